import { describe, expect, it } from 'vitest';
import type { Unit } from '../../../domain/org/org.ts';
import type { OrgWorker } from '../../data/admin-org.ts';
import { cadreFor, checkWorker, EMPTY_WORKER, found, placeOf, workerDraft, workerToSave } from './model.ts';

const units = new Map<string, Unit>([
  ['S1', { id: 'S1', parent: null, type: 'sector', name: { hi: 'नरौली', en: 'Narauli' }, lgd: null }],
  ['C7', { id: 'C7', parent: 'S1', type: 'catchment', name: { hi: 'वार्ड 7', en: 'Ward 7' }, lgd: null }],
]);

const rekha: OrgWorker = {
  id: 'W1',
  number: 'A-1043',
  name: 'रेखा देवी',
  role: 'worker',
  cadre: 'asha',
  unit: 'C7',
  phone: '919876543210',
  state: 'joined',
  invite: null,
};
const anita: OrgWorker = {
  ...rekha,
  id: 'W2',
  number: 'A-1044',
  name: 'अनीता',
  unit: 'S1',
  phone: '',
  state: 'not-invited',
};

describe('an administrator looks for a worker', () => {
  const names = (text: string, state: 'all' | 'joined' | 'expired' = 'all') =>
    found([rekha, anita], units, { text, state }).map((w) => w.name);

  it('finds her by name, number, phone or place', () => {
    expect([names('रेखा'), names('a-1043'), names('98765'), names('वार्ड 7')]).toEqual(
      Array(4).fill(['रेखा देवी']),
    );
  });
  it('sees all by name when nothing is written, and can ask for one state', () => {
    expect(names(' ')).toEqual(['अनीता', 'रेखा देवी']);
    expect([names('', 'joined'), names('', 'expired')]).toEqual([['रेखा देवी'], []]);
  });
  it('reads where she works', () => {
    expect(placeOf(units, 'C7', 'hi')).toBe('वार्ड 7, नरौली');
  });
});

describe('an administrator writes a worker down', () => {
  const draft = { ...EMPTY_WORKER, number: 'A-2000', name: 'मीरा', unit: 'C7' };

  it('is told everything that is missing at once', () => {
    expect(checkWorker(EMPTY_WORKER, [])).toEqual(['number-missing', 'name-missing', 'unit-missing']);
  });
  it('is told when the number belongs to another worker, not when it is her own', () => {
    expect(checkWorker({ ...draft, number: ' a-1043 ' }, [rekha])).toEqual(['number-taken']);
    expect(checkWorker(workerDraft(rekha), [rekha])).toEqual([]);
  });
  it('may leave the phone out, and may write it as people do', () => {
    expect(checkWorker({ ...draft, phone: '' }, [])).toEqual([]);
    expect(
      ['+91 98765-43210', '098765 43210', '९८७६५४३२१०'].map(
        (phone) => workerToSave({ ...draft, phone }).phone,
      ),
    ).toEqual(Array(3).fill('919876543210'));
    expect(checkWorker({ ...draft, phone: '5876543210' }, [])).toEqual(['phone-wrong']);
    expect(checkWorker({ ...draft, phone: '6876543210' }, [])).toEqual([]);
  });
  it('saves the phone with the country code that WhatsApp needs', () => {
    expect(workerToSave({ ...draft, phone: '98765 43210' }).phone).toBe('919876543210');
    expect(workerToSave(draft).phone).toBe('');
  });
  it('need not think of the cadre when she picks the role', () => {
    expect([
      cadreFor('supervisor', 'asha'),
      cadreFor('worker', 'facilitator'),
      cadreFor('worker', 'aww'),
    ]).toEqual(['facilitator', 'asha', 'aww']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import type { Unit, Worker } from '../../../domain/org/org.ts';
import type { Danger } from '../../../domain/visit/danger.ts';
import type { DangerFound } from '../../data/supervisor-danger.ts';
import { type Standing, standing } from '../../data/supervisor-log.ts';
import { foldToday, SILENT_AFTER_DAYS, type TodayInput } from './model.ts';

const TODAY = '2026-11-22';
const NOW = Math.floor(Date.parse('2026-11-22T06:00:00Z') / 60_000);
const DAY = 1440;

const units: Unit[] = [
  { id: 'B0000000', parent: null, type: 'block', name: { hi: 'मुशहरी', en: 'Mushahari' }, lgd: null },
  { id: 'S1000000', parent: 'B0000000', type: 'sector', name: { hi: 'नरौली', en: 'Narauli' }, lgd: null },
  {
    id: 'S2000000',
    parent: 'B0000000',
    type: 'sector',
    name: { hi: 'द्वारिकापुर', en: 'Dwarikapur' },
    lgd: null,
  },
  { id: 'C1000000', parent: 'S1000000', type: 'catchment', name: { hi: 'वार्ड 7', en: 'Ward 7' }, lgd: null },
  { id: 'C2000000', parent: 'S2000000', type: 'catchment', name: { hi: 'वार्ड 3', en: 'Ward 3' }, lgd: null },
];
const rekha: Worker = {
  id: 'W1000000',
  number: 'A-1',
  name: 'रेखा देवी',
  role: 'worker',
  cadre: 'asha',
  unit: 'C1000000',
};
const sunita: Worker = {
  id: 'W2000000',
  number: 'A-2',
  name: 'सुनीता देवी',
  role: 'worker',
  cadre: 'asha',
  unit: 'C2000000',
};
const manju: Worker = {
  id: 'W9000000',
  number: 'F-1',
  name: 'मंजू',
  role: 'supervisor',
  cadre: 'facilitator',
  unit: 'S1000000',
};

function entry(no: number, more: Partial<Entry> = {}): Entry {
  const about = { feed: 'F1000000', no: 1 };
  return {
    feed: 'F1000000',
    no,
    scope: 'C1000000',
    kind: 'visit.recorded',
    v: 1,
    about,
    on: TODAY,
    at: NOW,
    offset: 0,
    body: {},
    ...more,
  };
}

function here(one: Entry, daysAgo = 0): Standing {
  const [made] = standing([{ entry: one, received: NOW - daysAgo * DAY, carrier: 'whatsapp' }]);
  return made as Standing;
}

const headache: Danger = {
  id: 'headache',
  level: 'refer',
  field: 'danger1',
  why: { hi: 'तेज़ सिरदर्द', en: 'Severe headache' },
  first: [],
  where: 'fru',
  source: 'test',
};

const danger = (outcome: DangerFound['outcome']): DangerFound => ({
  dangers: [headache],
  outcome,
  isPrivate: false,
});

function today(more: Partial<TodayInput>) {
  return foldToday({
    entries: [],
    units,
    workers: [rekha, sunita, manju],
    feeds: [
      ['F1000000', rekha.id],
      ['F2000000', sunita.id],
    ],
    names: new Map([['F1000000/1', 'कविता देवी']]),
    dangersOf: () => null,
    resolve: (ref) => ref,
    now: NOW,
    today: TODAY,
    ...more,
  });
}

describe('Manju sees who is in danger', () => {
  it('names the woman, the worker, the sign and the day', () => {
    const { dangers } = today({
      entries: [here(entry(2))],
      dangersOf: () => danger({ kind: 'not-known', detail: [] }),
    });
    expect(dangers).toMatchObject([
      { person: 'कविता देवी', worker: { name: 'रेखा देवी' }, on: TODAY, ref: { feed: 'F1000000', no: 2 } },
    ]);
  });

  it('sees the woman whose outcome is not known before the one who was sent, whatever the day', () => {
    const sent = here(entry(2, { on: TODAY, about: { feed: 'F1000000', no: 9 } }));
    const open = here(entry(3, { on: '2026-11-20' }));
    const dangersOf = (v: Standing) =>
      danger(v.entry.no === 2 ? { kind: 'sent', detail: [] } : { kind: 'not-ready', detail: [] });
    expect(today({ entries: [sent, open], dangersOf }).dangers.map((d) => d.ref.no)).toEqual([3, 2]);
  });

  it('no longer sees her once a later visit found no danger', () => {
    const dangersOf = (v: Standing) => (v.entry.no === 2 ? danger({ kind: 'not-known', detail: [] }) : null);
    const entries = [here(entry(3, { on: TODAY })), here(entry(2, { on: '2026-11-20' }))];
    expect(today({ entries, dangersOf }).dangers).toEqual([]);
  });

  it('still sees her after a visit about something else, which looked for other signs', () => {
    const dangersOf = (v: Standing) => (v.entry.no === 2 ? danger({ kind: 'not-ready', detail: [] }) : null);
    const anc = here(entry(2, { on: '2026-11-20', body: { form: 'anc', agreed: 'notReady' } }));
    const plan = here(entry(3, { on: TODAY, body: { form: 'birth-plan' } }));
    expect(today({ entries: [plan, anc], dangersOf }).dangers.map((d) => d.ref.no)).toEqual([2]);
    const sent = here(entry(4, { on: TODAY, at: NOW + 1, body: { form: 'pnc', agreed: 'ready' } }));
    expect(today({ entries: [sent, plan, anc], dangersOf }).dangers).toEqual([]);
    const born = here(entry(5, { on: TODAY, at: NOW + 1, body: { form: 'delivery' } }));
    expect(today({ entries: [born, plan, anc], dangersOf }).dangers).toEqual([]);
  });

  it('is told all that was found of one woman on one card, and of a private matter only that there is one', () => {
    const dangersOf = (v: Standing) => ({
      ...danger({ kind: v.entry.no === 2 ? 'not-known' : 'sent', facility: null, transport: null } as never),
      isPrivate: v.entry.no === 3,
    });
    const entries = [here(entry(2, { body: { form: 'anc' } })), here(entry(3, { body: { form: 'tb' } }))];
    const { dangers } = today({ entries, dangersOf });
    expect(dangers.map(({ ref, signs }) => [ref.no, signs.map(({ en }) => en)])).toEqual([
      [2, ['Private matter', 'Severe headache']],
    ]);
  });

  it('keeps an unknown outcome for 28 days and a known one for 7', () => {
    const at = (on: string, kind: 'not-known' | 'sent') =>
      today({
        entries: [here(entry(2, { on }))],
        dangersOf: () => danger({ kind, detail: [] }),
      }).dangers.length;
    expect([at('2026-10-25', 'not-known'), at('2026-10-24', 'not-known')]).toEqual([1, 0]);
    expect([at('2026-11-15', 'sent'), at('2026-11-14', 'sent')]).toEqual([1, 0]);
  });
});

describe('Manju sees who reported and who is not heard of', () => {
  const stateOf = (received: number) => {
    const one = { ...here(entry(2)), received };
    return today({ entries: [one] }).workers.find((w) => w.worker.id === rekha.id);
  };

  it('sees what came, when and by which carrier', () => {
    const count = here(entry(3, { kind: 'stock.counted' }));
    const row = today({ entries: [here(entry(2)), here(entry(4)), count] }).workers[0];
    expect(row).toMatchObject({
      state: 'reporting',
      heard: NOW,
      carrier: 'whatsapp',
      lately: [
        { kind: 'visit.recorded', count: 2 },
        { kind: 'stock.counted', count: 1 },
      ],
      unit: { name: { hi: 'वार्ड 7' } },
    });
  });

  it('calls a worker silent from the third day on, not before', () => {
    expect(stateOf(NOW - SILENT_AFTER_DAYS * DAY + 1)?.state).toBe('reporting');
    expect(stateOf(NOW - SILENT_AFTER_DAYS * DAY)?.state).toBe('silent');
  });

  it('tells a worker who joined and never reported from one who has not joined', () => {
    const { workers } = today({ feeds: [['F1000000', rekha.id]] });
    expect(workers.map((w) => [w.worker.name, w.state])).toEqual([
      ['रेखा देवी', 'never'],
      ['सुनीता देवी', 'not-joined'],
    ]);
  });

  it('finds workers by name, never in an order of how much they did', () => {
    const busy = here({ ...entry(2), feed: 'F2000000' });
    expect(today({ entries: [busy] }).workers.map((w) => w.worker.name)).toEqual(['रेखा देवी', 'सुनीता देवी']);
  });
});

describe('an officer sees the block by sector', () => {
  it('finds every worker and danger under her own sector', () => {
    const { sectors } = today({
      entries: [here(entry(2))],
      dangersOf: () => danger({ kind: 'not-known', detail: [] }),
    });
    expect(sectors.map((s) => [s.unit?.name.hi, s.workers.length, s.dangers.length])).toEqual([
      ['द्वारिकापुर', 1, 0],
      ['नरौली', 1, 1],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import type { FormVisit } from './case.ts';
import { referralFrom, referralOf } from './referral-case.ts';

function visit(on: string, form: string, body: Record<string, unknown> = {}): FormVisit {
  return { on, form, body: { form, ...body } };
}

const SENT = visit('2026-11-01', 'anc', { agreed: 'ready', facility: 'dh' });
const REFUSED = visit('2026-11-01', 'anc', { agreed: 'notReady' });
const asked = (on: string, body: Record<string, unknown>) => visit(on, 'referral', body);

describe('a danger was found', () => {
  it('and nothing is open for somebody in whom none was', () => {
    expect(referralOf([visit('2026-11-01', 'anc', { fits: false })])).toBeUndefined();
  });

  it.each([
    ['the family went', [SENT], 'sent'],
    ['the family was not ready', [REFUSED], 'notReady'],
    [
      'they have not gone on the next day either',
      [SENT, asked('2026-11-02', { status: 'notGone', notGoneWhy: 'money' })],
      'notReady',
    ],
    [
      'she is well again without having gone',
      [REFUSED, asked('2026-11-02', { status: 'notGone', notGoneWhy: 'better' })],
      'closed',
    ],
    ['she is in hospital', [REFUSED, asked('2026-11-02', { status: 'there' })], 'inHospital'],
    [
      'she is back and was treated',
      [SENT, asked('2026-11-04', { status: 'back', result: 'treated' })],
      'closed',
    ],
    [
      'she is back untreated',
      [SENT, asked('2026-11-04', { status: 'back', result: 'untreated' })],
      'notReady',
    ],
    ['she died', [SENT, asked('2026-11-04', { status: 'died' })], 'closed'],
    ['the baby was born', [REFUSED, visit('2026-11-03', 'delivery')], 'closed'],
    ['the death was reported', [REFUSED, visit('2026-11-03', 'death')], 'closed'],
    [
      'another visit looked for other signs',
      [REFUSED, visit('2026-11-03', 'growth', { status: 'met' })],
      'notReady',
    ],
  ])('%s', (_, visits, stage) => {
    expect(referralOf(visits)?.stage).toBe(stage);
  });

  it('again: the newer danger is another case', () => {
    const back = asked('2026-11-04', { status: 'back', result: 'treated' });
    const again = visit('2026-11-10', 'pnc', { agreed: 'notReady' });
    expect(referralOf([SENT, back, again])).toMatchObject({ stage: 'notReady', visit: again });
    expect(referralFrom([SENT, back, again], 0)).toMatchObject({ stage: 'closed', visit: SENT, last: back });
  });
});

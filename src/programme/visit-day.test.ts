import { describe, expect, it } from 'vitest';
import { contextOf } from '../testing/visit-context.ts';
import { dayFinding, impossibleDay } from './visit-day.ts';
import { VISITS, visitOf } from './visits.ts';

const TODAY = '2026-11-22';
const BORN = '2026-10-01';
const DIED = '2026-11-10';

function found(form: string, on: string, known: Partial<Parameters<typeof contextOf>[0]> = {}) {
  const visit = visitOf(form);
  return visit && impossibleDay(visit, { ...contextOf({ on, ...known }), today: TODAY });
}
const told = { visits: [{ form: 'anc', on: '2026-11-12', body: { status: 'died', deathDay: DIED } }] };

describe('the day of any visit', () => {
  it.each(VISITS.map(({ form }) => form.id))('of %s is a day and not one to come', (form) => {
    const kind = (on: string) => found(form, on)?.problems[0];
    expect(kind('2026-02-30')?.kind).toBe('bad-day');
    expect(kind('')?.kind).toBe('bad-day');
    expect(kind('2026-11-23')).toEqual({ kind: 'after', field: 'on', limit: TODAY });
    expect(kind(TODAY)).toBeUndefined();
  });

  it.each(VISITS.map(({ form }) => form.id))('of %s is not before the birth, and says so', (form) => {
    expect(found(form, '2026-09-30', { dob: BORN })).toEqual({
      problems: [{ kind: 'before', field: 'on', limit: BORN }],
      because: 'born',
    });
    expect(found(form, BORN, { dob: BORN })).toBeUndefined();
  });

  it('is not after a death that was told, but for what is written of the dead', () => {
    const late = VISITS.filter(({ form }) => found(form.id, '2026-11-11', told)?.because !== 'died');
    expect(late.map(({ form }) => form.id)).toEqual(['referral', 'birth-registration', 'death']);
    expect(found('anc', '2026-11-11', told)?.problems).toEqual([{ kind: 'after', field: 'on', limit: DIED }]);
    expect(found('anc', DIED, told)).toBeUndefined();
  });

  it('that can be is still held to what its own form says', () => {
    const visit = visitOf('fever');
    const day = (on: string) =>
      visit && dayFinding(visit, { ...contextOf({ on }), today: TODAY }).problems[0]?.kind;
    expect([day('2026-08-23'), day('2026-08-24'), day('2026-11-23')]).toEqual(['before', undefined, 'after']);
  });
});

import { describe, expect, it } from 'vitest';
import { checkForm } from '../testing/check-form.ts';
import { contextOf } from '../testing/visit-context.ts';
import { REFERRAL_FOLLOW, REFERRAL_VISIT } from './referral-visit.ts';
import { referralItems } from './schedules/referral.ts';
import type { PastVisit } from './visit-form.ts';
import { visitConcerns, visitDangers } from './visits.ts';

const FOUND: PastVisit = {
  form: 'anc',
  on: '2026-11-01',
  body: { form: 'anc', fits: true, agreed: 'ready', facility: 'sdh' },
};
const NOT_GONE: PastVisit = { ...FOUND, body: { ...FOUND.body, agreed: 'notReady', facility: undefined } };

function dueOn(today: string, visits: readonly PastVisit[]) {
  const { person } = contextOf({ on: today });
  return referralItems({ person, visits, motherVisits: [], today });
}

describe('asking after somebody who was sent', () => {
  it('is offered while it is not known what became of it', () => {
    const offered = (visits: PastVisit[]) => REFERRAL_VISIT.offered(contextOf({ on: '2026-11-05', visits }));
    expect(offered([])).toBe(false);
    expect(offered([FOUND])).toBe(true);
    const back: PastVisit = {
      form: 'referral',
      on: '2026-11-04',
      body: { status: 'back', result: 'treated' },
    };
    expect(offered([FOUND, back])).toBe(false);
  });

  it('begins with the hospital she was sent to, and with nothing about how she is', () => {
    expect(REFERRAL_VISIT.start(contextOf({ on: '2026-11-02', visits: [FOUND] }))).toEqual({
      facility: 'sdh',
    });
  });

  it('begins with what was last told of the hospital, however many visits left it out since', () => {
    const follow = (on: string, body: PastVisit['body']): PastVisit => ({ form: 'referral', on, body });
    const visits = [
      FOUND,
      follow('2026-11-02', { status: 'there', facility: 'dh', reachedOn: '2026-11-01' }),
      follow('2026-11-05', { status: 'there' }),
      follow('2026-11-08', { status: 'there' }),
    ];
    expect(REFERRAL_VISIT.start(contextOf({ on: '2026-11-09', visits }))).toEqual({
      facility: 'dh',
      reachedOn: '2026-11-01',
    });
  });

  it('takes no day before the danger was found, and none after today', () => {
    const facts = REFERRAL_VISIT.facts({}, contextOf({ on: '2026-11-05', visits: [FOUND] }));
    const on = '2026-11-05';
    const problems = (reachedOn: string) =>
      checkForm(REFERRAL_FOLLOW, { status: 'there', facility: 'dh', reachedOn }, { on, facts, today: on })
        .problems;
    expect(problems('2026-10-31')).toMatchObject([{ kind: 'before', field: 'reachedOn' }]);
    expect(problems('2026-11-01')).toEqual([]);
    expect(problems('2026-11-05')).toEqual([]);
    expect(problems('2026-11-06')).toMatchObject([{ kind: 'after', field: 'reachedOn' }]);
  });

  it('says what to do when they have not gone or came back untreated, and stops nobody twice', () => {
    const concerns = (answers: Record<string, unknown>) =>
      visitConcerns(REFERRAL_VISIT, answers, {}).map((one) => one.id);
    expect(concerns({ status: 'notGone', notGoneWhy: 'money' })).toEqual(['notGone']);
    expect(concerns({ status: 'notGone', notGoneWhy: 'better' })).toEqual([]);
    expect(concerns({ status: 'back', result: 'untreated' })).toEqual(['untreated']);
    expect(concerns({ status: 'back', result: 'treated' })).toEqual([]);
    expect(concerns({ status: 'died' })).toEqual(['died']);
    expect(visitDangers(REFERRAL_VISIT, { status: 'notGone', notGoneWhy: 'money' }, {})).toEqual([]);
  });
});

describe('the due list after a danger', () => {
  it.each([
    ['2026-11-01', 'later'],
    ['2026-11-02', 'due'],
    ['2026-11-03', 'overdue'],
    ['2026-11-30', 'overdue'],
    ['2026-12-01', 'missed'],
  ])('on %s it is %s to ask, whether they went or not', (today, state) => {
    expect(dueOn(today, [FOUND])).toMatchObject([{ form: 'referral', state }]);
    expect(dueOn(today, [NOT_GONE])).toMatchObject([{ form: 'referral', state }]);
  });

  it('asks after somebody in hospital some days later, and no more when it is over', () => {
    const there: PastVisit = { form: 'referral', on: '2026-11-02', body: { status: 'there' } };
    expect(dueOn('2026-11-04', [FOUND, there])).toMatchObject([{ state: 'later', from: '2026-11-05' }]);
    expect(dueOn('2026-11-05', [FOUND, there])).toMatchObject([{ state: 'due' }]);
    const back: PastVisit = {
      form: 'referral',
      on: '2026-11-05',
      body: { status: 'back', result: 'treated' },
    };
    expect(dueOn('2026-11-06', [FOUND, there, back])).toEqual([]);
  });
});

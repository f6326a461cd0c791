import { describe, expect, it } from 'vitest';
import type { Body } from '../../domain/entry/entry.ts';
import { dangerReader, isSettled, type Outcome } from './supervisor-danger.ts';
import { type Standing, standing } from './supervisor-log.ts';

const kavita = { feed: 'F1', no: 1 };

function visit(no: number, on: string, body: Body): Standing {
  const entry = {
    feed: 'F1',
    no,
    scope: 'C',
    kind: 'visit.recorded',
    v: 1,
    about: kavita,
    on,
    at: no,
    offset: null,
    body: { form: 'anc', ...body },
  };
  return standing([{ entry, received: 1, carrier: 'sync' }])[0] as Standing;
}

describe('a supervisor is shown a danger sign', () => {
  it('with the reason in words when a measurement is dangerous', () => {
    const one = visit(2, '2026-11-20', { bp: { by: 'anm', sys: 148, dia: 96 } });
    expect(dangerReader([one])(one)?.dangers[0]?.why.hi).toContain('148/96');
  });

  it('and not when nothing dangerous was found', () => {
    const one = visit(2, '2026-11-20', { bp: { by: 'anm', sys: 120, dia: 80 } });
    expect(dangerReader([one])(one)).toBeNull();
  });

  it('with what became of it: sent where and how, not ready and why, or not known', () => {
    const bp = { bp: { by: 'anm', sys: 148, dia: 96 } };
    const outcome = (body: Body) => {
      const one = visit(2, '2026-11-20', { ...bp, ...body });
      return dangerReader([one])(one)?.outcome;
    };
    expect(outcome({})).toEqual({ kind: 'not-known', detail: [] });
    expect(outcome({ agreed: 'notReady', notReadyWhy: 'money' })).toMatchObject({
      kind: 'not-ready',
      detail: [{ hi: 'पैसे नहीं हैं' }],
    });
    expect(outcome({ agreed: 'ready', facility: 'dh', transport: 'ambulance' })).toMatchObject({
      kind: 'sent',
      detail: [{ en: 'Sadar hospital (district hospital)' }, { hi: 'सरकारी एम्बुलेंस' }],
    });
  });

  it('with what was heard later: still not gone, in hospital, back', () => {
    const found = visit(2, '2026-11-20', { bp: { by: 'anm', sys: 148, dia: 96 }, agreed: 'ready' });
    const asked = (no: number, body: Body) => visit(no, '2026-11-21', { form: 'referral', ...body });
    const outcome = (...later: Standing[]) => dangerReader([found, ...later])(found)?.outcome;
    const notGone = asked(3, { status: 'notGone', notGoneWhy: 'fear' });
    expect(outcome(notGone)).toMatchObject({ kind: 'not-ready', detail: [{ hi: 'अस्पताल से डर' }] });
    const there = asked(4, { status: 'there', facility: 'dh' });
    expect(outcome(notGone, there)).toMatchObject({
      kind: 'in-hospital',
      detail: [{ en: 'Sadar hospital (district hospital)' }],
    });
    const back = asked(5, { status: 'back', facility: 'dh', result: 'treated' });
    expect(outcome(notGone, there, back)).toMatchObject({
      kind: 'closed',
      detail: [{ hi: 'इलाज हुआ, अब ठीक' }],
    });
    expect(isSettled(outcome(notGone) as Outcome)).toBe(false);
    expect(isSettled(outcome(there) as Outcome)).toBe(true);
  });

  it('and of a private matter only that there is one, until the report is opened', () => {
    const tb = visit(2, '2026-11-20', { form: 'tb', status: 'met', symptoms: ['cough'], coughsBlood: true });
    expect(dangerReader([tb])(tb)).toMatchObject({ isPrivate: true, dangers: [{ id: 'coughsBlood' }] });
    const anc = visit(2, '2026-11-20', { bp: { by: 'anm', sys: 148, dia: 96 } });
    expect(dangerReader([anc])(anc)?.isPrivate).toBe(false);
  });

  it('and never from another kind of report', () => {
    const one = visit(2, '2026-11-20', { bp: { by: 'anm', sys: 148, dia: 96 }, form: 'hbnc' });
    expect(dangerReader([one])(one)).toBeNull();
  });
});

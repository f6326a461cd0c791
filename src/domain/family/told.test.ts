import { describe, expect, it } from 'vitest';
import type { Body, Entry } from '../entry/entry.ts';
import { currentEntries } from '../entry/fold.ts';
import { consentOf, lastTold, stopOf, toldOf } from './told.ts';

const MEENA = { feed: 'AAAAAAAA', no: 1 };
const MUNNI = { feed: 'AAAAAAAA', no: 2 };
const isMeena = (key: string) => key === 'AAAAAAAA/1';
const anybody = () => true;

let no = 10;
function entry(kind: string, on: string, body: Body, more: Partial<Entry> = {}): Entry {
  no += 1;
  const said = { feed: 'AAAAAAAA', no, scope: 'SCPE0001', kind, v: 1, about: MEENA, offset: 0 };
  return { ...said, on, at: 29_000_000 + no, body, ...more };
}
const told = (on: string, body: Body, more: Partial<Entry> = {}) =>
  entry(
    'family.told',
    on,
    { topic: 'session', form: 'anc', how: 'whatsapp', answer: 'unknown', ...body },
    more,
  );
const consent = (on: string, message: boolean, more: Partial<Entry> = {}) =>
  entry('person.consented', on, { record: true, message, by: 'husband' }, more);
const answered = (to: Entry, on: string, body: Body) =>
  entry('family.told', on, body, { amends: { feed: to.feed, no: to.no } });

const stop = (...entries: Entry[]) => stopOf(currentEntries(entries), isMeena);

describe('somebody in the family says stop', () => {
  it('and it holds, with who said it and when', () => {
    const said = told('2026-11-10', { answer: 'stop', saidBy: 'husband' });
    expect(stop(said)).toEqual({ on: '2026-11-10', by: 'husband' });
    expect(stop(consent('2026-11-01', true), said)).toEqual({ on: '2026-11-10', by: 'husband' });
  });

  it('until messages are allowed by a newer word, that day too, and not by one that only refuses again', () => {
    const said = told('2026-11-10', { answer: 'stop' });
    expect(stop(said, consent('2026-11-10', true))).toBeUndefined();
    expect(stop(said, consent('2026-11-11', false))).toEqual({ on: '2026-11-10' });
    const again = told('2026-11-12', { answer: 'stop' });
    expect(stop(said, consent('2026-11-11', true), again)).toEqual({ on: '2026-11-12' });
  });

  it('as the answer to an earlier offer: it counts from the answer, not from the offer', () => {
    const offer = told('2026-11-10', {});
    const allowed = consent('2026-11-11', true);
    const no = answered(offer, '2026-11-12', { answer: 'stop', saidBy: 'self' });
    expect(stop(offer, allowed, no)).toEqual({ on: '2026-11-12', by: 'self' });
    expect(stop(offer, no, consent('2026-11-13', true))).toBeUndefined();
  });

  it('by mistake: an answer mended or an offer cancelled is no stop', () => {
    const offer = told('2026-11-10', { answer: 'stop' });
    expect(stop(offer, answered(offer, '2026-11-10', { answer: 'come' }))).toBeUndefined();
    const cancelled = entry('family.told', '2026-11-10', {}, { voids: { feed: offer.feed, no: offer.no } });
    expect(stop(offer, cancelled)).toBeUndefined();
  });

  it('about somebody else on the same phone: it holds for all who are reached there, and for nobody else', () => {
    const said = told('2026-11-10', { answer: 'stop' }, { about: MUNNI });
    expect(stopOf(currentEntries([said]), anybody)).toEqual({ on: '2026-11-10' });
    expect(stop(said)).toBeUndefined();
  });
});

describe('what was told', () => {
  it('stands with its last answer, by topic the latest', () => {
    const first = told('2026-11-02', {});
    const second = told('2026-11-09', { how: 'sms' });
    const ors = told('2026-11-05', { topic: 'ors', form: undefined, how: 'home' });
    const came = answered(second, '2026-11-11', { answer: 'come' });
    const last = lastTold(toldOf(currentEntries([came, second, ors, first]), isMeena));
    expect([...last.keys()].sort()).toEqual(['ors', 'session']);
    expect(last.get('session')).toMatchObject({ on: '2026-11-09', how: 'sms', form: 'anc', answer: 'come' });
    expect(last.get('ors')).not.toHaveProperty('form');
  });
});

describe('consent to messages', () => {
  it('is the last word, and nobody asked is not a no', () => {
    const asked = (...entries: Entry[]) => consentOf(currentEntries(entries), isMeena);
    expect(asked()).toBeUndefined();
    expect(asked(consent('2026-11-01', true, { about: MUNNI }))).toBeUndefined();
    const [yes, no] = [consent('2026-11-01', true), consent('2026-11-01', false)];
    expect(asked(yes)).toEqual({ message: true, on: '2026-11-01', by: 'husband' });
    expect(asked(no, yes)?.message).toBe(false);
  });
});

import { expect, it } from 'vitest';
import type { Entry, Ref } from '../../../domain/entry/entry.ts';
import { currentEntries } from '../../../domain/entry/fold.ts';
import { historyOf } from './history.ts';
import { formsDue } from './model.ts';

const FEED = 'AAAAAAAA';
const ref = (no: number) => ({ feed: FEED, no });
function entry(no: number, kind: string, body: Entry['body'], more: Partial<Entry> = {}): Entry {
  return { feed: FEED, no, scope: 'S', kind, v: 1, on: '2026-10-01', at: no, offset: null, body, ...more };
}
const KAVITA = entry(2, 'person.registered', {
  name: 'कविता देवी',
  mobile: '9876543210',
  mcp: '012345678901',
});
const ABOUT = { about: ref(2) };

function history(all: Entry[]) {
  const standing = currentEntries(all);
  return historyOf({
    records: standing.filter((one) => one.entry.no === 2),
    entries: standing.flatMap((one) => (one.entry.about ? [one.entry] : [])),
    original: (wanted: Ref) => all.find(({ no }) => no === wanted.no),
    nameOf: () => 'Kavita',
    authorOf: (feed) => ({ hi: `${feed} ने`, en: feed }),
  });
}

it('a card says who corrected what and when, from what to what, the newest first', () => {
  const mended = entry(
    3,
    'person.registered',
    { name: 'सविता', mobile: null },
    { v: 2, amends: ref(2), feed: 'BBBBBBBB' },
  );
  const [last, first, ...rest] = history([KAVITA, mended]);
  expect(rest).toEqual([]);
  expect(last).toMatchObject({ what: 'corrected', by: { en: 'BBBBBBBB' }, entry: { no: 3 } });
  expect(last?.lines.map(({ label, before, now }) => [label.hi, before?.hi, now?.hi ?? null])).toEqual([
    ['नाम', 'कविता देवी', 'सविता'],
    ['मोबाइल नंबर', '9876543210', null],
  ]);
  expect(first).toMatchObject({ what: 'registered', entry: { body: { name: 'कविता देवी' } } });
});

it('and what was told of her: consent, where she lives, when she was not met, a card joined to hers', () => {
  const steps = history([
    KAVITA,
    entry(4, 'person.consented', { record: true, message: false, by: 'self' }, ABOUT),
    entry(5, 'person.moved', { where: 'parents', since: '2026-11-01' }, ABOUT),
    entry(6, 'visit.missed', { why: 'notHome', form: 'couple' }, ABOUT),
    entry(7, 'person.joined', ref(3), ABOUT),
    entry(8, 'visit.recorded', { form: 'anc' }, ABOUT),
  ]);
  expect(steps.map(({ what, title, name }) => title?.en ?? name ?? what)).toEqual([
    'Kavita',
    'The visit could not be made',
    'Moving away or back',
    'Consent',
    'registered',
  ]);
  // Which visit it was to be may be a private matter.
  expect(steps[1]?.lines.map(({ now }) => now?.hi)).toEqual(['घर पर नहीं']);
});

it('what may not have been made is what is due now, each form once', () => {
  const item = (form: string, state: 'due' | 'overdue' | 'later') =>
    ({ form, state }) as Parameters<typeof formsDue>[0][0];
  expect(
    formsDue([item('immunisation', 'due'), item('immunisation', 'overdue'), item('hbyc', 'later')]),
  ).toEqual(['immunisation']);
});

import type { Entry } from '../../domain/entry/entry.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import { babiesOf } from '../../domain/visit/case.ts';
import { isIn } from '../tariff/pay-month.ts';
import { listTitle, PRIVATE, visitOf } from '../visits.ts';
import { column, type Known, type Sheet } from './sheet.ts';

/** How much of one kind of work there was. */
export interface Done {
  label: Bilingual;
  count: number;
}

const words = (hi: string, en: string): Bilingual => ({ hi, en });
const LIVE = words('जीवित जन्म', 'Live births');
const STILL = words('मृत जन्म', 'Stillbirths');
const SENT = words('अस्पताल भेजा', 'Sent to a hospital');
const NOT_READY = words('परिवार अभी तैयार नहीं', 'Family not ready yet');

/** What an entry of a kind counts as; a visit counts as its form. */
const KINDS: Readonly<Record<string, Bilingual>> = {
  'household.registered': words('नए परिवार', 'New households'),
  'person.registered': words('नए नाम', 'New persons'),
  'visit.missed': words('मुलाकात नहीं हो पाई', 'Visits that could not be made'),
  'session.held': words('सत्र और दौर', 'Sessions and rounds'),
  'stock.counted': words('दवा पेटी की गिनती', 'Counts of the medicine box'),
};

/** The worker's own month in numbers, without a name: visits by form, what came of them, and the rest. */
export function monthsWork({ entries, feeds, month }: Pick<Known, 'entries' | 'feeds' | 'month'>): Done[] {
  const counts = new Map<string, Done>();
  const add = (label: Bilingual, count = 1) => {
    const known = counts.get(label.en);
    if (count > 0) counts.set(label.en, { label, count: (known?.count ?? 0) + count });
  };
  const mine = entries.filter((entry) => feeds.has(entry.feed) && isIn(month, entry.on));
  for (const entry of mine) if (entry.kind === 'visit.recorded') add(formTitle(entry));
  for (const { body } of mine) {
    if (body.form === 'delivery') {
      const babies = babiesOf({ on: '', body });
      add(LIVE, babies.filter(({ outcome }) => outcome === 'live').length);
      add(STILL, babies.filter(({ outcome }) => outcome === 'still').length);
    }
    if (body.agreed === 'ready') add(SENT);
    if (body.agreed === 'notReady') add(NOT_READY);
  }
  for (const { kind } of mine) {
    const label = KINDS[kind];
    if (label) add(label);
  }
  return [...counts.values()];
}

/** A private visit is a private matter; one of a form this app does not know is not named. */
function formTitle({ body }: Entry): Bilingual {
  const visit = visitOf(body.form);
  return visit ? listTitle(visit.form) : PRIVATE;
}

export const SUMMARY: Sheet = {
  id: 'summary',
  title: { hi: 'महीने का काम', en: "The month's work" },
  columns: [column('what', 'काम', 'Work', 'name'), column('count', 'कितने', 'How many', 'number')],
  rows: (known) => monthsWork(known).map(({ label, count }) => [label, `${count}`]),
  source: 'programme.md 5, monthly return; ICDS performance report as the pattern',
  verify: 'What a summary counts is ours.',
};

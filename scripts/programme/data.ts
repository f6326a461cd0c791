import { packEntries, unpackEntries } from '../../src/codec/pack.ts';
import type { Body, Entry } from '../../src/domain/entry/entry.ts';
import { visibleGroups } from '../../src/domain/form/answers.ts';
import { holds, pathsOf } from '../../src/domain/form/condition.ts';
import type { Form } from '../../src/domain/form/form.ts';
import { BY_WORDS, NO, NOT_DONE, UNSURE, YES } from '../../src/domain/form/words.ts';
import { HEALTH_MESSAGES } from '../../src/programme/family/messages.ts';
import { LAYOUTS } from '../../src/programme/forms.ts';
import { PERSON } from '../../src/programme/person.ts';
import { REFER_TO } from '../../src/programme/places.ts';
import { PORTALS } from '../../src/programme/portals.ts';
import { SIGNATURES } from '../../src/programme/sheets/sheet.ts';
import { MONTHLY_FORMS, PAID_LISTS } from '../../src/programme/sheets/sheets.ts';
import { ACTIVITIES } from '../../src/programme/tariff/activities.ts';
import type { VisitContext } from '../../src/programme/visit-form.ts';
import { VISITS } from '../../src/programme/visits.ts';

const FEED = 'AAAAAAAA';
const SCOPE = 'SCPE0001';
export const ON = '2026-11-22';

/** A visit about which nothing is known yet: what its facts are called, and what it starts with. */
const NOTHING_KNOWN: VisitContext = {
  on: ON,
  person: { ref: { feed: FEED, no: 1 }, scope: SCOPE, name: 'A', ageAsOf: ON },
  visits: [],
  motherVisits: [],
};

/** Whether a body comes back to the letter from its own layout, not from the escape for what no layout can say. */
function comesBack(layout: number, form: Form, body: Body): boolean {
  const named = form.kind === 'visit.recorded' ? { form: form.id, ...body } : body;
  const entry: Entry = {
    feed: FEED,
    no: 1,
    scope: SCOPE,
    kind: form.kind,
    v: form.v,
    on: ON,
    at: 29_929_000,
    offset: null,
    body: named,
  };
  const packed = packEntries([entry], FEED, SCOPE);
  const back = unpackEntries(packed, FEED, SCOPE)?.entries[0];
  const inItsLayout = packed[1] === layout;
  return inItsLayout && JSON.stringify(sorted(back?.body)) === JSON.stringify(sorted(named));
}

function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, sorted(inner)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What is known beside a form that is no visit: whether a child is registered under its mother. */
function factsBeside(form: Form): object {
  return form === PERSON ? { child: true } : {};
}

/** All that the check and the page read. */
export const PROGRAMME = {
  forms: [...LAYOUTS].map(([layout, form]) => {
    // An earlier version is read by the rules of the newest.
    const visit = VISITS.find((one) => one.form.kind === form.kind && one.form.id === form.id);
    return {
      layout,
      form,
      rules: visit?.rules ?? [],
      sensitive: visit?.sensitive === true,
      facts: Object.keys(visit?.facts({}, NOTHING_KNOWN) ?? factsBeside(form)),
      started: Object.keys(visit?.start(NOTHING_KNOWN) ?? {}),
    };
  }),
  words: {
    REFER_TO,
    BY_WORDS,
    HEALTH_MESSAGES,
    shared: [YES, NO, NOT_DONE, UNSURE],
    month: {
      ACTIVITIES,
      SIGNATURES,
      portals: PORTALS.map(({ id, name, what, columns }) => ({ id, name, what, columns })),
      sheets: [...MONTHLY_FORMS, ...PAID_LISTS].map(({ id, title, columns }) => ({ id, title, columns })),
    },
  },
  referTo: REFER_TO,
};

/** The engine by which the rules of the check judge. */
export const ENGINE = { visibleGroups, holds, pathsOf, comesBack };

export type Programme = typeof PROGRAMME;
export type FormData = Programme['forms'][number];
export type Engine = typeof ENGINE;

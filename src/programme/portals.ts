import { type Entry, type Ref, refKey } from '../domain/entry/entry.ts';
import type { Bilingual } from '../domain/org/org.ts';
import { type Person, pregnantWeeksOn } from '../domain/person/person.ts';
import { isEntered, type PortalTick } from '../domain/portal/entered.ts';
import { caseOf } from '../domain/visit/case.ts';
import { COUPLE } from './couple/couple.ts';
import { DELIVERY } from './delivery/form.ts';
import { DOSES } from './immunisation/doses.ts';
import { PERSON } from './person.ts';
import { PORTAL_ENTERED } from './portal-entered.ts';
import { REFERRAL_FIELDS } from './referral.ts';
import { addressOf, ageCell, dayCell, joinCells, optionCell, relativeOf } from './sheets/cells.ts';
import { type Cell, type Column, column, type Worked } from './sheets/sheet.ts';
import { pastVisits } from './visits.ts';

export type PortalId = 'mAsha' | 'uWin' | 'saturday';

/** A report as a portal asks for it. */
export interface PortalEntry {
  entry: Entry;
  /** Whom it is about, or who was registered by it. */
  person: Person;
  mother?: Person;
  /** The day of the birth that the report tells of: an earlier check-up may have told it. */
  born?: string;
}

/** A portal or a sheet that stays: what it asks for, in the order of its columns. */
export interface Portal {
  id: PortalId;
  name: Bilingual;
  /** What goes into it. */
  what: Bilingual;
  columns: readonly Column[];
  /** Undefined: this report is nothing for it. */
  row(known: PortalEntry): Cell[] | undefined;
  source: string;
  verify: string;
}

const NAME = column('name', 'नाम', 'Name', 'name');
const MOBILE = column('mobile', 'मोबाइल', 'Mobile');
const SEX = column('sex', 'महिला / पुरुष', 'Sex');

const M_ASHA: Portal = {
  id: 'mAsha',
  name: { hi: 'एम-आशा', en: 'M-ASHA' },
  what: { hi: 'नए नाम और परिवार', en: 'New persons and households' },
  columns: [
    column('head', 'परिवार के मुखिया', 'Head of family'),
    column('hamlet', 'टोला', 'Hamlet'),
    column('house', 'मकान नंबर', 'House number'),
    NAME,
    column('relative', 'पति / पिता / माता', 'Husband / father / mother'),
    column('relation', 'मुखिया से रिश्ता', 'Relation to the head'),
    SEX,
    column('born', 'जन्म तिथि', 'Date of birth'),
    column('age', 'उम्र', 'Age', 'number'),
    MOBILE,
    column('rch', 'आरसीएच आईडी', 'RCH ID'),
  ],
  row({ entry, person }) {
    if (entry.kind !== PERSON.kind) return undefined;
    return [
      person.headName ?? '',
      person.hamlet ?? '',
      person.houseNo ?? '',
      person.name,
      relativeOf(person),
      optionCell(PERSON, 'relation', person.relation),
      optionCell(PERSON, 'sex', person.sex),
      dayCell(person.dob),
      ageCell(person, entry.on),
      person.mobile ?? '',
      person.rch ?? '',
    ];
  },
  source:
    'programme.md 5: M-ASHA (BHAVYA) app, households uploaded; 1.1 for what a household and a person are',
  verify:
    'Its columns and their order were not seen: a block community mobiliser compares them with the portal.',
};

const DOSE_NAMES = new Map(DOSES.map(({ id, label }) => [id, label]));

const U_WIN: Portal = {
  id: 'uWin',
  name: { hi: 'यू-विन', en: 'U-WIN' },
  what: { hi: 'लगे हुए टीके', en: 'Doses given' },
  columns: [
    column('name', 'बच्चे का नाम', "Child's name", 'name'),
    column('mother', 'माता', 'Mother'),
    column('born', 'जन्म तिथि', 'Date of birth'),
    SEX,
    MOBILE,
    column('rch', 'आरसीएच आईडी', 'RCH ID'),
    column('doses', 'टीके', 'Doses'),
    column('on', 'टीके की तारीख', 'Given on'),
  ],
  row({ entry, person, mother }) {
    const { body } = entry;
    if (body.form !== 'immunisation' || !Array.isArray(body.given) || body.given.length === 0)
      return undefined;
    const doses = body.given.map((id) => DOSE_NAMES.get(id) ?? String(id));
    return [
      person.name,
      mother?.name ?? relativeOf(person),
      dayCell(person.dob),
      optionCell(PERSON, 'sex', person.sex),
      person.mobile ?? mother?.mobile ?? '',
      person.rch ?? '',
      joinCells(doses, ', '),
      dayCell(body.givenOn ?? entry.on),
    ];
  },
  source: 'programme.md 1.8: VHSND / U-WIN session; vaccine, date given, place',
  verify:
    'Its columns and their order were not seen: a block community mobiliser compares them with the portal.',
};

/** Where a birth is no birth in a hospital. */
const NOT_HOSPITAL: readonly unknown[] = [undefined, 'home', 'transit'];
const DANGER: Bilingual = { hi: 'रेफर', en: 'Referred' };
const BIRTH: Bilingual = { hi: 'प्रसव', en: 'Birth' };

const SATURDAY: Portal = {
  id: 'saturday',
  name: { hi: 'प्रखंड की शनिवार की सूची', en: "The block's Saturday sheet" },
  what: { hi: 'अस्पताल भेजी गई गर्भवती', en: 'Pregnant women taken to hospital' },
  columns: [
    column('on', 'तारीख', 'Day'),
    NAME,
    column('husband', 'पति', 'Husband'),
    column('address', 'पूरा पता', 'Full address'),
    MOBILE,
    column('facility', 'अस्पताल', 'Hospital'),
    column('why', 'किस लिए', 'What for'),
  ],
  row({ entry, person, born }) {
    const taken = takenTo(entry, person);
    if (!taken) return undefined;
    const who = [person.name, relativeOf(person), addressOf(person), person.mobile ?? ''];
    return [dayCell(born ?? entry.on), ...who, taken.facility, taken.why];
  },
  source:
    'programme.md 5: CS letter 30 Apr 2025: every Saturday, pregnant women taken to hospital, full address and mobile of those referred',
  verify: 'The columns of the Google Sheet were not seen. That births in a hospital are on it is ours.',
};

/** A woman who was pregnant that day, and where she went. What the danger was, and an abortion, stay with her. */
function takenTo({ on, body }: Entry, person: Person): { facility: Cell; why: Bilingual } | undefined {
  if (body.form === DELIVERY.id) {
    if (NOT_HOSPITAL.includes(body.birthPlace)) return undefined;
    return { facility: optionCell(DELIVERY, 'birthPlace', body.birthPlace), why: BIRTH };
  }
  const pregnant =
    body.form === 'anc' ? body.status === 'pregnant' : pregnantWeeksOn(person, on) !== undefined;
  if (body.agreed !== 'ready' || !pregnant || body.form === COUPLE.id || body.form === 'tb') return undefined;
  return { facility: optionCell(REFERRAL, 'facility', body.facility), why: DANGER };
}

/** The questions of a referral, wherever they stand. */
const REFERRAL = {
  ...DELIVERY,
  groups: [{ id: 'referral', title: DANGER, fields: [...REFERRAL_FIELDS] }],
};

export const PORTALS: readonly Portal[] = [M_ASHA, U_WIN, SATURDAY];

export function portalOf(id: string): Portal | undefined {
  return PORTALS.find((portal) => portal.id === id);
}

export interface PortalKnown extends Pick<Worked, 'entries' | 'feeds' | 'byRef'> {
  ticks: readonly PortalTick[];
}

/** One row, and the report it comes from. */
export interface PortalRow {
  ref: Ref;
  cells: Cell[];
}

/** Her own reports that a portal asks for and that are not ticked there yet, in the order in which they were written. */
export function rowsLeft(portal: Portal, known: PortalKnown): PortalRow[] {
  return askedFor(portal, known).filter(({ ref }) => !isEntered(known.ticks, portal.id, ref));
}

/** How many of her reports, written within these days, were typed into some portal too: each report once. */
export function typedTwice(known: PortalKnown, { from, to }: { from: string; to: string }): number {
  const days = new Map(known.entries.map((entry) => [refKey(entry), entry.on]));
  const twice = PORTALS.flatMap((portal) =>
    askedFor(portal, known).filter(({ ref }) => isEntered(known.ticks, portal.id, ref)),
  ).map(({ ref }) => refKey(ref));
  return [...new Set(twice)].filter((key) => from <= (days.get(key) ?? '') && (days.get(key) ?? '') <= to)
    .length;
}

function askedFor(portal: Portal, { entries, feeds, byRef }: PortalKnown): PortalRow[] {
  return entries.flatMap((entry): PortalRow[] => {
    if (!feeds.has(entry.feed)) return [];
    const person = byRef.get(refKey(entry.kind === PERSON.kind ? entry : (entry.about ?? entry)));
    // Of two records of one person, the portal hears of the one that stands.
    if (!person || (entry.kind === PERSON.kind && refKey(person.ref) !== refKey(entry))) return [];
    const mother = person.mother && byRef.get(refKey(person.mother));
    const born = bornIn(entry, person, { entries, byRef });
    const cells = portal.row({
      entry,
      person,
      ...(mother && { mother }),
      ...(born !== undefined && { born }),
    });
    return cells ? [{ ref: { feed: entry.feed, no: entry.no }, cells }] : [];
  });
}

function bornIn(entry: Entry, person: Person, { entries, byRef }: Pick<PortalKnown, 'entries' | 'byRef'>) {
  if (entry.body.form !== DELIVERY.id) return undefined;
  const upToIt = entries.slice(0, entries.indexOf(entry) + 1);
  const hers = upToIt.filter(({ about }) => about && byRef.get(refKey(about)) === person);
  return caseOf(pastVisits(hers), entry.on)?.deliveredOn;
}

/** The body of a tick and its form, ready to be saved. */
export const PORTAL_FORM = PORTAL_ENTERED;

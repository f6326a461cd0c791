import { windowItems } from '../../domain/due/windows.ts';
import { refKey } from '../../domain/entry/entry.ts';
import { addDays } from '../../domain/form/day.ts';
import { livesHereOn, type Person } from '../../domain/person/person.ts';
import { VISIT_DAYS } from '../../domain/visit/postnatal.ts';
import type { Written } from '../claims/claim.ts';
import { babyNoOf, registeredOn } from '../claims/newborn.ts';
import { birthOf } from '../hbnc/birth-of.ts';
import { FULL } from '../immunisation/complete.ts';
import { DOSES } from '../immunisation/doses.ts';
import { immunisationItems } from '../immunisation/due.ts';
import { givenDoses } from '../immunisation/given.ts';
import { HBNC_WINDOWS } from '../schedules/birth.ts';
import { addressOf, dayCell, joinCells, relativeOf, SEX } from './cells.ts';
import { earnedIn } from './claim-sheet.ts';
import { bornFor } from './mother-sheets.ts';
import { type Cell, column, type Known, type Sheet } from './sheet.ts';

/** After day 42 the last visit is still made. Source: programme.md 2, infant <=61 d. */
const NEWBORN_DAYS = 61;
/** What opens within the coming month is on the list of it. */
const AHEAD_DAYS = 30;

const NO = column('no', 'क्र.सं.', 'No.', 'number');
const NAME = column('name', 'बच्चे का नाम', "Child's name", 'name');
const MOTHER = column('mother', 'माता', 'Mother');
const ADDRESS = column('address', 'पता', 'Address');
const MOBILE = column('mobile', 'मोबाइल', 'Mobile');
const SEX_COLUMN = column('sex', 'बालक / बालिका', 'Boy / girl');
const BORN = column('born', 'जन्म तिथि', 'Date of birth');
const RCH = column('rch', 'आरसीएच आईडी (माता / बच्चा)', 'RCH ID (mother / child)');
const DONE: Cell = { hi: 'हाँ', en: 'Yes' };

interface Child {
  person: Person;
  mother: Person | undefined;
  visits: readonly Written[];
  motherVisits: readonly Written[];
}

function childOf({ byRef, visits }: Known, person: Person): Child {
  const key = person.mother && refKey(person.mother);
  return {
    person,
    mother: key === undefined ? undefined : byRef.get(key),
    visits: visits.get(refKey(person.ref)) ?? [],
    motherVisits: (key !== undefined && visits.get(key)) || [],
  };
}

function who({ person, mother }: Child, i: number): Cell[] {
  return [`${i + 1}`, person.name, mother?.name ?? relativeOf(person), addressOf(person)];
}

const idsOf = ({ person, mother }: Child) => [mother?.rch, person.rch].filter(Boolean).join(' / ');
const mobileOf = ({ person, mother }: Child) => person.mobile ?? mother?.mobile ?? '';

/** The days of the visits made, each under the one of the schedule that the due list counts it for. */
function visitCells({ person, visits }: Child, homeBirth: boolean, today: string): string[] {
  const anchor = { day: person.dob ?? '', facts: { homeBirth } };
  const items = windowItems(HBNC_WINDOWS, anchor, { person: person.ref, visits, today });
  return VISIT_DAYS.map((day) => dayCell(items.find(({ id }) => id === `hbnc${day}`)?.doneOn));
}

/** Every newborn whose visits fall into the month, with the day of each visit. */
export const NEWBORNS: Sheet = {
  id: 'newborns',
  title: { hi: 'नवजात और प्रसूता के भ्रमण (एचबीएनसी)', en: 'Visits to newborn and mother (HBNC)' },
  landscape: true,
  columns: [
    NO,
    NAME,
    MOTHER,
    ADDRESS,
    BORN,
    column('place', 'जन्म कहाँ', 'Born at'),
    column('weight', 'वज़न (ग्राम)', 'Weight (g)', 'number'),
    ...VISIT_DAYS.map((day) => column(`day${day}`, `दिन ${day}`, `Day ${day}`)),
    column('bcg', 'बीसीजी', 'BCG'),
    column('papers', 'जन्म पंजीकरण', 'Registered'),
    column('well', '42 दिन बाद दोनों ठीक?', 'Both well after day 42?', 'blank'),
    column('rupees', 'राशि (₹)', 'Amount (₹)', 'number'),
  ],
  rows(known) {
    const babies = known.people.filter(({ dob }) => bornFor(known.month, dob, NEWBORN_DAYS));
    const paid = new Map(
      earnedIn(known)
        .filter(({ activity }) => activity === 'hbnc')
        .map((claim) => [refKey(claim.person), claim.rupees]),
    );
    return babies.map((person, i) => {
      const child = childOf(known, person);
      const { visits, motherVisits } = child;
      const birth = birthOf({ person, on: known.on, visits, motherVisits }, babyNoOf(visits));
      const [bcg] = givenDoses(child).get('bcg') ?? [];
      return [
        ...who(child, i),
        dayCell(person.dob),
        placeCell(birth.atHome),
        birth.birthWeight?.toString() ?? '',
        ...visitCells(child, birth.atHome === true, known.on),
        dayCell(bcg),
        registeredOn(visits) === undefined ? '' : DONE,
        '',
        paid.get(refKey(person.ref))?.toString() ?? '',
      ];
    });
  },
  source:
    'programme.md 5 (b): columns for days 1,3,7,14,21,28,42, "mother & baby healthy after day 42?", 250',
  verify: 'Whether both are well is a judgement she writes herself. The order of the columns is ours.',
};

function placeCell(atHome: boolean | undefined): Cell {
  if (atHome === undefined) return '';
  return atHome ? { hi: 'घर', en: 'Home' } : { hi: 'अस्पताल', en: 'Hospital' };
}

const FULL_DOSES = DOSES.filter(({ id }) => FULL.includes(id));

/** Children who became fully immunised in the month, with the day of each dose. */
export const IMMUNISED: Sheet = {
  id: 'immunised',
  title: { hi: 'पूर्ण टीकाकरण की सूची', en: 'Full-immunisation list' },
  landscape: true,
  columns: [NO, NAME, MOTHER, ADDRESS, RCH, BORN, ...FULL_DOSES.map(({ id, label }) => ({ id, label }))],
  rows(known) {
    const full = earnedIn(known).filter(({ activity }) => activity === 'fullImmunisation');
    return full.flatMap(({ person: ref }, i) => {
      const person = known.byRef.get(refKey(ref));
      if (!person) return [];
      const child = childOf(known, person);
      const given = givenDoses(child);
      const doses = FULL_DOSES.map(({ id }) => dayCell(given.get(id)?.[0]));
      return [[...who(child, i), idsOf(child), dayCell(person.dob), ...doses]];
    });
  },
  source: 'programme.md 5 (c): name+ID mother/child, DOB, village, dose dates',
  verify: 'The order of the columns is ours.',
};

/** The paid list: whom the next session is for, and with which doses. */
export const IMMUNISATION_LIST: Sheet = {
  id: 'immunisationList',
  title: { hi: 'टीकाकरण की सूची (ड्यू लिस्ट)', en: 'Immunisation due list' },
  landscape: true,
  columns: [
    NO,
    NAME,
    MOTHER,
    ADDRESS,
    MOBILE,
    SEX_COLUMN,
    BORN,
    column('doses', 'कौन से टीके', 'Which doses'),
    column('to', 'कब तक', 'Until'),
    column('came', 'लगा?', 'Given?', 'blank'),
  ],
  rows(known) {
    const until = addDays(known.on, AHEAD_DAYS);
    const due = known.people.flatMap((person) => {
      const child = childOf(known, person);
      const items = livesHereOn(person, known.on) ? immunisationItems({ ...child, today: known.on }) : [];
      const open = items.filter(
        ({ state, from }) => state === 'due' || state === 'overdue' || (state === 'later' && from <= until),
      );
      return open.length === 0 ? [] : [{ child, open, to: open.map(({ to }) => to).sort()[0] ?? '' }];
    });
    due.sort((a, b) => (a.to < b.to ? -1 : 1));
    return due.map(({ child, open, to }, i) => [
      ...who(child, i),
      mobileOf(child),
      SEX[child.person.sex ?? ''] ?? '',
      dayCell(child.person.dob),
      joinCells(
        open.map(({ why }) => beforeColon(why)),
        ', ',
      ),
      dayCell(to),
      '',
    ]);
  },
  source: 'programme.md 0 and 5: immunisation (due) list, 300 a month',
  verify: 'The columns of the list are ours.',
};

/** The doses of an item: what stands before its days. */
function beforeColon({ hi, en }: { hi: string; en: string }): Cell {
  const cut = (text: string) => text.slice(0, text.lastIndexOf(':'));
  return { hi: cut(hi), en: cut(en) };
}

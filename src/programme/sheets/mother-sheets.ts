import { refKey } from '../../domain/entry/entry.ts';
import { isRecord } from '../../domain/form/condition.ts';
import { addDays, isDay } from '../../domain/form/day.ts';
import { measuredValue } from '../../domain/form/measured.ts';
import { livesHereOn, type Person } from '../../domain/person/person.ts';
import { type Baby, caseOf, LAST_DAY_OF_CASE, type PregnancyCase } from '../../domain/visit/case.ts';
import { weeksOn } from '../../domain/visit/pregnancy.ts';
import type { Written } from '../claims/claim.ts';
import { checksOf } from '../claims/mother.ts';
import { DELIVERY } from '../delivery/form.ts';
import { riskInCase } from '../pregnancy/risk-in-case.ts';
import { addressOf, ageCell, dayCell, joinCells, lastAnswer, optionCell, relativeOf, SEX } from './cells.ts';
import { type Cell, column, type Known, type Sheet } from './sheet.ts';

type Case = PregnancyCase<Written>;

interface Woman {
  person: Person;
  found: Case;
}

/** Women in a case as of the sheet's day, the soonest birth first; an abortion stands on no list. */
function women({ people, visits, on }: Known, wanted: (found: Case) => boolean): Woman[] {
  const all = people.flatMap((person): Woman[] => {
    const hers = person.sex === 'm' ? undefined : visits.get(refKey(person.ref));
    const found = hers && caseOf(hers, on);
    return found && found.end !== 'abortion' && wanted(found) ? [{ person, found }] : [];
  });
  return all.sort((a, b) => ((a.found.edd ?? '9') < (b.found.edd ?? '9') ? -1 : 1));
}

const NO = column('no', 'क्र.सं.', 'No.', 'number');
const NAME = column('name', 'नाम', 'Name', 'name');
const HUSBAND = column('husband', 'पति', 'Husband');
const ADDRESS = column('address', 'पता', 'Address');
const MOBILE = column('mobile', 'मोबाइल', 'Mobile');
const AGE = column('age', 'उम्र', 'Age', 'number');
const RCH = column('rch', 'आरसीएच आईडी', 'RCH ID');
const LMP = column('lmp', 'अंतिम माहवारी', 'Last period');
const EDD = column('edd', 'संभावित प्रसव', 'Expected birth');
const CHECKS = [1, 2, 3, 4].map((no) => column(`anc${no}`, `जाँच ${no}`, `ANC ${no}`));

function who({ person }: Woman, i: number): Cell[] {
  return [`${i + 1}`, person.name, relativeOf(person), addressOf(person), person.mobile ?? ''];
}

function checkCells({ visits }: Case): string[] {
  const checks = checksOf(visits);
  return [1, 2, 3, 4].map((no) => dayCell(checks.find((one) => one.no === no)?.on));
}

/** The last haemoglobin, in g/dl. */
function hbCell({ visits }: Case): string {
  const hb = visits.map(({ body }) => measuredValue(body.hb)).findLast((value) => value !== undefined);
  return hb === undefined ? '' : (hb / 10).toFixed(1);
}

/** Iron tablets of the whole pregnancy, and the day of the first. */
function ironCells({ visits }: Case): [string, string] {
  const given = visits.filter(({ body }) => typeof body.ifaGiven === 'number' && body.ifaGiven > 0);
  const sum = given.reduce((all, { body }) => all + Number(body.ifaGiven), 0);
  return [dayCell(given[0]?.on), sum === 0 ? '' : `${sum}`];
}

/** "बालिका 2.9 किलो". */
function babyCell({ sex = '', weight, outcome }: Baby): Cell {
  const kilos = weight === undefined ? '' : `${(weight / 1000).toFixed(1)} kg`;
  const still = outcome === 'still' ? { hi: 'मृत जन्म', en: 'stillbirth' } : '';
  return joinCells([SEX[sex] ?? '', kilos, still]);
}

function birthCells({ deliveredOn, delivery, babies }: Case): Cell[] {
  const body = delivery?.body ?? {};
  return [
    dayCell(deliveredOn),
    joinCells(
      [
        optionCell(DELIVERY, 'birthPlace', body.birthPlace),
        optionCell(DELIVERY, 'birthType', body.birthType),
      ],
      ', ',
    ),
    dayCell(body.dischargeDay),
    joinCells(babies.map(babyCell), '; '),
  ];
}

/** The register of the month: every woman who was pregnant in it, or in the 42 days after a birth. */
export const PREGNANCIES: Sheet = {
  id: 'pregnancies',
  title: { hi: 'गर्भवती रजिस्टर', en: 'Pregnancy register' },
  landscape: true,
  columns: [
    NO,
    NAME,
    HUSBAND,
    ADDRESS,
    MOBILE,
    RCH,
    AGE,
    column('caste', 'जाति', 'Caste', 'blank'),
    LMP,
    EDD,
    ...CHECKS,
    column('td', 'टीडी', 'Td'),
    column('ifaOn', 'आयरन कब से', 'Iron since'),
    column('ifa', 'आयरन की गोली', 'Iron tablets', 'number'),
    column('hb', 'हीमोग्लोबिन', 'Hb', 'number'),
    column('birthDay', 'प्रसव की तारीख', 'Day of birth'),
    column('birthPlace', 'प्रसव कहाँ, कैसे', 'Place, kind'),
    column('discharge', 'छुट्टी', 'Discharge'),
    column('baby', 'बच्चा, वज़न', 'Child, weight'),
  ],
  rows(known) {
    const wanted = ({ stage, endedOn }: Case) =>
      stage === 'pregnant' ||
      (endedOn !== undefined && addDays(endedOn, LAST_DAY_OF_CASE) >= known.month.from);
    return women(known, wanted).map((woman, i) => {
      const { person, found } = woman;
      const td = ['td1', 'td2', 'tdBooster'].map((field) => dayCell(lastAnswer(found.visits, field)));
      return [
        ...who(woman, i),
        person.rch ?? '',
        ageCell(person, known.on),
        '',
        dayCell(found.lmp),
        dayCell(found.edd),
        ...checkCells(found),
        td.filter(Boolean).join(', '),
        ...ironCells(found),
        hbCell(found),
        ...birthCells(found),
      ];
    });
  },
  source:
    'programme.md 5 (d): ID, name, husband, address, mobile, age, caste, LMP, ANC1-4, Td, IFA date, anaemia, delivery, discharge, child',
  verify: 'The order of the columns is ours. Caste is not recorded and stays empty.',
};

const RISK = { highest: { hi: 'हाँ', en: 'Yes' }, high: { hi: 'हाँ', en: 'Yes' }, some: '', none: '' } as const;

/** The paid list: who is pregnant now, and how many check-ups she had. */
export const ANC_LIST: Sheet = {
  id: 'ancList',
  title: { hi: 'गर्भवती की सूची', en: 'List of pregnant women' },
  landscape: true,
  columns: [
    NO,
    NAME,
    HUSBAND,
    ADDRESS,
    MOBILE,
    AGE,
    RCH,
    LMP,
    EDD,
    column('weeks', 'सप्ताह', 'Weeks', 'number'),
    ...CHECKS,
    column('bp', 'बीपी', 'BP'),
    column('hb', 'हीमोग्लोबिन', 'Hb', 'number'),
    column('risk', 'उच्च जोखिम', 'High risk'),
  ],
  rows(known) {
    const here = women(known, ({ stage }) => stage === 'pregnant').filter(({ person }) =>
      livesHereOn(person, known.on),
    );
    return here.map((woman, i) => {
      const { person, found } = woman;
      const visits = known.visits.get(refKey(person.ref)) ?? [];
      const risk = riskInCase({ person, on: known.on, visits, motherVisits: [] });
      return [
        ...who(woman, i),
        ageCell(person, known.on),
        person.rch ?? '',
        dayCell(found.lmp),
        dayCell(found.edd),
        found.lmp === undefined ? '' : `${weeksOn(found.lmp, known.on) ?? ''}`,
        ...checkCells(found),
        bpCell(found),
        hbCell(found),
        RISK[risk?.level ?? 'none'],
      ];
    });
  },
  source: 'programme.md 0 and 5: ANC list, 300 a month',
  verify: 'The columns of the list are ours.',
};

function bpCell({ visits }: Case): string {
  const bp = visits
    .map(({ body }) => body.bp)
    .findLast((value) => isRecord(value) && value.sys !== undefined);
  return isRecord(bp) ? `${bp.sys}/${bp.dia ?? ''}` : '';
}

/** Whether a birth lies so near that its visits fall into the month. */
export function bornFor(month: { from: string; to: string }, born: unknown, days: number): born is string {
  return isDay(born) && born <= month.to && addDays(born, days) >= month.from;
}

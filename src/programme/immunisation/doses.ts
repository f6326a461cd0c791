import type { Span } from '../../domain/due/span.ts';
import type { Bilingual } from '../../domain/org/org.ts';

/** One dose of the universal schedule. Ages and gaps are of programme.md 2 where `verify` does not say otherwise. */
export interface DoseRule {
  id: string;
  label: Bilingual;
  /** The age before which it is not given. */
  from: Span;
  /** The age from which it is asked for, where that is later than `from`. */
  due?: Span;
  /** The last age at which it is in time; after it the dose is overdue. */
  to: Span;
  /** From this age on it is not given any more. */
  before: Span;
  /** Given only after one of these, and not sooner than `gap` after it; asked for `dueGap` after it. */
  after?: { doses: readonly string[]; gap: Span; dueGap?: Span };
  /** Given only to a child that never had this dose. */
  instead?: string;
  /** Given only where the disease is. */
  endemic?: 'je';
  /** Days after the last one in which a dose given at birth is still asked for, to be written from the card. */
  writeDays?: number;
  verify?: string;
}

const days = (n: number): Span => ({ days: n });
const months = (n: number): Span => ({ months: n });
const years = (n: number): Span => ({ months: n * 12 });
const words = (hi: string, en: string): Bilingual => ({ hi, en });

const WEEKS_6 = 42;
const WEEKS_10 = 70;
const WEEKS_14 = 98;
/** Measles and what is given with it: not before this day. Source: programme.md 2, 9-12 months, 270 d. */
const NINE_MONTHS = 270;
/** Between two doses of one vaccine. Source: programme.md 2, >=28 d after previous. */
const GAP = days(28);
const GAP_IS_OURS =
  'programme.md 2 gives 28 days for the whole row; the national guide asks 8 weeks between fractional IPV or PCV doses.';
const TO_IS_OURS =
  'The day from which it counts as overdue is our own choice: the next visit of the schedule.';
const BEFORE_IS_OURS = 'The last age of this dose is general knowledge.';
const BIRTH_WRITE_DAYS = 30;
const LAST_START = years(1);

type More = Partial<DoseRule>;
const after = (dose: string, gap: Span = GAP, dueGap?: Span): Pick<DoseRule, 'after'> => ({
  after: { doses: [dose], gap, ...(dueGap && { dueGap }) },
});

function atBirth(id: string, label: Bilingual, before: number): DoseRule {
  return {
    id,
    label,
    from: days(0),
    to: days(before - 1),
    before: days(before),
    writeDays: BIRTH_WRITE_DAYS,
  };
}

function atWeeks(id: string, label: Bilingual, age: number, more: More): DoseRule {
  return { id, label, from: days(age), to: days(age + 27), before: years(5), verify: TO_IS_OURS, ...more };
}

function atNineMonths(id: string, label: Bilingual, more: More): DoseRule {
  const window = { from: days(NINE_MONTHS), due: months(9), to: months(12), before: years(5) };
  return { id, label, ...window, ...more };
}

function inSecondYear(id: string, label: Bilingual, more: More): DoseRule {
  return { id, label, from: months(16), to: months(24), before: years(5), ...more };
}

/** In place of the pentavalent vaccine. Source: programme.md 2, no penta by 12 mo -> DPT x3 (to 84 mo). */
function lateDpt(no: number): DoseRule {
  return {
    id: `dpt${no}`,
    label: words(`डीपीटी ${no} (देर से शुरू)`, `DPT ${no} (late start)`),
    from: years(1),
    to: months(13),
    before: years(7),
    instead: 'penta1',
    ...(no > 1 && after(`dpt${no - 1}`)),
    verify: TO_IS_OURS,
  };
}

/** Every six months up to the fifth birthday. Source: programme.md 2, gap >=6 mo (4 mo minimum in code). */
function laterVitaminA(no: number): DoseRule {
  return {
    id: `vitA${no}`,
    label: words(`विटामिन ए ${no} (2 लाख यूनिट)`, `Vitamin A ${no} (200,000 IU)`),
    from: months(20),
    due: months(24),
    to: months(25),
    before: months(61),
    ...after(`vitA${no - 1}`, days(120), months(6)),
    verify: 'The dose in units, the month of grace and that the month after the fifth birthday counts: ours.',
  };
}

/** The universal schedule in the order in which the doses fall due. */
export const DOSES: readonly DoseRule[] = [
  atBirth('hepB0', words('हेपेटाइटिस-बी (जन्म)', 'Hepatitis B (birth)'), 2),
  atBirth('vitK', words('विटामिन के (जन्म)', 'Vitamin K (birth)'), 2),
  atBirth('opv0', words('ओपीवी (जन्म)', 'OPV (birth)'), 16),
  {
    id: 'bcg',
    label: words('बीसीजी', 'BCG'),
    from: days(0),
    to: days(15),
    before: years(1),
    verify: TO_IS_OURS,
  },

  atWeeks('opv1', words('ओपीवी 1', 'OPV 1'), WEEKS_6, {}),
  atWeeks('penta1', words('पेंटावेलेंट 1', 'Penta 1'), WEEKS_6, { before: LAST_START }),
  atWeeks('rota1', words('रोटावायरस 1', 'Rota 1'), WEEKS_6, { before: LAST_START }),
  atWeeks('ipv1', words('आईपीवी 1', 'fIPV 1'), WEEKS_6, { before: LAST_START }),
  atWeeks('pcv1', words('पीसीवी 1', 'PCV 1'), WEEKS_6, { before: LAST_START, verify: BEFORE_IS_OURS }),

  atWeeks('opv2', words('ओपीवी 2', 'OPV 2'), WEEKS_10, after('opv1')),
  atWeeks('penta2', words('पेंटावेलेंट 2', 'Penta 2'), WEEKS_10, {
    ...after('penta1'),
    verify: BEFORE_IS_OURS,
  }),
  atWeeks('rota2', words('रोटावायरस 2', 'Rota 2'), WEEKS_10, { before: years(2), ...after('rota1') }),

  atWeeks('opv3', words('ओपीवी 3', 'OPV 3'), WEEKS_14, after('opv2')),
  atWeeks('penta3', words('पेंटावेलेंट 3', 'Penta 3'), WEEKS_14, {
    ...after('penta2'),
    verify: BEFORE_IS_OURS,
  }),
  atWeeks('rota3', words('रोटावायरस 3', 'Rota 3'), WEEKS_14, { before: years(2), ...after('rota2') }),
  atWeeks('ipv2', words('आईपीवी 2', 'fIPV 2'), WEEKS_14, { ...after('ipv1'), verify: GAP_IS_OURS }),
  atWeeks('pcv2', words('पीसीवी 2', 'PCV 2'), WEEKS_14, {
    before: years(2),
    ...after('pcv1'),
    verify: GAP_IS_OURS,
  }),

  lateDpt(1),
  lateDpt(2),
  lateDpt(3),

  atNineMonths('mr1', words('एमआर 1 (खसरा-रूबेला)', 'MR 1 (measles, rubella)'), {}),
  atNineMonths('pcvB', words('पीसीवी बूस्टर', 'PCV booster'), {
    before: years(2),
    ...after('pcv2'),
    verify: GAP_IS_OURS,
  }),
  atNineMonths('ipv3', words('आईपीवी 3', 'fIPV 3'), { ...after('ipv2'), verify: GAP_IS_OURS }),
  atNineMonths('je1', words('जेई 1 (दिमागी बुखार)', 'JE 1'), {
    endemic: 'je',
    before: years(15),
    verify: BEFORE_IS_OURS,
  }),
  atNineMonths('vitA1', words('विटामिन ए 1 (1 लाख यूनिट)', 'Vitamin A 1 (100,000 IU)'), {
    verify: 'The dose in units is general knowledge.',
  }),

  inSecondYear('mr2', words('एमआर 2 (खसरा-रूबेला)', 'MR 2 (measles, rubella)'), after('mr1')),
  inSecondYear('dptB1', words('डीपीटी बूस्टर 1', 'DPT booster 1'), {
    before: years(7),
    after: { doses: ['penta3', 'dpt3'], gap: months(6) },
  }),
  inSecondYear('opvB', words('ओपीवी बूस्टर', 'OPV booster'), after('opv3')),
  inSecondYear('je2', words('जेई 2 (दिमागी बुखार)', 'JE 2'), {
    endemic: 'je',
    before: years(15),
    ...after('je1'),
    verify: BEFORE_IS_OURS,
  }),
  inSecondYear('vitA2', words('विटामिन ए 2 (2 लाख यूनिट)', 'Vitamin A 2 (200,000 IU)'), {
    ...after('vitA1', days(120), months(6)),
    verify: 'The dose in units is general knowledge.',
  }),
  ...[3, 4, 5, 6, 7, 8, 9].map(laterVitaminA),

  {
    id: 'dptB2',
    label: words('डीपीटी बूस्टर 2', 'DPT booster 2'),
    from: years(5),
    to: years(6),
    before: years(7),
    ...after('dptB1'),
    verify: 'The gap of 28 days after booster 1 is our own choice.',
  },
  {
    id: 'td10',
    label: words('टीडी (10 साल)', 'Td (10 years)'),
    from: years(10),
    to: years(11),
    before: years(16),
    verify: BEFORE_IS_OURS,
  },
  {
    id: 'td16',
    label: words('टीडी (16 साल)', 'Td (16 years)'),
    from: years(16),
    to: years(17),
    before: years(18),
    verify: BEFORE_IS_OURS,
  },
];

/** Past this age nothing of the schedule is given to a child, in completed years. */
export const SCHEDULE_ENDS = 18;

/**
 * Districts in which JE vaccine is given, by their code of the Local Government Directory. Source: programme.md 2,
 * "endemic, incl. Muzaffarpur [verify]"; 7 for the code.
 */
export const JE_DISTRICTS: ReadonlySet<number> = new Set([208]);

/** Whether JE doses belong to a child's schedule; where the district is not known they do: none is left out in silence. */
export function jeGiven(district: number | undefined): boolean {
  return district === undefined || JE_DISTRICTS.has(district);
}

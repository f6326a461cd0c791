import type { Answers } from '../../domain/form/problems.ts';
import { type Invented, Story } from './story.ts';

export type { Invented } from './story.ts';

/** "Sample": the family name of everybody here, so that nobody is taken for a neighbour. */
const FAMILY = 'नमूना';
const HAMLET = 'अभ्यास टोला';
/** Everybody was registered so long ago, in days, unless it is said otherwise. */
const REGISTERED = 130;

/** Who lives in a house, the head first. */
type Member = [key: string, name: string, answers: Answers];

const man = (ageYears: number): Answers => ({ sex: 'm', ageYears, relation: 'self', consentBy: 'self' });
const wife = (ageYears: number): Answers => ({ sex: 'f', ageYears, relation: 'wife', consentBy: 'self' });

/** A house of the invented hamlet; `members` begins with its head. */
function house(story: Story, no: number, members: readonly Member[], daysAgo = REGISTERED): void {
  const [head] = members;
  const headName = `${head?.[1]} ${FAMILY}`;
  const key = `house ${no}`;
  story.household(key, daysAgo, { headName, hamlet: HAMLET, houseNo: String(no) });
  for (const [who, name, answers] of members) {
    const relative = answers.relation === 'self' ? {} : relativeOf(answers, headName);
    story.person(who, { about: key, daysAgo }, { name: `${name} ${FAMILY}`, ...answers, ...relative });
  }
}

function relativeOf({ relation }: Answers, relativeName: string): Answers {
  return { relativeIs: relation === 'wife' ? 'husband' : 'father', relativeName };
}

const NO_SIGN = {
  ...{ bleeding: false, fits: false, headache: false, blurred: false, swelling: false },
  ...{ leaking: false, bellyPain: false, highFever: false, breathless: false, lessMovement: false },
};

/** A pregnancy visit at home with nothing wrong. Hb and weight are in tenths. */
function checkUp(more: Answers): Answers {
  return {
    ...{ status: 'pregnant', place: 'home', ...NO_SIGN, complaints: ['none'] },
    ...{ bp: { sys: 112, dia: 74, by: 'anm' }, weight: { value: 508, by: 'anm' } },
    ...{ hb: { value: 106, by: 'anm' }, urineAlbumin: { is: 'absent', by: 'anm' }, sugar: { notDone: true } },
    ...{ pulse: { value: 80, by: 'anm' }, fundalHeight: { notDone: true } },
    ...{ ifaGiven: 30, ifaEaten: 26, calciumGiven: 60, conditions: ['none'] },
    ...more,
  };
}

/** A first pregnancy without a risk, as it is registered. */
function registration(lmp: string): Answers {
  return {
    ...{ lmp, lmpGuessed: false, multiple: false, firstPregnancy: true, illness: ['none'] },
    ...{ height: { value: 152, by: 'anm' }, weight: { value: 482, by: 'anm' } },
    ...{ bloodGroup: 'bPos', riskBy: 'nobody' },
  };
}

/** In her seventh month, seen every month, the next visit due. */
function expecting(story: Story): void {
  house(story, 1, [
    ['mohan', 'मोहन', man(28)],
    ['seema', 'सीमा', wife(24)],
    ['golu', 'गोलू', { sex: 'm', ageYears: 4, relation: 'son', consentBy: 'parent' }],
  ]);
  const lmp = story.day(200);
  story.visit('seema', 'pregnancy', 128, {
    ...registration(lmp),
    ...{ firstPregnancy: false, pregnanciesBefore: 1, birthsBefore: 1, spacing: 'over36', homeBirth: false },
    lastTroubles: ['none'],
  });
  story.visit('seema', 'anc', 95, checkUp({ tdBooster: story.day(95) }));
  story.visit('seema', 'anc', 33, checkUp({ weight: { value: 535, by: 'anm' } }));
}

/** A birth three days ago: mother and child wait for their first visit. */
function newborn(story: Story): void {
  house(story, 2, [
    ['ramesh', 'रमेश', man(26)],
    ['pooja', 'पूजा', wife(22)],
  ]);
  story.visit('pooja', 'pregnancy', 125, registration(story.day(275)));
  story.visit('pooja', 'anc', 60, checkUp({ tdBooster: story.day(60) }));
  story.visit('pooja', 'delivery', 2, {
    ...{ birthDay: story.day(3), birthPlace: 'chc', birthType: 'normal', births: 1, status: 'home' },
    ...{ troubles: ['none'], bleeding: false, fits: false, faint: false, highFever: false },
    ...{ dischargeDay: story.day(2), jsy: true },
    ...{ b1Outcome: 'live', b1Sex: 'f', b1Cried: true, b1Bf1h: true, b1Weight: { value: 2750, by: 'other' } },
    ...{ b1Defect: 'none', b1Now: 'mother', b1Doses: ['opv0', 'bcg', 'hepB0', 'vitK'] },
  });
  story.person(
    'guddi',
    { about: 'pooja', daysAgo: 2 },
    {
      ...{ name: `गुड्डी ${FAMILY}`, sex: 'f', dob: story.day(3), relation: 'daughter', consentBy: 'parent' },
      ...{ relativeIs: 'mother', relativeName: `पूजा ${FAMILY}` },
    },
  );
}

/** In her ninth month, danger two days ago, and the family was not ready. */
function inDanger(story: Story): void {
  house(story, 3, [
    ['suresh', 'सुरेश', man(28)],
    ['anita', 'अनीता', wife(23)],
  ]);
  story.visit('anita', 'pregnancy', 120, registration(story.day(245)));
  story.visit('anita', 'anc', 50, checkUp({ tdBooster: story.day(50) }));
  story.visit(
    'anita',
    'anc',
    2,
    checkUp({
      ...{ headache: true, swelling: true, bp: { sys: 152, dia: 102, by: 'anm' } },
      ...{ agreed: 'notReady', notReadyWhy: 'decider' },
    }),
  );
}

const SESSION: Answers = { what: 'today', place: 'session', by: 'anm', aefi: false, mcpSeen: true };

/** The doses of birth, copied from the card on a later day. */
function birthDoses(story: Story, child: string, { born, written }: { born: number; written: number }): void {
  story.visit(child, 'immunisation', written, {
    ...{ what: 'before', givenOn: story.day(born), given: ['bcg', 'hepB0', 'opv0', 'vitK'] },
    ...{ place: 'chc', aefi: false, mcpSeen: true },
  });
}

/** A girl of six weeks whose first round of vaccines is due. */
function sixWeeks(story: Story): void {
  const born = 45;
  const child = { sex: 'f', dob: story.day(born), relation: 'daughter', consentBy: 'parent' };
  house(
    story,
    4,
    [
      ['dinesh', 'दिनेश', man(29)],
      ['rita', 'रीता', wife(25)],
      ['munni', 'मुन्नी', child],
    ],
    40,
  );
  birthDoses(story, 'munni', { born, written: 40 });
}

/** A boy of nine months: all was given in time, the measles vaccine is due. */
function nineMonths(story: Story): void {
  const born = 280;
  const child = { sex: 'm', dob: story.day(born), relation: 'son', consentBy: 'parent' };
  house(
    story,
    5,
    [
      ['mahesh', 'महेश', man(28)],
      ['kavita', 'कविता', wife(25)],
      ['bablu', 'बबलू', child],
    ],
    270,
  );
  birthDoses(story, 'bablu', { born, written: 270 });
  const rounds: [daysAgo: number, given: string[]][] = [
    [235, ['opv1', 'penta1', 'rota1', 'ipv1', 'pcv1']],
    [205, ['opv2', 'penta2', 'rota2']],
    [175, ['opv3', 'penta3', 'rota3', 'ipv2', 'pcv2']],
  ];
  for (const [daysAgo, given] of rounds) story.visit('bablu', 'immunisation', daysAgo, { ...SESSION, given });
}

/** Two old people: the questions about other illnesses wait for them. */
function old(story: Story): void {
  const lately = 10;
  house(
    story,
    6,
    [
      ['ramu', 'रामू', man(66)],
      ['shanti', 'शांति', wife(61)],
    ],
    lately,
  );
}

/** Six families of an invented hamlet, the same every time but for the days, which lie before `today`. */
export function inventedFamilies(today: string): readonly Invented[] {
  const story = new Story(today);
  for (const tell of [expecting, newborn, inDanger, sixWeeks, nineMonths, old]) tell(story);
  return story.entries;
}

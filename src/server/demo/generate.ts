import type { Body } from '../../domain/entry/entry.ts';
import { type Answers, finishedBody } from '../../domain/form/answers.ts';
import { addDays } from '../../domain/form/day.ts';
import type { Form } from '../../domain/form/form.ts';
import { ancFacts } from '../../programme/anc/facts.ts';
import { ANC } from '../../programme/anc/form.ts';
import { HOUSEHOLD } from '../../programme/household.ts';
import { KIT_COUNT } from '../../programme/kit.ts';
import { KIT_ITEMS } from '../../programme/kit-items.ts';
import { PERSON } from '../../programme/person.ts';
import type { Chance } from './chance.ts';
import { CHILDREN, FAMILIES, GIRLS, HAMLETS, MEN, MUSLIM_MEN, MUSLIM_WOMEN, WOMEN } from './names.ts';

/** One thing a worker saves in the demonstration. `about` is the key of an earlier one. */
export interface Event {
  key: string;
  about?: string;
  on: string;
  /** Minute of that day, by Indian time. */
  minute: number;
  kind: string;
  v: number;
  body: Body;
}

export const DAYS_BACK = 90;
const HOUSEHOLDS = 13;
const PREGNANT = 5;
const DAYS_BETWEEN_VISITS = 29;

interface Story {
  chance: Chance;
  today: string;
  events: Event[];
}

function record(
  story: Story,
  form: Form,
  on: string,
  said: { key: string; about?: string; body: Answers },
): void {
  // Between nine in the morning and half past five.
  const minute = story.chance.int(540, 1050);
  story.events.push({ on, minute, kind: form.kind, v: form.v, ...said });
}

interface Couple {
  wife: string;
  husband: string;
}

function couple(chance: Chance): Couple {
  if (chance.percent(12)) return { wife: chance.pick(MUSLIM_WOMEN), husband: chance.pick(MUSLIM_MEN) };
  const family = chance.pick(FAMILIES);
  return { wife: `${chance.pick(WOMEN)} देवी`, husband: `${chance.pick(MEN)} ${family}` };
}

function person(story: Story, house: number, on: string, answers: Answers): string {
  const key = `person ${story.events.length}`;
  record(story, PERSON, on, { key, about: `house ${house}`, body: finishedBody(PERSON, answers, {}) });
  return key;
}

/** A family of three to five; the wife's key when she is of an age to be expecting. */
function household(story: Story, house: number, on: string): string {
  const { chance } = story;
  const { wife, husband } = couple(chance);
  const body = { headName: husband, hamlet: chance.pick(HAMLETS), houseNo: String(house + 1) };
  record(story, HOUSEHOLD, on, { key: `house ${house}`, body: finishedBody(HOUSEHOLD, body, {}) });
  const ageYears = chance.int(19, 34);
  const known = { relativeIs: 'husband', relativeName: husband, consentBy: 'self' };
  const mobile = chance.percent(70)
    ? // 90000 0xxxx is given to nobody.
      { mobile: `900000${chance.int(1_000, 9_999)}`, mobileOf: 'husband' }
    : {};
  const her = person(story, house, on, {
    name: wife,
    sex: 'f',
    ageYears,
    relation: 'wife',
    ...known,
    ...mobile,
  });
  person(story, house, on, {
    name: husband,
    sex: 'm',
    ageYears: ageYears + chance.int(2, 6),
    relation: 'self',
    consentBy: 'self',
  });
  for (let child = chance.int(1, 3); child > 0; child--) {
    const girl = chance.percent(50);
    const name = girl ? `${chance.pick(GIRLS)} कुमारी` : `${chance.pick(CHILDREN)} कुमार`;
    // A child under one would be written with its day of birth.
    const years = Math.max(1, chance.int(0, Math.max(1, ageYears - 18)));
    const relation = girl ? 'daughter' : 'son';
    person(story, house, on, {
      name,
      sex: girl ? 'f' : 'm',
      ageYears: years,
      relation,
      relativeIs: 'father',
      relativeName: husband,
      consentBy: 'parent',
    });
  }
  return her;
}

const NO_DANGER = {
  bleeding: false,
  fits: false,
  headache: false,
  blurred: false,
  swelling: false,
  leaking: false,
  bellyPain: false,
  highFever: false,
  breathless: false,
  lessMovement: false,
};

const DANGERS: readonly [Answers, ...Answers[]] = [
  { swelling: true, headache: true },
  { bleeding: true },
  { lessMovement: true },
  { highFever: true },
];

const REFERRED = {
  agreed: 'ready',
  facility: 'chc',
  transport: 'ambulance',
  ambulanceCalled: true,
  accompanied: true,
  slip: true,
};
const NOT_READY = { agreed: 'notReady', notReadyWhy: 'decider', ambulanceCalled: false };

function visitAnswers(chance: Chance, dangerous: boolean): Answers {
  const by = chance.percent(60) ? 'anm' : 'self';
  const danger = chance.pick(DANGERS);
  const sys = dangerous && chance.percent(50) ? chance.int(142, 166) : chance.int(98, 128);
  return {
    status: 'pregnant',
    place: chance.pick(['home', 'home', 'vhsnd']),
    ...NO_DANGER,
    ...(dangerous && danger),
    complaints: chance.percent(60) ? ['none'] : [chance.pick(['tired', 'pale', 'workBreathless'])],
    bp: { sys, dia: sys > 139 ? chance.int(92, 108) : chance.int(62, 84), by },
    weight: { value: chance.int(400, 620), by },
    hb: chance.percent(75) ? { value: chance.int(78, 118), by: 'anm' } : { notDone: true },
    urineAlbumin: chance.percent(60)
      ? { is: sys > 139 ? 'present' : 'absent', by: 'anm' }
      : { notDone: true },
    sugar: { notDone: true },
    pulse: { value: chance.int(72, 92), by },
    fundalHeight: chance.percent(50) ? { value: chance.int(18, 34), by: 'anm' } : { notDone: true },
    folicGiven: 30,
    ifaGiven: chance.pick([30, 60]),
    ifaEaten: chance.int(12, 30),
    calciumGiven: 60,
    conditions: ['none'],
    ...(chance.percent(70) ? REFERRED : NOT_READY),
  };
}

/** Of the pregnant women, the one whose last visit fell within these days. */
const SEEN_LATELY = 4;

/** `dangerOn`: at which of her visits a danger sign is found, if at any. */
function visits(story: Story, woman: string, first: string, dangerOn: number | 'last' | null): void {
  const { chance, today } = story;
  const lmp = addDays(first, -chance.int(70, 150));
  const previous: Answers[] = [];
  for (let on = first; on <= today; on = addDays(on, DAYS_BETWEEN_VISITS)) {
    const carried: Answers = previous.length === 0 ? {} : { lmp };
    const isLast = addDays(on, DAYS_BETWEEN_VISITS) > today;
    const answers = {
      lmp,
      ...visitAnswers(chance, dangerOn === (isLast ? 'last' : previous.length)),
      checkNo: Math.min(9, previous.length + 1),
    };
    const facts = ancFacts(answers, { on, previous });
    const body = { form: ANC.id, ...finishedBody(ANC, answers, facts, { on, carried }) };
    record(story, ANC, on, { key: `visit ${woman} ${previous.length}`, about: woman, body });
    previous.push(body);
  }
}

function counts(story: Story, on: string, month: number): void {
  const { chance } = story;
  const counted = Object.fromEntries(
    KIT_ITEMS.map(({ id, max, asset }) => [
      id,
      asset ? chance.int(0, 1) : chance.percent(12) ? 0 : chance.int(1, Math.min(max, 60)),
    ]),
  );
  record(story, KIT_COUNT, on, { key: `count ${month}`, body: finishedBody(KIT_COUNT, { counted }, {}) });
}

/** Three months of one worker's work up to `today`, in the order in which she saved it. */
export function workOf(chance: Chance, today: string): Event[] {
  const story: Story = { chance, today, events: [] };
  const start = addDays(today, -DAYS_BACK);
  const women: string[] = [];
  for (let house = 0; house < HOUSEHOLDS; house++) {
    women.push(household(story, house, addDays(start, Math.floor(house / 3))));
  }
  women.slice(0, PREGNANT).forEach((woman, i) => {
    // One in four had a danger sign that has passed; some workers have a woman in danger today.
    const first = addDays(start, 6 + i * 5 + chance.int(0, 3));
    const earlier = chance.percent(25) ? chance.int(0, 1) : null;
    visits(story, woman, first, i === SEEN_LATELY && chance.percent(50) ? 'last' : earlier);
  });
  for (const [month, days] of [20, 50, 80].entries()) counts(story, addDays(start, days), month);
  const order = new Map(story.events.map((event, i) => [event, i]));
  return story.events.sort(
    (a, b) =>
      a.on.localeCompare(b.on) || registered(a) - registered(b) || (order.get(a) ?? 0) - (order.get(b) ?? 0),
  );
}

/** What others refer to is saved before them on the same day. */
function registered(event: Event): number {
  return event.kind === HOUSEHOLD.kind || event.kind === PERSON.kind ? 0 : 1;
}

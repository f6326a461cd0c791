import { carriedAnswers } from '../domain/form/answers.ts';
import type { Condition, Facts, Field, Form } from '../domain/form/form.ts';
import type { Answers } from '../domain/form/problems.ts';
import type { ConcernRule } from '../domain/visit/danger.ts';
import { REFERRAL_FORM, type ReferralCase, referralOf } from '../domain/visit/referral-case.ts';
import { option } from './ask.ts';
import { CHC, DH, MCH, PHC, PRIVATE, SDH } from './places.ts';
import { NOT_READY_WHY } from './referral.ts';
import type { VisitContext, VisitForm } from './visit-form.ts';
import { said } from './why.ts';

const SOURCE = 'programme.md 1.3, referral record; 5: the weekly list of those taken to hospital';
const GK = 'What is asked after a referral, and when, is general knowledge.';
const NOT_GONE: Condition = { path: 'status', is: 'notGone' };
const BACK: Condition = { path: 'status', is: 'back' };
const REACHED: Condition = { any: [{ path: 'status', is: 'there' }, BACK] };
const UNTREATED: Condition = { all: [BACK, { path: 'result', is: 'untreated' }] };
/** So far ahead the next appointment may lie. Our own choice. */
const NEXT_WITHIN_DAYS = 120;

const FIELDS: Field[] = [
  {
    id: 'status',
    type: 'choice',
    label: { hi: 'अभी क्या हाल है?', en: 'How is it now?' },
    required: true,
    options: [
      option('notGone', 'अब तक अस्पताल जाना नहीं हुआ', 'Has not reached the hospital'),
      option('there', 'अस्पताल में भर्ती हैं', 'In hospital'),
      option('back', 'अस्पताल से वापस घर पर', 'Back from the hospital'),
      option('died', 'मृत्यु हो गई', 'Has died'),
    ],
    source: SOURCE,
    verify: GK,
  },
  {
    id: 'notGoneWhy',
    type: 'choice',
    label: { hi: 'क्यों नहीं?', en: 'Why not?' },
    when: NOT_GONE,
    required: true,
    options: [
      ...NOT_READY_WHY.filter(({ id }) => id !== 'other'),
      option('elsewhere', 'कहीं और दिखाया', 'Was seen somewhere else'),
      option('better', 'तबीयत ठीक हो गई', 'Is well again'),
      option('other', 'कुछ और', 'Something else'),
    ],
    source: SOURCE,
    verify: GK,
  },
  {
    id: 'facility',
    type: 'choice',
    label: { hi: 'किस अस्पताल में?', en: 'Which hospital?' },
    when: REACHED,
    required: true,
    carried: true,
    options: [DH, SDH, CHC, PHC, MCH, PRIVATE],
    source: `${SOURCE}: facility`,
  },
  {
    id: 'reachedOn',
    type: 'day',
    label: { hi: 'अस्पताल पहुँचने का दिन', en: 'Reached on which day?' },
    when: REACHED,
    required: true,
    carried: true,
    min: { from: { fact: 'foundOn' }, days: 0 },
    max: { from: 'on', days: 0 },
    source: SOURCE,
  },
  {
    id: 'result',
    type: 'choice',
    label: { hi: 'इलाज हुआ?', en: 'Was there treatment?' },
    when: BACK,
    required: true,
    options: [
      option('treated', 'इलाज हुआ, अब ठीक', 'Treated, well now'),
      option('onMedicine', 'घर पर दवा चल रही है', 'On medicine at home'),
      option('untreated', 'इलाज नहीं हुआ', 'Came back untreated'),
    ],
    source: SOURCE,
    verify: GK,
  },
  {
    id: 'nextOn',
    type: 'day',
    label: { hi: 'फिर कब दिखाना है?', en: 'To be seen again on' },
    when: BACK,
    min: { from: 'on', days: 0 },
    max: { from: 'on', days: NEXT_WITHIN_DAYS },
    source: SOURCE,
    verify: GK,
  },
];

/** What became of somebody who was sent to a hospital, or whose family was not ready: asked until it is known. */
export const REFERRAL_FOLLOW: Form = {
  id: REFERRAL_FORM,
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'अस्पताल भेजने के बाद का हाल', en: 'After the referral' },
  groups: [
    {
      id: 'now',
      title: { hi: 'अस्पताल भेजने के बाद का हाल', en: 'After the referral' },
      fields: FIELDS,
    },
  ],
};

const CALL_ANM = { hi: 'एएनएम या आशा फैसिलिटेटर को अभी फ़ोन करें', en: 'Call the ANM or facilitator now' };
const TOMORROW = { hi: 'कल फिर मिलें', en: 'Visit again tomorrow' };

const RULES: readonly ConcernRule[] = [
  {
    id: 'notGone',
    level: 'watch',
    field: 'status',
    when: { all: [NOT_GONE, { not: { path: 'notGoneWhy', is: 'better' } }] },
    why: said(
      'खतरे का लक्षण था, अब तक अस्पताल जाना नहीं हुआ।',
      'A danger sign was found; no hospital has seen it yet.',
    ),
    first: [CALL_ANM, TOMORROW],
    where: 'chc',
    source: SOURCE,
    verify: GK,
  },
  {
    id: 'untreated',
    level: 'watch',
    field: 'result',
    when: UNTREATED,
    why: said('अस्पताल में इलाज नहीं हुआ।', 'Came back untreated.'),
    first: [CALL_ANM, TOMORROW],
    where: 'chc',
    source: SOURCE,
    verify: GK,
  },
  {
    id: 'died',
    level: 'watch',
    field: 'status',
    when: { path: 'status', is: 'died' },
    why: said('मृत्यु की सूचना अभी बाकी है।', 'The death is still to be reported.'),
    first: [{ hi: 'इनके कार्ड से मृत्यु की सूचना लिखें', en: 'Write the report of the death from the card' }],
    where: 'phc',
    source: 'programme.md 1.15: a death is reported within 24 hours',
  },
];

function openCase({ visits, on }: VisitContext): ReferralCase | undefined {
  const found = referralOf(visits.filter((visit) => visit.on <= on));
  return found?.stage === 'closed' ? undefined : found;
}

/** Where they were sent, and what was already told of the hospital. */
function start(context: VisitContext): Answers {
  const found = openCase(context);
  if (!found) return {};
  const since = context.visits.slice(context.visits.indexOf(found.visit));
  const asked = since.filter((visit) => visit === found.visit || visit.form === REFERRAL_FORM);
  return carriedAnswers(
    REFERRAL_FOLLOW,
    asked.filter(({ on }) => on <= context.on).map(({ body }) => body),
  );
}

function facts(_: Answers, context: VisitContext): Facts {
  return { foundOn: openCase(context)?.visit.on };
}

export const REFERRAL_VISIT: VisitForm = {
  form: REFERRAL_FOLLOW,
  afterDeath: true,
  offered: (context) => context.person.died !== true && openCase(context) !== undefined,
  start,
  facts,
  rules: RULES,
};

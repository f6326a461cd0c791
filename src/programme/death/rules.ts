import type { Condition } from '../../domain/form/form.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { said } from '../why.ts';

const SOURCE = 'programme.md 1.15: first info within 24 h by phone';
/** A child's death is reported up to this age in years. Source: programme.md 1.15, child death; the age is general knowledge. */
const CHILD_BELOW_YEARS = 5;
const TELL: Bilingual = { hi: 'अभी एएनएम को फ़ोन करें', en: 'Call the ANM now' };
const CARD: Bilingual = {
  hi: 'एमसीपी कार्ड और कागज़ सँभालकर रखने को कहें',
  en: 'Ask the family to keep the cards and papers',
};
const REGISTER: Bilingual = {
  hi: '21 दिन में पंचायत में मृत्यु पंजीकरण कराएँ',
  en: 'Have the death registered within 21 days',
};

const MATERNAL: Condition = {
  any: ['pregnant', 'delivery', 'after', 'abortion'].flatMap((time) => [
    { path: 'fact.maternal', is: time },
    { path: 'maternal', is: time },
  ]),
};

/** Who has to be told, and by when. */
export const DEATH_WATCH: readonly ConcernRule[] = [
  {
    id: 'maternalDeath',
    level: 'watch',
    field: 'deathDay',
    when: MATERNAL,
    why: said('यह मातृ मृत्यु है: 24 घंटे में बताना है।', 'A maternal death: report it within 24 hours.'),
    first: [TELL, CARD, REGISTER],
    where: 'phc',
    source: SOURCE,
    verify: 'The registration within 21 days is general knowledge.',
  },
  {
    id: 'childDeath',
    level: 'watch',
    field: 'deathDay',
    when: { path: 'fact.ageYears', below: CHILD_BELOW_YEARS },
    why: said('बच्चे की मृत्यु हुई: एएनएम आकर जानकारी लेंगी।', 'A child has died: the ANM will come and ask.'),
    first: [TELL, CARD, REGISTER],
    where: 'phc',
    source: SOURCE,
    verify: 'The age of five, the hours and the 21 days are general knowledge.',
  },
  {
    id: 'anmNotTold',
    level: 'watch',
    field: 'anmTold',
    when: { path: 'anmTold', is: false },
    why: said('एएनएम को अभी नहीं बताया है।', 'The ANM does not know yet.'),
    first: [TELL, REGISTER],
    where: 'phc',
    source: SOURCE,
    verify: 'The registration within 21 days is general knowledge.',
  },
];

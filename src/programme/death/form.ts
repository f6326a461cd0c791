import type { Condition, Form, Group, Option } from '../../domain/form/form.ts';
import { option } from '../ask.ts';

const SOURCE = 'programme.md 1.15';
/** Completed years: a newborn's, a child's and an adult's causes differ. Ours. */
const CHILD_BELOW_YEARS = 15;
const NEWBORN_BELOW_DAYS = 29;

const MATERNAL: Condition = {
  any: [
    ...['pregnant', 'delivery', 'after', 'abortion'].flatMap((time) => [
      { path: 'fact.maternal', is: time },
      { path: 'maternal', is: time },
    ]),
  ],
};
const NEWBORN: Condition = { path: 'fact.ageDays', below: NEWBORN_BELOW_DAYS };
const CHILD: Condition = {
  all: [{ not: NEWBORN }, { not: MATERNAL }, { path: 'fact.ageYears', below: CHILD_BELOW_YEARS }],
};
const ADULT: Condition = { not: { any: [NEWBORN, CHILD, MATERNAL] } };

const cause = (id: string, hi: string, en: string, when: Condition): Option => option(id, hi, en, { when });

const DEATH_GROUP: Group = {
  id: 'death',
  title: { hi: 'मृत्यु', en: 'The death' },
  hint: { hi: 'परिवार से नरमी से पूछें।', en: 'Ask the family gently.' },
  fields: [
    {
      id: 'deathDay',
      type: 'day',
      label: { hi: 'मृत्यु किस दिन हुई?', en: 'On which day?' },
      required: true,
      min: { from: { fact: 'born' }, days: 0 },
      max: { from: 'on', days: 0 },
      source: `${SOURCE}: date; not before the birth`,
    },
    {
      id: 'deathPlace',
      type: 'choice',
      label: { hi: 'कहाँ हुई?', en: 'Where?' },
      required: true,
      options: [
        option('home', 'घर पर', 'At home'),
        option('hospital', 'अस्पताल में', 'In hospital'),
        option('transit', 'रास्ते में', 'On the way'),
        option('other', 'कहीं और', 'Somewhere else'),
      ],
      source: `${SOURCE}: place; options of 1.5`,
    },
    {
      id: 'maternal',
      type: 'choice',
      label: {
        hi: 'क्या वे गर्भवती थीं, या हाल में प्रसव हुआ था?',
        en: 'Was she pregnant, or had she just given birth?',
      },
      when: {
        all: [{ path: 'fact.mayBeMother', is: true }, { not: { path: 'fact.maternalKnown', is: true } }],
      },
      required: true,
      options: [
        option('none', 'नहीं', 'No'),
        option('pregnant', 'गर्भवती थीं', 'She was pregnant'),
        option('delivery', 'प्रसव के समय', 'At the birth'),
        option('after', 'प्रसव के 42 दिन के अंदर', 'Within 42 days of the birth'),
        option('abortion', 'गर्भपात में या बाद', 'In or after an abortion'),
        option('unknown', 'मालूम नहीं', 'Not known'),
      ],
      source: `${SOURCE}: during pregnancy/delivery/<=42 d/abortion; computed where the case tells`,
    },
  ],
};

const CAUSE: Group = {
  id: 'cause',
  title: { hi: 'कारण', en: 'The cause' },
  fields: [
    {
      id: 'deathCause',
      type: 'choice',
      label: { hi: 'क्या कारण बताया गया?', en: 'What cause was given?' },
      required: true,
      options: [
        cause('haemorrhage', 'बहुत खून बहना', 'Heavy bleeding', MATERNAL),
        cause('eclampsia', 'झटके या दौरे', 'Fits (eclampsia)', MATERNAL),
        cause('sepsis', 'प्रसव के बाद संक्रमण', 'Infection after the birth', MATERNAL),
        cause('anaemia', 'खून की बहुत कमी', 'Anaemia', MATERNAL),
        cause('obstructed', 'बच्चा अटकना', 'Obstructed labour', MATERNAL),
        cause('abortion', 'गर्भपात', 'Abortion', MATERNAL),
        cause('asphyxia', 'जन्म पर साँस नहीं ली', 'Did not breathe at birth', NEWBORN),
        cause('small', 'समय से पहले या बहुत छोटा', 'Too early or too small', NEWBORN),
        cause('newbornInfection', 'नवजात का संक्रमण', 'Infection of the newborn', NEWBORN),
        cause('defect', 'जन्म से कमी', 'Birth defect', { any: [NEWBORN, CHILD] }),
        cause('pneumonia', 'निमोनिया या साँस की बीमारी', 'Pneumonia', { any: [NEWBORN, CHILD, ADULT] }),
        cause('diarrhoea', 'दस्त', 'Diarrhoea', { any: [CHILD, ADULT] }),
        cause('aes', 'चमकी बुखार', 'Brain fever (AES)', CHILD),
        cause('malnutrition', 'कुपोषण', 'Malnutrition', CHILD),
        cause('drowning', 'पानी में डूबना', 'Drowning', { any: [CHILD, ADULT] }),
        option('highFever', 'तेज़ बुखार', 'High fever'),
        cause('heart', 'दिल की बीमारी या बीपी', 'Heart disease or high BP', ADULT),
        cause('stroke', 'लकवा', 'Stroke', ADULT),
        cause('diabetes', 'शुगर की बीमारी', 'Diabetes', ADULT),
        cause('cancer', 'कैंसर', 'Cancer', ADULT),
        cause('tb', 'टीबी', 'TB', ADULT),
        cause('oldAge', 'बुढ़ापा', 'Old age', ADULT),
        option('snakeBite', 'साँप का काटना', 'Snake bite', { when: { not: NEWBORN } }),
        option('accident', 'दुर्घटना', 'Accident'),
        option('other', 'कुछ और', 'Something else'),
        option('unknown', 'मालूम नहीं', 'Not known'),
      ],
      source: `${SOURCE}: probable cause; causes of 1.3 and 1.5`,
      verify: 'Beyond the causes of 1.3 and 1.5 the list is ours.',
    },
    {
      id: 'causeOther',
      type: 'text',
      label: { hi: 'क्या कारण?', en: 'What was it?' },
      when: { path: 'deathCause', is: 'other' },
      required: true,
      maxLength: 60,
      source: `${SOURCE}: probable cause`,
    },
    {
      id: 'informant',
      type: 'choice',
      label: { hi: 'आपको किसने बताया?', en: 'Who told you?' },
      required: true,
      options: [
        option('family', 'घर वालों ने', 'The family'),
        option('neighbour', 'पड़ोसी ने', 'A neighbour'),
        option('facility', 'अस्पताल या एएनएम ने', 'The hospital or the ANM'),
        option('other', 'किसी और ने', 'Someone else'),
      ],
      source: `${SOURCE}: informant`,
    },
    {
      id: 'anmTold',
      type: 'yesno',
      label: { hi: 'एएनएम को फ़ोन पर बताया?', en: 'Was the ANM told by phone?' },
      required: true,
      source: `${SOURCE}: first info within 24 h by phone; ANM verification`,
    },
  ],
};

/** The death of anybody: whether it is a mother's comes from the case where one is known. Source: programme.md 1.15. */
export const DEATH: Form = {
  id: 'death',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'मृत्यु की सूचना', en: 'Report of a death' },
  groups: [DEATH_GROUP, CAUSE],
};

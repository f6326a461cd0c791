import type { Condition, Form, Group } from '../../domain/form/form.ts';
import { none, option } from '../ask.ts';
import { CHC, DH, MCH, PHC, PRIVATE, SDH, SUBCENTRE } from '../places.ts';

const SOURCE = 'programme.md 1.2, birth plan';
/** From here on the plan must stand: MED asks the place and the money after 24 weeks, newborn care after 32. */
const NEWBORN_CARE_FROM_WEEK = 32;
const AT_A_HOME: Condition = {
  any: [
    { path: 'birthPlace', is: 'home' },
    { path: 'birthPlace', is: 'parents' },
  ],
};

const WHERE: Group = {
  id: 'where',
  title: { hi: 'प्रसव कहाँ होगा?', en: 'Where will the birth be?' },
  fields: [
    {
      id: 'birthPlace',
      type: 'choice',
      label: { hi: 'प्रसव के लिए कौन सी जगह सोची है?', en: 'Which place have they chosen?' },
      required: true,
      carried: true,
      options: [
        PHC,
        CHC,
        SDH,
        DH,
        MCH,
        PRIVATE,
        SUBCENTRE,
        option('home', 'अपने घर', 'At home'),
        option('parents', 'मायके में', "At her parents' house"),
        option('undecided', 'अभी नहीं सोचा', 'Not decided yet'),
      ],
      source: `${SOURCE}: facility; MED place (own home / in-laws / undecided)`,
    },
    {
      id: 'daiMet',
      type: 'yesno',
      label: { hi: 'प्रशिक्षित दाई या एएनएम से बात हुई?', en: 'Has a trained dai or the ANM been met?' },
      when: AT_A_HOME,
      required: true,
      source: `${SOURCE}: MED trained dai met?`,
    },
    {
      id: 'fruName',
      type: 'text',
      label: { hi: 'ऑपरेशन वाला सबसे पास का अस्पताल', en: 'Nearest hospital with operation' },
      carried: true,
      maxLength: 60,
      source: `${SOURCE}: nearest FRU`,
    },
  ],
};

const TRAVEL: Group = {
  id: 'travel',
  title: { hi: 'जाने की तैयारी', en: 'Getting there' },
  fields: [
    {
      id: 'transport',
      type: 'choice',
      label: { hi: 'किस सवारी से जाएँगी?', en: 'How will she go?' },
      required: true,
      carried: true,
      options: [
        option('ambulance', 'सरकारी एम्बुलेंस', 'Government ambulance'),
        option('own', 'अपनी गाड़ी', 'Own vehicle'),
        option('hired', 'किराए की गाड़ी', 'Hired vehicle'),
        option('undecided', 'अभी तय नहीं', 'Not decided yet'),
      ],
      source: `${SOURCE}: transport`,
    },
    {
      id: 'driverMobile',
      type: 'mobile',
      label: { hi: 'गाड़ी वाले का मोबाइल', en: "Driver's mobile" },
      when: {
        any: [
          { path: 'transport', is: 'own' },
          { path: 'transport', is: 'hired' },
        ],
      },
      carried: true,
      source: `${SOURCE}: phones`,
    },
    {
      id: 'moneyKept',
      type: 'yesno',
      label: { hi: 'पैसे अलग रखे हैं?', en: 'Is money kept aside?' },
      required: true,
      source: `${SOURCE}: MED money kept?`,
    },
  ],
};

const HELPERS: Group = {
  id: 'helpers',
  title: { hi: 'साथ देने वाले', en: 'Who will help' },
  fields: [
    {
      id: 'companion',
      type: 'choice',
      label: { hi: 'प्रसव में साथ कौन रहेगा?', en: 'Who will be with her?' },
      required: true,
      carried: true,
      options: [
        option('motherInLaw', 'सास', 'Mother-in-law'),
        option('mother', 'माँ', 'Mother'),
        option('husband', 'पति', 'Husband'),
        option('sister', 'ननद, जेठानी या बहन', 'Sister or sister-in-law'),
        option('other', 'कोई और', 'Someone else'),
        option('nobody', 'अभी कोई नहीं', 'Nobody yet'),
      ],
      source: `${SOURCE}: birth companion; MED escort?`,
    },
    {
      id: 'childMinder',
      type: 'yesno',
      label: { hi: 'घर और बच्चों को कोई देखेगा?', en: 'Will somebody mind house and children?' },
      source: `${SOURCE}: who looks after children`,
    },
    {
      id: 'donors',
      type: 'number',
      label: { hi: 'खून देने वाले कितने तय हैं?', en: 'Blood donors found' },
      hint: { hi: '2 लोग चाहिए।', en: 'Two are needed.' },
      required: true,
      carried: true,
      number: { decimals: 0, min: 0, max: 9, usual: [0, 4], quick: [0, 1, 2] },
      source: `${SOURCE}: 2 blood donors`,
      verify: 'The largest number is ours.',
    },
    {
      id: 'donorMobile',
      type: 'mobile',
      label: { hi: 'खून देने वाले का मोबाइल', en: "A donor's mobile" },
      when: { path: 'donors', atLeast: 1 },
      carried: true,
      source: `${SOURCE}: phones`,
    },
  ],
};

const TOLD: Group = {
  id: 'told',
  title: { hi: 'क्या समझाया?', en: 'What was explained?' },
  fields: [
    {
      id: 'told',
      type: 'multi',
      label: { hi: 'आज क्या समझाया?', en: 'What did you explain today?' },
      required: true,
      options: [
        option('signs', 'खतरे के लक्षण', 'Danger signs'),
        option('ambulance', 'एम्बुलेंस का नंबर', 'The ambulance number'),
        option('labour', 'प्रसव शुरू होने के लक्षण', 'Signs of labour'),
        option('newborn', 'नवजात की देखभाल', 'Care of the newborn', {
          when: { not: { path: 'fact.weeks', below: NEWBORN_CARE_FROM_WEEK } },
        }),
        none('आज कुछ नहीं', 'Nothing today'),
      ],
      source: `${SOURCE}: MED after 32 wk newborn-care counselling`,
      verify: 'The list of what is explained is ours, but for newborn care.',
    },
  ],
};

/** The plan for the birth, asked again until it stands: what was decided is carried. */
export const BIRTH_PLAN: Form = {
  id: 'birth-plan',
  kind: 'visit.recorded',
  v: 1,
  title: { hi: 'प्रसव की तैयारी', en: 'Birth plan' },
  groups: [WHERE, TRAVEL, HELPERS, TOLD],
};

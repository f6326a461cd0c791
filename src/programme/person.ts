import type { Condition, Form, Group, Option } from '../domain/form/form.ts';
import { option } from './ask.ts';

const SOURCE = 'programme.md 1.1 person';

/** A child is being registered under its mother: it has no husband, no mobile and no say. */
const NOT_A_CHILD: Condition = { not: { path: 'fact.child', is: true } };

const RELATIONS: Option[] = [
  option('wife', 'पत्नी', 'Wife'),
  option('daughterInLaw', 'बहू', 'Daughter-in-law'),
  option('self', 'खुद मुखिया', 'Head herself or himself'),
  option('husband', 'पति', 'Husband'),
  option('daughter', 'बेटी', 'Daughter'),
  option('son', 'बेटा', 'Son'),
  option('granddaughter', 'पोती या नातिन', 'Granddaughter'),
  option('grandson', 'पोता या नाती', 'Grandson'),
  option('mother', 'माँ', 'Mother'),
  option('father', 'पिता', 'Father'),
  option('motherInLaw', 'सास', 'Mother-in-law'),
  option('fatherInLaw', 'ससुर', 'Father-in-law'),
  option('sister', 'बहन', 'Sister'),
  option('brother', 'भाई', 'Brother'),
  option('brothersWife', 'भाभी या भावज', "Brother's wife"),
  option('sisterInLaw', 'ननद या साली', "Husband's or wife's sister"),
  option('brotherInLaw', 'देवर, जेठ या साला', "Husband's or wife's brother"),
  option('sonInLaw', 'दामाद', 'Son-in-law'),
  option('grandmother', 'दादी या नानी', 'Grandmother'),
  option('grandfather', 'दादा या नाना', 'Grandfather'),
  option('niece', 'भतीजी या भांजी', 'Niece'),
  option('nephew', 'भतीजा या भांजा', 'Nephew'),
  option('other', 'और कोई', 'Other'),
];

/** The words that suit whom it is about: the same questions and answers in others. */
interface Words {
  sex: { label: { hi: string; en: string }; f: Option; m: Option };
}

const OF_ANYBODY: Words = {
  sex: {
    label: { hi: 'महिला या पुरुष?', en: 'Sex' },
    f: option('f', 'महिला', 'Female'),
    m: option('m', 'पुरुष', 'Male'),
  },
};
const OF_CHILD: Words = {
  sex: {
    label: { hi: 'लड़की या लड़का?', en: 'Girl or boy?' },
    f: option('f', 'लड़की', 'Girl'),
    m: option('m', 'लड़का', 'Boy'),
  },
};

function who({ sex }: Words): Group {
  return {
    id: 'who',
    title: { hi: 'नाम और उम्र', en: 'Name and age' },
    fields: [
      {
        id: 'name',
        type: 'text',
        label: { hi: 'नाम', en: 'Name' },
        required: true,
        maxLength: 60,
        source: `${SOURCE}: name*`,
      },
      {
        id: 'sex',
        type: 'choice',
        label: sex.label,
        required: true,
        options: [sex.f, sex.m, option('t', 'ट्रांसजेंडर', 'Transgender')],
        source: `${SOURCE}: sex (M/F/T)*`,
      },
      {
        id: 'ageYears',
        type: 'number',
        label: { hi: 'उम्र', en: 'Age' },
        hint: {
          hi: 'जन्म तिथि पता हो तो खाली छोड़ें। 1 साल से छोटे बच्चे की जन्म तिथि लिखें।',
          en: 'Leave empty when the birth date is known. For a child under 1 year write the birth date.',
        },
        number: {
          decimals: 0,
          unit: { hi: 'साल', en: 'years' },
          min: 1,
          max: 120,
          usual: [1, 100],
        },
        source: `${SOURCE}: DOB or age*; as of the day of the entry. Under one year everything due hangs on the day of birth`,
        verify: 'The largest age is general knowledge.',
      },
      {
        id: 'dob',
        type: 'day',
        label: { hi: 'जन्म तिथि', en: 'Date of birth' },
        when: { not: { path: 'ageYears', answered: true } },
        required: true,
        min: { from: 'today', days: -120 * 366 },
        max: { from: 'on', days: 0 },
        source: `${SOURCE}: DOB or age*`,
      },
    ],
  };
}

const FAMILY: Group = {
  id: 'family',
  title: { hi: 'परिवार में', en: 'In the family' },
  fields: [
    {
      id: 'relativeIs',
      type: 'choice',
      label: { hi: 'किसका नाम लिखें?', en: 'Known by whose name?' },
      options: [
        option('husband', 'पति का', "Husband's", { when: NOT_A_CHILD }),
        option('father', 'पिता का', "Father's"),
        option('mother', 'माता का', "Mother's"),
      ],
      source: `${SOURCE}: father's / husband's name`,
    },
    {
      id: 'relativeName',
      type: 'text',
      label: { hi: 'उनका नाम', en: 'Their name' },
      when: { path: 'relativeIs', answered: true },
      maxLength: 60,
      source: `${SOURCE}: father's / husband's name`,
    },
    {
      id: 'relation',
      type: 'choice',
      label: { hi: 'मुखिया से रिश्ता', en: 'Relation to the head' },
      options: RELATIONS,
      source: `${SOURCE}: relation to head (21 options)`,
    },
  ],
};

const CONTACT: Group = {
  id: 'contact',
  title: { hi: 'मोबाइल और कार्ड', en: 'Mobile and cards' },
  fields: [
    {
      id: 'mobile',
      type: 'mobile',
      label: { hi: 'मोबाइल नंबर', en: 'Mobile number' },
      source: 'programme.md 1.1: 10 digits, first digit 6-9',
    },
    {
      id: 'mobileOf',
      type: 'choice',
      label: { hi: 'किसका मोबाइल नंबर?', en: 'Whose mobile?' },
      when: { path: 'mobile', answered: true },
      options: [
        option('self', 'अपना', 'Own', { when: NOT_A_CHILD }),
        option('husband', 'पति का', "Husband's", { when: NOT_A_CHILD }),
        option('family', 'घर में किसी का', 'Someone in the family'),
        option('neighbour', 'पड़ोसी का', "Neighbour's"),
      ],
      source: `${SOURCE}: whose mobile`,
    },
    {
      id: 'rch',
      type: 'digits',
      label: { hi: 'आरसीएच आईडी', en: 'RCH ID' },
      length: 12,
      source: `${SOURCE}: RCH ID (12 digits)`,
    },
    {
      id: 'abha',
      type: 'digits',
      label: { hi: 'आभा नंबर', en: 'ABHA number' },
      hint: { hi: 'आभा कार्ड के 14 अंक।', en: 'The 14 digits of the ABHA card.' },
      length: 14,
      source: `${SOURCE}: ABHA (14)`,
    },
  ],
};

const CONSENT: Group = {
  id: 'consent',
  title: { hi: 'अनुमति', en: 'Consent' },
  hint: {
    hi: 'बताएँ: यह जानकारी स्वास्थ्य विभाग के पास रहेगी। मना करें तो न लिखें।',
    en: 'Say: the health department keeps this. If they refuse, do not write it.',
  },
  fields: [
    {
      id: 'consentBy',
      type: 'choice',
      label: { hi: 'लिखने की अनुमति किसने दी?', en: 'Who allowed it to be recorded?' },
      required: true,
      options: [
        option('self', 'खुद', 'The person', { when: NOT_A_CHILD }),
        option('husband', 'पति ने', 'Husband', { when: NOT_A_CHILD }),
        option('parent', 'माता या पिता ने', 'Mother or father'),
        option('family', 'घर के किसी बड़े ने', 'An elder of the family'),
      ],
    },
  ],
};

function personForm(words: Words): Form {
  return {
    id: 'person',
    kind: 'person.registered',
    v: 2,
    title: { hi: 'नया नाम जोड़ें', en: 'Register a person' },
    groups: [who(words), FAMILY, CONTACT, CONSENT],
  };
}

/**
 * What tells one Sunita from another. Since version 2 the ABHA number is asked, an age counts from 1 year on, and the
 * number of the MCP card is asked with the pregnancy alone (programme.md 1.2).
 */
export const PERSON: Form = personForm(OF_ANYBODY);

/** The same form in the words for a child: only what is read on the screen is another. */
export const PERSON_OF_CHILD: Form = personForm(OF_CHILD);

import type { Form, Group, Option } from '../domain/form/form.ts';

const SOURCE = 'programme.md 1.1 person';
const option = (id: string, hi: string, en: string): Option => ({ id, label: { hi, en } });

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

const WHO: Group = {
  id: 'who',
  title: { hi: 'नया नाम', en: 'New person' },
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
      label: { hi: 'महिला या पुरुष?', en: 'Sex' },
      required: true,
      options: [
        option('f', 'महिला', 'Female'),
        option('m', 'पुरुष', 'Male'),
        option('t', 'ट्रांसजेंडर', 'Transgender'),
      ],
      source: `${SOURCE}: sex (M/F/T)*`,
    },
    {
      id: 'ageYears',
      type: 'number',
      label: { hi: 'उम्र', en: 'Age' },
      hint: { hi: 'जन्म तिथि पता हो तो खाली छोड़ें।', en: 'Leave empty when the birth date is known.' },
      number: {
        decimals: 0,
        unit: { hi: 'साल', en: 'years' },
        min: 0,
        max: 120,
        usual: [0, 100],
      },
      source: `${SOURCE}: DOB or age*; as of the day of the entry`,
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

const FAMILY: Group = {
  id: 'family',
  title: { hi: 'परिवार में', en: 'In the family' },
  fields: [
    {
      id: 'relativeIs',
      type: 'choice',
      label: { hi: 'किसका नाम लिखें?', en: 'Known by whose name?' },
      options: [
        option('husband', 'पति का', "Husband's"),
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
        option('self', 'अपना', 'Own'),
        option('husband', 'पति का', "Husband's"),
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
      id: 'mcp',
      type: 'digits',
      label: { hi: 'एमसीपी कार्ड नंबर', en: 'MCP card number' },
      length: 12,
      source: 'programme.md 1.2: MCP card no. 12',
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
        option('self', 'खुद', 'The person'),
        option('husband', 'पति ने', 'Husband'),
        option('parent', 'माता या पिता ने', 'Mother or father'),
        option('family', 'घर के किसी बड़े ने', 'An elder of the family'),
      ],
    },
  ],
};

/** What tells one Sunita from another, as it was first asked. `PERSON` is how it is asked now. */
export const PERSON_V1: Form = {
  id: 'person',
  kind: 'person.registered',
  v: 1,
  title: { hi: 'नया नाम जोड़ें', en: 'Register a person' },
  groups: [WHO, FAMILY, CONTACT, CONSENT],
};

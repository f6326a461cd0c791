import type { Form, Option } from '../domain/form/form.ts';
import { option } from './ask.ts';

const SOURCE =
  'Digital Personal Data Protection Act 2023, sections 6 and 9: free, specific, withdrawable; a parent for a child';
const VERIFY = 'Who may speak for an adult in the family is custom, not law.';

/** Who speaks for a person. */
export const SPEAKERS: Option[] = [
  option('self', 'खुद', 'The person'),
  option('husband', 'पति या पत्नी ने', 'Husband or wife'),
  option('parent', 'माता या पिता ने', 'Mother or father'),
  option('family', 'घर के किसी बड़े ने', 'An elder of the family'),
];

/** What a person, or who speaks for her, allows. Each new answer replaces the one before; nothing here is forever. */
export const CONSENT: Form = {
  id: 'consent',
  kind: 'person.consented',
  v: 1,
  title: { hi: 'अनुमति', en: 'Consent' },
  groups: [
    {
      id: 'consent',
      title: { hi: 'अनुमति', en: 'Consent' },
      hint: {
        hi: 'पढ़कर सुनाएँ। मना करना उनका हक है, सेवा पर कोई असर नहीं।',
        en: 'Read it out. They may refuse; it changes nothing in the service.',
      },
      fields: [
        {
          id: 'record',
          type: 'yesno',
          label: { hi: 'जानकारी लिखने की अनुमति है?', en: 'May it be recorded?' },
          required: true,
          source: SOURCE,
        },
        {
          id: 'message',
          type: 'yesno',
          label: { hi: 'फ़ोन पर संदेश भेजने की अनुमति है?', en: 'May messages be sent to the phone?' },
          required: true,
          source: SOURCE,
        },
        {
          id: 'by',
          type: 'choice',
          label: { hi: 'जवाब किसने दिया?', en: 'Who said so?' },
          required: true,
          options: SPEAKERS,
          source: SOURCE,
          verify: VERIFY,
        },
      ],
    },
  ],
};

import type { Entry } from '../domain/entry/entry.ts';
import { dayInWords } from '../domain/form/day.ts';
import type { Form, Option } from '../domain/form/form.ts';
import type { Bilingual } from '../domain/org/org.ts';
import { option } from './ask.ts';

const SOURCE = 'programme.md 1.1: status at every visit; 5: drop-out and left-out lists';

const WHY: Option[] = [
  option('notHome', 'घर पर नहीं', 'Not at home'),
  option('away', 'कुछ दिन के लिए बाहर', 'Away for some days'),
  option('ill', 'बीमार', 'Ill'),
  option('refused', 'मना किया', 'Refused'),
  option('afraid', 'टीके या दवा से डर', 'Afraid of vaccine or medicine'),
  option('forgot', 'भूल गए', 'Forgot'),
  option('noSupply', 'टीका या दवा खत्म', 'Vaccine or medicine had run out'),
  option('noSession', 'सत्र नहीं हुआ', 'The session was not held'),
  option('other', 'कुछ और', 'Something else'),
];

/** She went, and the visit could not be made; or a child was left out of a session. `form` says which visit it was to be. */
export const MISSED: Form = {
  id: 'missed',
  kind: 'visit.missed',
  v: 1,
  title: { hi: 'मुलाकात नहीं हो पाई', en: 'The visit could not be made' },
  groups: [
    {
      id: 'missed',
      title: { hi: 'मुलाकात नहीं हो पाई', en: 'The visit could not be made' },
      fields: [
        {
          id: 'why',
          type: 'choice',
          label: { hi: 'क्यों नहीं?', en: 'Why not?' },
          required: true,
          options: WHY,
          source: SOURCE,
          verify: 'The reasons are general knowledge; the block’s own left-out sheet may have others.',
        },
        {
          id: 'form',
          type: 'text',
          label: { hi: 'कौन-सी मुलाकात', en: 'Which visit' },
          maxLength: 20,
          source: 'the id of the form of the visit that was to be made',
        },
      ],
    },
  ],
};

function withoutYear({ hi, en }: Bilingual): Bilingual {
  return { hi: hi.replace(/ \d{4}$/, ''), en: en.replace(/ \d{4}$/, '') };
}

/** Why it could not be made, with its day: "20 नवंबर को मुलाकात नहीं हो पाई: घर पर नहीं". */
export function missedInWords({ on, body }: Pick<Entry, 'on' | 'body'>): Bilingual {
  const day = withoutYear(dayInWords(on));
  const why = WHY.find(({ id }) => id === body.why)?.label;
  if (body.why === 'refused') return { hi: `${day.hi} को ${why?.hi}`, en: `${why?.en} on ${day.en}` };
  const because = why && body.why !== 'other' ? why : { hi: '', en: '' };
  return {
    hi: `${day.hi} को मुलाकात नहीं हो पाई${because.hi && `: ${because.hi}`}`,
    en: `Could not be made on ${day.en}${because.en && `: ${because.en}`}`,
  };
}

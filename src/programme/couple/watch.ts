import { dayInWords, isDay } from '../../domain/form/day.ts';
import type { Facts } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import type { Bilingual } from '../../domain/org/org.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { said } from '../why.ts';
import { EXPECTING } from './method.ts';

/** The next Antara is spoken of from so many days before it is due. Our own choice. */
export const ANTARA_SOON_DAYS = 7;
/** So many days after it was due, a pregnancy is ruled out before the next Antara. General knowledge. */
export const ANTARA_LATE_DAYS = 28;

const ANTARA = 'programme.md 1.11: Antara next due = +3 months';

const TEST_KIT = { hi: 'निश्चय किट से जाँच करें', en: 'Do a pregnancy test' };

function antaraDue({ hi, en }: Bilingual): (answers: Answers, facts: Facts) => Bilingual {
  return (_, { antaraDue: due }) => {
    const day = isDay(due) ? dayInWords(due) : { hi: '', en: '' };
    return {
      hi: `अंतरा की तारीख: ${day.hi}। ${hi}`.trim(),
      en: `The next Antara is due on ${day.en}. ${en}`.trim(),
    };
  };
}

/** What asks for a next step, though not today's hospital. */
export const COUPLE_WATCH: readonly ConcernRule[] = [
  {
    id: 'pregnant',
    level: 'watch',
    field: 'test',
    when: EXPECTING,
    why: said('गर्भवती हैं: पहली जाँच 12 सप्ताह के अंदर हो।', 'Pregnant: the first check-up is due by week 12.'),
    first: [
      { hi: 'एमसीपी कार्ड बनवाएँ; एएनएम को बताएँ', en: 'Have the MCP card made; tell the ANM' },
      { hi: 'गर्भवती की जाँच का फ़ॉर्म भरें', en: 'Fill in the pregnancy visit' },
    ],
    where: 'phc',
    source: 'programme.md 1.11: pregnant?; 2: first check-up <=12 weeks',
  },
  {
    id: 'maybePregnant',
    level: 'watch',
    field: 'pregnant',
    when: { path: 'pregnant', is: 'unsure' },
    why: said('गर्भ है या नहीं, पता नहीं चला।', 'It is not known whether she is pregnant.'),
    first: [TEST_KIT],
    where: 'phc',
    source: 'programme.md 1.11: pregnancy test',
  },
  {
    id: 'antaraLate',
    level: 'watch',
    field: 'method',
    when: { path: 'fact.antaraDueIn', below: -ANTARA_LATE_DAYS },
    why: antaraDue({ hi: '4 सप्ताह से ज़्यादा निकल गए।', en: 'More than 4 weeks have passed.' }),
    first: [TEST_KIT, { hi: 'तब तक निरोध दें; एएनएम के पास भेजें', en: 'Give condoms; send her to the ANM' }],
    where: 'phc',
    source: ANTARA,
    verify: 'That a test comes first after four weeks is general knowledge.',
  },
  {
    id: 'antaraDue',
    level: 'watch',
    field: 'method',
    when: {
      all: [
        { path: 'fact.antaraDueIn', atLeast: -ANTARA_LATE_DAYS },
        { path: 'fact.antaraDueIn', below: ANTARA_SOON_DAYS + 1 },
      ],
    },
    why: antaraDue({ hi: '', en: '' }),
    first: [{ hi: 'अगली खुराक के लिए एएनएम के पास भेजें', en: 'Send her to the ANM for the next dose' }],
    where: 'phc',
    source: ANTARA,
    verify: 'That it is spoken of from 7 days before is our own choice.',
  },
];

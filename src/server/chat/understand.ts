import { latinDigits } from '../../domain/form/number.ts';
import type { Lang } from './ground.ts';

/** What a word asks for, wherever it is written. */
export const WISHES = [
  'help',
  'status',
  'stop',
  'start',
  'menu',
  'count',
  'visit',
  'back',
  'cancel',
  'yes',
  'no',
  'unsure',
  'skip',
  'done',
] as const;
export type Wish = (typeof WISHES)[number];

/** By wish: in Hindi, in Roman letters, in English. */
const WORDS: Record<Wish, { hi: string[]; roman: string[]; en: string[] }> = {
  help: { hi: ['मदद', 'सहायता'], roman: ['madad', 'sahayata'], en: ['help', '?'] },
  status: {
    hi: ['क्या पहुँचा', 'क्या पहुँची', 'क्या पहुँच गया', 'स्थिति', 'हाल'],
    roman: [
      'kya pahuncha',
      'kya pahucha',
      'kya pahunchi',
      'kya pohcha',
      'kya pahunch gaya',
      'sthiti',
      'haal',
      'hal',
    ],
    en: ['status', 'what reached', 'what arrived', 'what has reached'],
  },
  stop: {
    hi: ['बंद करें', 'बंद करो', 'बंद', 'बन्द करें', 'बन्द', 'रोकें', 'रोको', 'रोक दें'],
    roman: ['band karen', 'band kare', 'band karo', 'band', 'roken', 'roke', 'roko'],
    en: ['stop', 'unsubscribe'],
  },
  start: {
    hi: ['शुरू', 'शुरू करें', 'शुरू करो', 'शुरु', 'शुरु करें', 'चालू', 'चालू करें'],
    roman: ['shuru', 'shuru karen', 'shuru karo', 'suru', 'chalu', 'chalu karen', 'chaalu'],
    en: ['start', 'unstop'],
  },
  menu: { hi: ['मेनू', 'मेन्यू', 'नमस्ते'], roman: ['namaste'], en: ['menu', 'hi', 'hello'] },
  count: {
    hi: ['दवा', 'दवा गिनती', 'दवा की गिनती', 'दवा पेटी', 'दवा पेटी की गिनती', 'गिनती'],
    roman: ['dawa', 'dava', 'dawa ginti', 'dawa peti', 'ginti'],
    en: ['stock', 'count', 'medicine', 'medicines'],
  },
  visit: {
    hi: ['भ्रमण', 'गृह भ्रमण', 'मुलाकात', 'रिपोर्ट'],
    roman: ['bhraman', 'mulakat', 'mulaqat'],
    en: ['visit', 'report'],
  },
  back: { hi: ['पीछे', 'वापस'], roman: ['peeche', 'piche', 'pichhe', 'wapas'], en: ['back'] },
  cancel: { hi: ['रद्द', 'रद्द करें', 'रद्द करो'], roman: ['radd', 'radd karen', 'rad karo'], en: ['cancel'] },
  yes: {
    hi: ['हाँ', 'हा', 'जी', 'जी हाँ', 'सही', 'सही है', 'ठीक है'],
    roman: ['haan', 'han', 'haa', 'ha', 'ji', 'ji haan', 'sahi', 'sahi hai', 'theek hai', 'thik hai'],
    en: ['yes', 'y', 'ok', 'okay', 'right'],
  },
  no: {
    hi: ['नहीं', 'नही', 'ना', 'जी नहीं', 'गलत'],
    roman: ['nahin', 'nahi', 'nahee', 'nhi', 'na', 'galat'],
    en: ['no', 'n', 'wrong'],
  },
  unsure: {
    hi: ['पता नहीं', 'पता नहीं चला', 'मालूम नहीं'],
    roman: ['pata nahi', 'pata nahin', 'maloom nahi', 'malum nahi'],
    en: ['not sure', 'could not tell', 'do not know', 'dont know'],
  },
  skip: { hi: ['छोड़ें', 'छोड़ो', 'आगे'], roman: ['chhoden', 'chhodo', 'chodo', 'aage'], en: ['skip', 'next'] },
  done: { hi: ['बस', 'हो गया', 'पूरा'], roman: ['bas', 'ho gaya', 'pura'], en: ['done', 'finish'] },
};

/** Chandrabindu and anusvara, nukta and none, capitals, full stops: written as it comes, read as one. */
function plain(text: string): string {
  return latinDigits(text)
    .normalize('NFD')
    .replace(/[\u093c\u200b-\u200f\u2060\ufeff'’]/g, '')
    .replaceAll('\u0901', '\u0902')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[.,!।:;"*_~`\-–—()]+/g, ' ')
    .replace(/(?<=\S)\?+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

interface Understood {
  wish: Wish;
  lang: Lang;
}

const KNOWN = new Map<string, Understood>(
  WISHES.flatMap((wish) => {
    const { hi, roman, en } = WORDS[wish];
    const native = [...hi, ...roman].map((word) => [plain(word), { wish, lang: 'hi' as const }] as const);
    return [...native, ...en.map((word) => [plain(word), { wish, lang: 'en' as const }] as const)];
  }),
);

/** The wish a message consists of; null when it says something else. */
export function wishOf(text: string): Wish | null {
  return KNOWN.get(plain(text))?.wish ?? null;
}

/** The whole number a message consists of, in whichever digits. */
export function numberOf(text: string): number | null {
  const said = plain(text);
  return /^\d{1,9}$/.test(said) ? Number(said) : null;
}

/** The language in which she wrote, as far as a message shows it. Hindi in Roman letters is Hindi. */
export function languageOf(text: string): Lang | null {
  const known = KNOWN.get(plain(text));
  if (known) return known.lang;
  return /[\u0900-\u097f]/.test(text) ? 'hi' : null;
}

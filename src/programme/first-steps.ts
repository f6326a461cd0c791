import type { Condition } from '../domain/form/form.ts';
import type { Bilingual } from '../domain/org/org.ts';
import type { Step } from '../domain/visit/danger.ts';

/**
 * What to do for a danger before she is in hospital, in the order in which it is done. All of it is general knowledge:
 * a clinician signs it off. How she lies, and whether she drinks, is decided by the most urgent danger alone.
 */
const IN_ORDER = {
  leftSide: { about: 'posture', hi: 'बाईं करवट लिटाएँ', en: 'Lay her on her left side' },
  onSide: {
    about: 'posture',
    hi: 'करवट पर लिटाएँ; मुँह में कुछ न डालें',
    en: 'Lay on the side; put nothing in the mouth',
  },
  upright: { about: 'posture', hi: 'गोद में सीधा बिठाकर रखें', en: 'Hold the child upright' },
  legsUp: { about: 'posture', hi: 'लिटाएँ; पैर ऊँचे रखें', en: 'Lay her down, legs raised' },
  tieCord: { hi: 'साफ़ धागे से नाल फिर बाँधें', en: 'Tie the cord again with a clean thread' },
  noPull: { hi: 'आँवल या नाल न खींचें', en: 'Do not pull at placenta or cord' },
  skinToSkin: {
    about: 'warmth',
    hi: 'बच्चे को माँ की छाती से चिपकाकर ढकें',
    en: 'Baby skin to skin on the mother, covered',
  },
  lessCloth: { about: 'warmth', hi: 'एक कपड़ा कम करें; दवा न दें', en: 'Take off one layer; give no medicine' },
  keepWarm: { hi: 'बच्चे को गर्म रखें', en: 'Keep the child warm' },
  sitUp: { about: 'posture', hi: 'सहारा देकर बिठाएँ', en: 'Let her sit up, supported' },
  nothingInMouth: {
    about: 'mouth',
    hi: 'मुँह में कुछ न डालें, पानी भी नहीं',
    en: 'Put nothing in her mouth, not even water',
  },
  callWithMother: {
    about: 'call',
    hi: 'एम्बुलेंस को फ़ोन करें; माँ को साथ भेजें',
    en: 'Call the ambulance; the mother goes along',
  },
  call: {
    about: 'call',
    hi: 'एम्बुलेंस को फ़ोन करें; हो सके तो साथ जाएँ',
    en: 'Call the ambulance; go along if you can',
  },
  pad: { hi: 'साफ़ पैड या कपड़ा दें; अंदर कुछ न डालें', en: 'Give a clean pad or cloth; put nothing inside' },
  sponge: { hi: 'गीले कपड़े से बदन पोंछें', en: 'Sponge her with a wet cloth' },
  water: { about: 'mouth', hi: 'पानी पिलाएँ', en: 'Give her water to drink' },
  breastMilk: { about: 'mouth', hi: 'पी सके तो माँ का दूध दें', en: 'Give breast milk if it can drink' },
  milkBySpoon: { about: 'mouth', hi: 'माँ का दूध निकालकर चम्मच से दें', en: 'Give expressed milk by spoon' },
  onlyMilk: { hi: 'घुट्टी, शहद या पानी न दें', en: 'No ghutti, honey or water' },
  coverWound: { hi: 'खुला घाव साफ़ गीले कपड़े से ढकें', en: 'Cover an open wound with a clean wet cloth' },
  bareNavel: { hi: 'नाभि पर कुछ न लगाएँ', en: 'Put nothing on the navel' },
  countAgain: { hi: 'शांत बच्चे में साँस एक बार फिर गिनें', en: 'Count the breaths once more in a calm baby' },
  notAlone: { hi: 'अकेला न छोड़ें; काम न करने दें', en: 'Do not leave her alone; no work' },
  takeBaby: { hi: 'बच्चे को ढककर साथ ले जाएँ', en: 'Take the baby along, covered' },
  childCard: { hi: 'बच्चे का टीका कार्ड साथ रखें', en: "Take the child's vaccination card along" },
  card: { hi: 'एमसीपी कार्ड साथ रखें', en: 'Take the MCP card along' },
} as const satisfies Record<string, Omit<Step, 'turn'>>;

export type FirstStep = keyof typeof IN_ORDER;

const ALL: readonly [string, Omit<Step, 'turn'>][] = Object.entries(IN_ORDER);

/** The steps of one danger, each with its turn. */
export function firstSteps(...wanted: FirstStep[]): Step[] {
  return ALL.flatMap(([id, step], turn) => (wanted.some((one) => one === id) ? [{ ...step, turn }] : []));
}

export const DANGER_TITLE: Bilingual = { hi: 'खतरे के लक्षण', en: 'Danger signs' };
export const DANGER_HINT: Bilingual = {
  hi: 'हर सवाल पूछें। कोई लक्षण हो तो ऐप बताएगा क्या करें।',
  en: 'Ask each one. If a sign is there, the app says what to do.',
};
/** A yes, and "could not tell": what follows from a sign that may be there is asked. */
export const maybe = (path: string): Condition => ({
  all: [{ path, answered: true }, { not: { path, is: false } }],
});

const step = (id: FirstStep): Step => ({ ...IN_ORDER[id], turn: ALL.findIndex(([one]) => one === id) });

/** What almost every referral of a child begins and ends with. */
export const CALL = step('call');
export const CHILD_CARD = step('childCard');
export const ON_SIDE = step('onSide');
export const KEEP_WARM = step('keepWarm');
export const SIT_UP = step('upright');

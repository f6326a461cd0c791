import type { Step } from '../domain/visit/danger.ts';

/**
 * What to do for a danger before she is in hospital, in the order in which it is done. All of it is general knowledge:
 * a clinician signs it off. How she lies, and whether she drinks, is decided by the most urgent danger alone.
 */
const IN_ORDER = {
  leftSide: { about: 'posture', hi: 'बाईं करवट लिटाएँ', en: 'Lay her on her left side' },
  sitUp: { about: 'posture', hi: 'सहारा देकर बिठाएँ', en: 'Let her sit up, supported' },
  nothingInMouth: {
    about: 'mouth',
    hi: 'मुँह में कुछ न डालें, पानी भी नहीं',
    en: 'Put nothing in her mouth, not even water',
  },
  call: { hi: 'एम्बुलेंस को फ़ोन करें; हो सके तो साथ जाएँ', en: 'Call the ambulance; go with her if you can' },
  pad: { hi: 'साफ़ पैड दें; अंदर कुछ न डालें', en: 'Give a clean pad; put nothing inside' },
  sponge: { hi: 'गीले कपड़े से बदन पोंछें', en: 'Sponge her with a wet cloth' },
  water: { about: 'mouth', hi: 'पानी पिलाएँ', en: 'Give her water to drink' },
  notAlone: { hi: 'अकेला न छोड़ें; काम न करने दें', en: 'Do not leave her alone; no work' },
  card: { hi: 'एमसीपी कार्ड साथ रखें', en: 'Take the MCP card along' },
} as const satisfies Record<string, Omit<Step, 'turn'>>;

export type FirstStep = keyof typeof IN_ORDER;

const ALL: readonly [string, Omit<Step, 'turn'>][] = Object.entries(IN_ORDER);

/** The steps of one danger, each with its turn. */
export function firstSteps(...wanted: FirstStep[]): Step[] {
  return ALL.flatMap(([id, step], turn) => (wanted.some((one) => one === id) ? [{ ...step, turn }] : []));
}

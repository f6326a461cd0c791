import type { Condition } from '../../domain/form/form.ts';
import type { Bilingual } from '../../domain/org/org.ts';

/** Completed months: from, and below. */
export interface AgeBand {
  from: number;
  below: number;
}

export interface ZincBand extends AgeBand {
  /** Milligrams a day, and what that is of a tablet of 20 mg. */
  mg: 10 | 20;
  halves: 1 | 2;
}

/** Source: programme.md 1.9, zinc 14 days: 2-6 mo 10 mg (half tab), 6 mo-5 y 20 mg. */
export const ZINC_DAYS = 14;
export const ZINC: readonly ZincBand[] = [
  { from: 2, below: 6, mg: 10, halves: 1 },
  { from: 6, below: 60, mg: 20, halves: 2 },
];

/** Packets a case. Source: programme.md 1.9, kit per case: 2 ORS + 14 zinc tabs. */
export const ORS_PACKETS = 2;

interface OrsBand extends AgeBand {
  amount: Bilingual;
}

/** After each stool. Source: programme.md 1.9, Munger DCM message. */
export const ORS: readonly OrsBand[] = [
  { from: 0, below: 2, amount: { hi: '5 चम्मच', en: '5 teaspoons' } },
  { from: 2, below: 24, amount: { hi: 'चौथाई से आधा गिलास', en: 'a quarter to half a glass' } },
  { from: 24, below: 60, amount: { hi: 'आधा से एक गिलास', en: 'half to one glass' } },
];

interface AmoxicillinBand extends AgeBand {
  tablets: number;
}

/** Milligrams of one dispersible tablet. Source: programme.md 4.1. */
const AMOXICILLIN_MG = 250;
/** One dose before the child leaves. The programme's note gives no amount: see `AMOXICILLIN_VERIFY`. */
export const AMOXICILLIN: readonly AmoxicillinBand[] = [
  { from: 2, below: 12, tablets: 1 },
  { from: 12, below: 36, tablets: 2 },
  { from: 36, below: 60, tablets: 3 },
];
export const AMOXICILLIN_VERIFY =
  'SAANS gives the ASHA a pre-referral dose; how much by age (about 40 mg/kg) is general knowledge: a clinician must ' +
  'confirm it before use.';

export function inBand({ from, below }: AgeBand): Condition {
  return {
    all: [
      { path: 'fact.ageMonths', atLeast: from },
      { path: 'fact.ageMonths', below },
    ],
  };
}

/** Tablets for the whole course. */
function zincTablets({ halves }: ZincBand): number {
  return (halves * ZINC_DAYS) / 2;
}

/** "ज़िंक: रोज़ आधी गोली (10 मि.ग्रा.) × 14 दिन = 7 गोली". */
export function zincLine(band: ZincBand): Bilingual {
  const hi = band.halves === 1 ? 'आधी' : '1';
  const en = band.halves === 1 ? 'half a tablet' : '1 tablet';
  const [mg, tablets] = [band.mg, zincTablets(band)];
  return {
    hi: `ज़िंक: रोज़ ${hi} गोली (${mg} मि.ग्रा.) × ${ZINC_DAYS} दिन = ${tablets} गोली`,
    en: `Zinc: ${en} a day (${mg} mg) × ${ZINC_DAYS} days = ${tablets} tablets`,
  };
}

export function orsLine({ amount }: OrsBand): Bilingual {
  return {
    hi: `ओआरएस: हर दस्त के बाद ${amount.hi}; ${ORS_PACKETS} पैकेट दें`,
    en: `ORS: ${amount.en} after each stool; give ${ORS_PACKETS} packets`,
  };
}

/** "एमॉक्सिसिलिन: 2 गोली × 250 मि.ग्रा. = 500 मि.ग्रा., घोलकर एक बार". */
export function amoxicillinLine({ tablets }: AmoxicillinBand): Bilingual {
  const mg = tablets * AMOXICILLIN_MG;
  return {
    hi: `एमॉक्सिसिलिन: ${tablets} गोली × ${AMOXICILLIN_MG} मि.ग्रा. = ${mg} मि.ग्रा., घोलकर एक बार`,
    en: `Amoxicillin: ${tablets} × ${AMOXICILLIN_MG} mg = ${mg} mg, dissolved, once`,
  };
}

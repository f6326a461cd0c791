import { IMMUNISATION_LIST, IMMUNISED, NEWBORNS } from './child-sheets.ts';
import { CLAIM, CLAIM_NAMES } from './claim-sheet.ts';
import { COUPLE_LIST } from './couple-sheet.ts';
import { ANC_LIST, PREGNANCIES } from './mother-sheets.ts';
import type { Sheet } from './sheet.ts';
import { SUMMARY } from './summary-sheet.ts';

/** What is handed in for the claim, in the order of the pile. */
export const MONTHLY_FORMS: readonly Sheet[] = [
  CLAIM,
  CLAIM_NAMES,
  PREGNANCIES,
  NEWBORNS,
  IMMUNISED,
  SUMMARY,
];
/** Each of them is paid for by itself. Source: programme.md 0 and 5. */
export const PAID_LISTS: readonly Sheet[] = [ANC_LIST, IMMUNISATION_LIST, COUPLE_LIST];

export function sheetOf(id: string): Sheet | undefined {
  return [...MONTHLY_FORMS, ...PAID_LISTS].find((sheet) => sheet.id === id);
}

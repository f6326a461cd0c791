/** A fever of more than so many days asks for the kala-azar test. Source: programme.md 1.14, fever >2 weeks. */
export const KALA_AZAR_OVER_DAYS = 14;
/** Days of treatment. Source: programme.md 1.14: Pf day 1-3; national Pv primaquine is 14 d. */
export const PF_DAYS = 3;
export const PV_DAYS = 14;
/** Months of the year in which chamki fever comes, 1 to 12. Source: programme.md 1.14, esp. April-July. */
export const AES_MONTHS = { from: 4, to: 7 };
/** A fever is written down within so many days. Source: programme.md 1.14, case date <=90 d back. */
export const WRITTEN_WITHIN_DAYS = 90;
/** A fever written within so many days before is the same one, or its malaria is still treated. Our own choice. */
export const SAME_CASE_DAYS = 28;
/** Completed months below which every fever is referred. Source: programme.md 1.9, <2 mo: always refer. */
export const ALWAYS_REFER_BELOW_MONTHS = 2;
/** A daily fever of more than so many days is looked at by a doctor. Source: programme.md 1.9, daily >7 d. */
export const LONG_FEVER_OVER_DAYS = 7;

/** Haemoglobin in tenths of g/dl: severe up to and with 7.0 (HMIS; FLW says below 7, the safer is taken). */
export const SEVERE_ANAEMIA_BELOW = 71;
/** Anaemia in pregnancy below 11.0 g/dl. Source: programme.md 3, HMIS 7.1–10.9. */
export const ANAEMIA_BELOW = 110;

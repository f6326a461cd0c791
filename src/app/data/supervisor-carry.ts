import type { EnvelopeResult, Refusal } from '../../wire/envelopes.ts';

/** The server's answer to one code that was carried in. */
export type CarryAnswer = EnvelopeResult;
/** Why a code was not taken in. */
export type CarryRefusal = Refusal;

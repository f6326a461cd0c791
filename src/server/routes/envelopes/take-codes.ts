import { scanCodes } from '../../../codec/armour.ts';
import { minuteOf } from '../../../platform/clock.ts';
import type { Refusal } from '../../../wire/envelopes.ts';
import type { FailedOpenings } from '../../failed-openings.ts';
import type { CameBy } from '../../intake/offer.ts';
import type { Services } from '../../services.ts';
import { reofferKept } from './reoffer.ts';
import { type Taken, takeEnvelope } from './take-envelope.ts';

export type TakenIn = Extract<Taken, { kind: 'ok' }>;
/** `code`: what was not tried now and may be handed in again. */
export type CodeTaken = TakenIn | { kind: 'refused'; reason: Refusal; code?: string };

/** What costs an opening or a place to keep it; a code that is plainly for somebody else does not. */
const COUNTED: ReadonlySet<Refusal> = new Set(['not-authentic', 'damaged', 'unknown-feed', 'id-clash']);

export interface Bringer {
  /** By which failed openings are counted. */
  caller: string;
  carrier: CameBy;
  /** Feed of the person who carried it in, where she is known. */
  courier: string | null;
}

async function takeCode(
  services: Services,
  failed: FailedOpenings,
  { bytes, code }: { bytes: Uint8Array<ArrayBuffer>; code: string },
  { caller, carrier, courier }: Bringer,
): Promise<CodeTaken> {
  if (failed.isOver(caller)) return { kind: 'refused', reason: 'later', code };
  const received = minuteOf(services.clock.now());
  const taken = await takeEnvelope(services, bytes, { carrier, courier, received, clockError: null });
  if (taken.kind === 'ok') {
    services.counts.entries(carrier, taken.verdicts.values());
    if (taken.joined) await reofferKept(services, taken.feed);
    return taken;
  }
  services.counts.unopened(taken.reason);
  if (COUNTED.has(taken.reason)) failed.note(caller);
  return { kind: 'refused', reason: taken.reason };
}

/** Every code in a text through the one intake, in order; one without any is a single refusal. */
export async function* takeCodes(
  services: Services,
  failed: FailedOpenings,
  text: string,
  bringer: Bringer,
): AsyncGenerator<CodeTaken> {
  const found = scanCodes(text);
  if (found.length === 0) yield { kind: 'refused', reason: 'not-a-code' };
  for (const code of found) {
    if (code.kind === 'up') yield await takeCode(services, failed, code, bringer);
    else yield { kind: 'refused', reason: 'code' in code ? 'not-a-code' : code.kind };
  }
}

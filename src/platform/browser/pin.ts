import type { Bytes } from '../bytes.ts';
import { utf8 } from '../bytes.ts';
import type { PinStretcher, Stretching } from '../device.ts';
import type { PinAnswer, PinTask } from './pin-worker.ts';

/** OWASP password storage: Argon2id 19 MiB, 2 passes; PBKDF2-SHA-256 600,000 rounds. */
const MEMORY_KIB = 19 * 1024;
const LEAST_PASSES = 2;
const MOST_PASSES = 8;
const PBKDF2_ROUNDS = 600_000;
/** What an unlock may take; a faster phone gets more passes. */
const WANTED_MS = 400;
const SALT_BYTES = 16;
const WORKER_LIMIT_MS = 60_000;

function inWorker(task: PinTask): Promise<PinAnswer> {
  return new Promise((resolve) => {
    const failed = { failed: true } as const;
    if (typeof Worker === 'undefined') return resolve(failed);
    const worker = new Worker(new URL('./pin-worker.ts', import.meta.url), { type: 'module' });
    const finish = (answer: PinAnswer) => {
      clearTimeout(limit);
      worker.terminate();
      resolve(answer);
    };
    const limit = setTimeout(() => finish(failed), WORKER_LIMIT_MS);
    worker.onmessage = (event: MessageEvent<PinAnswer>) => finish(event.data);
    worker.onerror = () => finish(failed);
    worker.postMessage(task);
  });
}

async function pbkdf2(pin: string, salt: Bytes, rounds: number): Promise<Bytes> {
  const base = await crypto.subtle.importKey('raw', utf8(pin), 'PBKDF2', false, ['deriveBits']);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    256,
  );
  return new Uint8Array(bits);
}

async function argon2(pin: string, salt: Bytes, passes: number, memoryKiB: number) {
  const answer = await inWorker({ pin, salt, memoryKiB, passes });
  return 'failed' in answer ? null : { key: new Uint8Array(answer.key), ms: answer.ms };
}

async function begin(pin: string): Promise<{ stretching: Stretching; key: Bytes }> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const first = await argon2(pin, salt, LEAST_PASSES, MEMORY_KIB);
  if (!first) {
    const key = await pbkdf2(pin, salt, PBKDF2_ROUNDS);
    return { stretching: { name: 'pbkdf2-sha256', rounds: PBKDF2_ROUNDS, salt }, key };
  }
  const passes = Math.min(MOST_PASSES, Math.floor((LEAST_PASSES * WANTED_MS) / Math.max(1, first.ms)));
  const more = passes > LEAST_PASSES ? await argon2(pin, salt, passes, MEMORY_KIB) : null;
  return {
    stretching: { name: 'argon2id', memoryKiB: MEMORY_KIB, passes: more ? passes : LEAST_PASSES, salt },
    key: (more ?? first).key,
  };
}

async function repeat(pin: string, stretching: Stretching): Promise<Bytes> {
  if (stretching.name === 'pbkdf2-sha256') return pbkdf2(pin, stretching.salt, stretching.rounds);
  const { salt, passes, memoryKiB } = stretching;
  // A phone short of memory at this moment may have it at the next.
  const done = (await argon2(pin, salt, passes, memoryKiB)) ?? (await argon2(pin, salt, passes, memoryKiB));
  if (!done) throw new Error('the PIN could not be stretched');
  return done.key;
}

/** Argon2id in a Web Worker, PBKDF2 where WASM, workers or memory are missing. */
export const browserPin: PinStretcher = { begin, repeat };

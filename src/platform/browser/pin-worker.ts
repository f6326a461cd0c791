import { argon2id } from 'hash-wasm';

export interface PinTask {
  pin: string;
  salt: Uint8Array;
  memoryKiB: number;
  passes: number;
}

/** `ms` is the time the stretching itself took. */
export type PinAnswer = { key: Uint8Array; ms: number } | { failed: true };

async function stretch(task: PinTask): Promise<PinAnswer> {
  const began = performance.now();
  try {
    const key = await argon2id({
      password: task.pin,
      salt: task.salt,
      memorySize: task.memoryKiB,
      iterations: task.passes,
      parallelism: 1,
      hashLength: 32,
      outputType: 'binary',
    });
    return { key, ms: performance.now() - began };
  } catch {
    return { failed: true };
  }
}

self.onmessage = async (event: MessageEvent<PinTask>) => {
  self.postMessage(await stretch(event.data));
};

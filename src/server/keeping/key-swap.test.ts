import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { finishKey, layKey } from './key-swap.ts';

const disk = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));

/** A memory stick or a share that knows no second name for a file; every change on it is a step before a power cut. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const cut = () => {
    if (disk.left-- <= 0) throw new Error('power cut');
  };
  return {
    ...real,
    linkSync() {
      throw Object.assign(new Error('operation not permitted'), { code: 'EPERM' });
    },
    copyFileSync(from: string, to: string) {
      cut();
      real.writeFileSync(to, real.readFileSync(from).subarray(0, 3));
      cut();
      real.copyFileSync(from, to);
    },
    renameSync(from: string, to: string) {
      cut();
      real.renameSync(from, to);
    },
  };
});

let folder: string;
let keyFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keeping-key-'));
  keyFile = join(folder, 'pahunch.key');
});
afterEach(() => {
  disk.left = Number.POSITIVE_INFINITY;
  rmSync(folder, { recursive: true });
});

test('where a file cannot have two names, wherever the power fails, the next start has the new key file and the old one aside', () => {
  for (let steps = 0; ; steps++) {
    for (const name of readdirSync(folder)) rmSync(join(folder, name));
    writeFileSync(keyFile, 'the old key');
    writeFileSync(join(folder, 'from'), 'the new key');
    layKey(keyFile, join(folder, 'from'), 'EP0CH');
    disk.left = steps;
    let isCut = false;
    try {
      finishKey(keyFile, 'EP0CH');
    } catch {
      isCut = true;
    }
    disk.left = Number.POSITIVE_INFINITY;
    expect(existsSync(keyFile), `after ${steps} steps`).toBe(true);
    finishKey(keyFile, 'EP0CH');
    expect(readFileSync(keyFile, 'utf8')).toBe('the new key');
    expect(readFileSync(`${keyFile}.replaced-EP0CH`, 'utf8')).toBe('the old key');
    if (!isCut) break;
    expect(steps).toBeLessThan(10);
  }
});

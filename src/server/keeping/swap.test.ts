import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decide, finishRestore, isHalfRestored } from './swap.ts';

const power = vi.hoisted(() => ({ left: Number.POSITIVE_INFINITY }));

/** Every change on the disk is one step; the power fails when none is left. */
vi.mock('node:fs', async (original) => {
  const real = await original<typeof import('node:fs')>();
  const step = <A extends unknown[], R>(work: (...args: A) => R) => {
    return (...args: A): R => {
      if (power.left-- <= 0) throw new Error('power cut');
      return work(...args);
    };
  };
  return {
    ...real,
    renameSync: step(real.renameSync),
    rmdirSync: step(real.rmdirSync),
    mkdirSync: step(real.mkdirSync),
  };
});

const OLD = {
  'pahunch.sqlite': 'old',
  'pahunch.sqlite-wal': 'old wal',
  'pahunch.sqlite-shm': 'shm',
  'pahunch.key': 'old key',
};
const NEW = { 'pahunch.sqlite': 'new', 'pahunch.key': 'new key' };

let folder: string;
beforeEach(() => {
  power.left = Number.POSITIVE_INFINITY;
  folder = mkdtempSync(join(tmpdir(), 'keeping-swap-'));
});
afterEach(() => {
  power.left = Number.POSITIVE_INFINITY;
  rmSync(folder, { recursive: true });
});

function lay(at: string, files: Record<string, string>) {
  mkdirSync(at, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
}

function holds(at: string): Record<string, string> {
  const names = Object.keys(OLD).filter((name) => existsSync(join(at, name)));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(at, name), 'utf8')]));
}

test('wherever the power fails, the folder comes to hold the old pair or the new one, and the old one is never gone', () => {
  const ends = new Set<string>();
  for (let steps = 0; ; steps++) {
    rmSync(folder, { recursive: true });
    const part = join(folder, 'restore.part');
    lay(folder, OLD);
    lay(part, NEW);
    power.left = steps;
    let cut = false;
    try {
      decide(folder, part, 'T1');
      finishRestore(folder);
    } catch {
      cut = true;
    }
    const was = JSON.stringify(holds(folder));
    // The power fails once more while the next start puts things right.
    for (const more of [1, Number.POSITIVE_INFINITY]) {
      power.left = more;
      try {
        finishRestore(folder);
      } catch {
        // It starts again.
      }
    }
    power.left = Number.POSITIVE_INFINITY;
    const now = holds(folder);
    expect(isHalfRestored(folder)).toBe(false);
    if (steps === 0) expect(now).toEqual(OLD);
    else {
      expect(now).toEqual(NEW);
      expect(holds(join(folder, 'replaced-T1'))).toEqual(OLD);
    }
    ends.add(was);
    if (!cut) break;
  }
  expect(ends.size).toBeGreaterThan(5);
});

test('a folder that held nothing gets what was restored, and nothing is put aside', () => {
  lay(join(folder, 'restore.part'), NEW);
  decide(folder, join(folder, 'restore.part'), 'T1');
  expect(isHalfRestored(folder)).toBe(true);
  expect(finishRestore(folder)).toBeNull();
  expect(holds(folder)).toEqual(NEW);
});

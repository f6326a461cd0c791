import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { KEEPING_FAILURES, KeepingFailure, wordsOf } from './failure.ts';
import { checkStrength, readPassphrase } from './passphrase.ts';

const nobody = { environment: {}, ask: null };

describe('the passphrase', () => {
  test('comes from a file without the end of its line, before the environment, before a person', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'keeping-words-'));
    const file = join(folder, 'words');
    writeFileSync(file, ' पाँच शब्द यहाँ लिखे हैं\r\n');
    const environment = { BACKUP_PASSPHRASE: 'from the environment' };
    const ask = async () => 'from a person';
    expect(await readPassphrase({ environment, file, ask })).toBe(' पाँच शब्द यहाँ लिखे हैं');
    const named = { ...environment, BACKUP_PASSPHRASE_FILE: file };
    expect(await readPassphrase({ environment: named, ask })).toBe(' पाँच शब्द यहाँ लिखे हैं');
    expect(await readPassphrase({ environment, ask })).toBe('from the environment');
    expect(await readPassphrase({ environment: {}, ask })).toBe('from a person');
    rmSync(folder, { recursive: true });
  });

  test('is asked for, and one that is missing or short is named so in both languages', async () => {
    await expect(readPassphrase(nobody)).rejects.toMatchObject({ kind: 'no-passphrase' });
    await expect(readPassphrase({ ...nobody, file: '/nowhere' })).rejects.toMatchObject({
      kind: 'no-passphrase',
    });
    await expect(readPassphrase({ ...nobody, ask: async () => '' })).rejects.toMatchObject({
      kind: 'no-passphrase',
    });
    expect(() => checkStrength('ग्यारह')).toThrow(KeepingFailure);
    expect(checkStrength('twelve signs')).toBe('twelve signs');
    expect(wordsOf(new KeepingFailure('short-passphrase'))).toMatch(/too short[\s\S]+बहुत छोटा/);
  });

  test('and everything else that can stand against keeping has words in both languages', () => {
    for (const [english, hindi] of Object.values(KEEPING_FAILURES)) {
      expect(english).toMatch(/^[A-Z“]/);
      expect(hindi).toMatch(/[\u0900-\u097f]/);
    }
  });
});

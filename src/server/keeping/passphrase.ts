import { existsSync, readFileSync } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';
import { KeepingFailure } from './failure.ts';

const FEWEST = 12;

export interface Asked {
  environment: Record<string, string | undefined>;
  /** Named on the command line. */
  file?: string | undefined;
  /** Asks a person, or null where nobody sits. */
  ask: ((question: string) => Promise<string>) | null;
}

function fromFile(path: string): string {
  if (!existsSync(path)) throw new KeepingFailure('no-passphrase', path);
  // An editor ends the line; age's own prompt never sees that end.
  return readFileSync(path, 'utf8').replace(/\r?\n$/, '');
}

/** The passphrase, from wherever it is said: a file, the environment, a person. Never from the command line itself. */
export async function readPassphrase({ environment, file, ask }: Asked): Promise<string> {
  const path = file ?? environment.BACKUP_PASSPHRASE_FILE;
  const said = path ? fromFile(path) : environment.BACKUP_PASSPHRASE;
  const passphrase = said || (await ask?.('Passphrase of the backup · बैकअप का पासफ़्रेज़: '));
  if (!passphrase) throw new KeepingFailure('no-passphrase');
  return passphrase;
}

/** One that is worth sealing with. */
export function checkStrength(passphrase: string): string {
  if ([...passphrase].length < FEWEST) throw new KeepingFailure('short-passphrase');
  return passphrase;
}

/** Asks on the terminal without showing what is typed; null where there is none. */
export function terminalAsk(): Asked['ask'] {
  if (!process.stdin.isTTY) return null;
  return async (question) => {
    process.stderr.write(question);
    const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
    const terminal = createInterface({ input: process.stdin, output: silent, terminal: true });
    const said = await terminal.question('');
    terminal.close();
    process.stderr.write('\n');
    return said;
  };
}

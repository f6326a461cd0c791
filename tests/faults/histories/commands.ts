import fc from 'fast-check';
import type { Blow } from './disk.ts';
import type { Fate } from './phone.ts';

/** One thing that somebody does or that befalls somebody. Numbers choose among what there is at the time. */
export type Command =
  | { do: 'save'; seat: number; what: What }
  | { do: 'amend'; seat: number; which: number }
  | { do: 'void'; seat: number; which: number }
  /** A bad block makes her newest own entry unreadable; its sealed copy is whole. Fixed histories alone do this. */
  | { do: 'damage'; seat: number }
  /** The same draft is finished in two tabs. */
  | { do: 'finish-twice'; seat: number }
  /** Two tabs save at the same moment. */
  | { do: 'save-in-two-tabs'; seat: number }
  | { do: 'sync'; seat: number; fates: Fate[] }
  /** The service worker sends what is sealed. */
  | { do: 'wake-worker'; phone: number; fates: Fate[] }
  | { do: 'lock'; phone: number }
  | { do: 'close-page'; phone: number }
  | { do: 'trouble'; phone: number; steps: number; blow: Blow }
  /** A message is made and handed to the courier. */
  | { do: 'write-message'; seat: number }
  | { do: 'carry'; which: number; fates: Fate[] }
  | { do: 'bring-receipt'; which: number; phone: number }
  | { do: 'wait'; minutes: number }
  | { do: 'arrive'; which: number }
  | { do: 'link'; phone: number; up: boolean }
  | { do: 'clock'; phone: number; to: 'right' | '1970' | 'day-back' | 'year-on' }
  | { do: 'server-dies'; steps: number }
  | { do: 'server-stops' }
  | { do: 'server-starts' }
  | { do: 'copy-database' }
  | { do: 'restore-database' }
  | { do: 'update-server' }
  | { do: 'retire'; seat: number }
  | { do: 'move'; seat: number; second: boolean }
  /** The invitation is opened on another phone. */
  | { do: 'second-phone'; seat: number }
  | { do: 'clone'; phone: number }
  | { do: 'keep-disk'; phone: number }
  | { do: 'roll-back'; phone: number }
  | { do: 'lose'; phone: number }
  /** The browser throws the databases away. */
  | { do: 'vanish'; phone: number }
  /** A worker whose phone or data is gone joins again. */
  | { do: 'join-again'; seat: number };

export type What = 'household' | 'person' | 'count';

export interface History {
  /** Of the random bytes. */
  seed: number;
  /** Before Chrome 69 no lock spans two pages. */
  webLocks: boolean;
  /** The server, or all phones, are of a version before the newest form. */
  old: 'none' | 'server' | 'phones';
  commands: Command[];
}

const seat = fc.nat({ max: 5 });
const phone = fc.nat({ max: 3 });
const which = fc.nat({ max: 7 });

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<Fate>('good') },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Fate>(
      ...(['lost', 'reply-lost', 'doubled', 'echo', 'portal', 'stranger', 'slow', 'slow-reply'] as const),
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom<Fate>(401, 413, 429, 500, 503) },
  { weight: 2, arbitrary: fc.nat({ max: 99 }).map((share): Fate => ({ cut: share / 100 })) },
);
const fates = fc.array(fate, { maxLength: 3 });
const what = fc.constantFrom<What>('household', 'person', 'count');

function one<const D extends Command['do'], P extends object>(
  name: D,
  parts: { [K in keyof P]: fc.Arbitrary<P[K]> },
): fc.Arbitrary<Command> {
  return fc.record({ do: fc.constant(name), ...parts }) as unknown as fc.Arbitrary<Command>;
}

const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 14, arbitrary: one('save', { seat, what }) },
  { weight: 3, arbitrary: one('amend', { seat, which }) },
  { weight: 2, arbitrary: one('void', { seat, which }) },
  { weight: 1, arbitrary: one('finish-twice', { seat }) },
  { weight: 2, arbitrary: one('save-in-two-tabs', { seat }) },
  { weight: 16, arbitrary: one('sync', { seat, fates }) },
  { weight: 4, arbitrary: one('wake-worker', { phone, fates }) },
  { weight: 2, arbitrary: one('lock', { phone }) },
  { weight: 2, arbitrary: one('close-page', { phone }) },
  {
    weight: 9,
    arbitrary: one('trouble', {
      phone,
      steps: fc.integer({ min: 1, max: 40 }),
      blow: fc.constantFrom<Blow>('kill', 'kill', 'kill', 'abort', 'quota'),
    }),
  },
  { weight: 4, arbitrary: one('write-message', { seat }) },
  { weight: 4, arbitrary: one('carry', { which, fates }) },
  { weight: 4, arbitrary: one('bring-receipt', { which, phone }) },
  { weight: 3, arbitrary: one('wait', { minutes: fc.constantFrom(1, 11, 200, 1500, 6000) }) },
  { weight: 5, arbitrary: one('arrive', { which }) },
  { weight: 2, arbitrary: one('link', { phone, up: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: one('clock', { phone, to: fc.constantFrom('right', '1970', 'day-back', 'year-on') }),
  },
  { weight: 3, arbitrary: one('server-dies', { steps: fc.integer({ min: 1, max: 40 }) }) },
  { weight: 1, arbitrary: one('server-stops', {}) },
  { weight: 3, arbitrary: one('server-starts', {}) },
  { weight: 2, arbitrary: one('copy-database', {}) },
  { weight: 2, arbitrary: one('restore-database', {}) },
  { weight: 1, arbitrary: one('update-server', {}) },
  { weight: 1, arbitrary: one('retire', { seat }) },
  { weight: 1, arbitrary: one('move', { seat, second: fc.boolean() }) },
  { weight: 1, arbitrary: one('second-phone', { seat }) },
  { weight: 1, arbitrary: one('clone', { phone }) },
  { weight: 1, arbitrary: one('keep-disk', { phone }) },
  { weight: 1, arbitrary: one('roll-back', { phone }) },
  { weight: 1, arbitrary: one('lose', { phone }) },
  { weight: 1, arbitrary: one('vanish', { phone }) },
  { weight: 2, arbitrary: one('join-again', { seat }) },
);

/** Any history of up to so many commands. */
export function histories(longest: number): fc.Arbitrary<History> {
  return fc.record({
    seed: fc.noShrink(fc.nat()),
    webLocks: fc.constantFrom(true, true, true, false),
    old: fc.constantFrom<History['old']>('none', 'none', 'none', 'none', 'none', 'none', 'server', 'phones'),
    commands: fc.array(command, { maxLength: longest, size: 'max' }),
  });
}

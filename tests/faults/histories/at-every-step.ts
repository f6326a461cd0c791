import type { Command, History } from './commands.ts';

const MOST_STEPS = 48;

const save = (seat: number): Command => ({ do: 'save', seat, what: 'household' });
const sync = (seat: number): Command => ({ do: 'sync', seat, fates: [] });
const message = (seat: number): Command => ({ do: 'write-message', seat });

function history(...commands: Command[]): History {
  return { seed: 5, webLocks: true, old: 'none', commands };
}

/** The same history with the power cut at its first step, its second, and so on. */
function atEveryStep(tell: (steps: number) => Command[]): History[] {
  return Array.from({ length: MOST_STEPS }, (_, i) => history(...tell(i + 1)));
}

/** The plainest histories in which each promise could break. */
export const PLAIN = {
  carriedOutOfOrder: [
    history(
      ...[save(0), message(0), save(0), message(0)],
      { do: 'carry', which: 1, fates: [] },
      { do: 'bring-receipt', which: 0, phone: 0 },
    ),
  ],
  phoneKilledWhileReading: atEveryStep((steps) => [
    ...[save(1), sync(1), save(0)],
    { do: 'trouble', phone: 0, steps, blow: 'kill' },
    sync(0),
  ]),
  serverKilledOnceItHasSome: atEveryStep((steps) => [
    ...[save(0), sync(0), save(0)],
    { do: 'server-dies', steps },
    ...[sync(0), { do: 'server-starts' } as const, sync(0)],
  ]),
  serverKilledAtFirst: atEveryStep((steps) => [save(0), { do: 'server-dies', steps }, sync(0)]),
  signedOut: [history(save(0), { do: 'lock', phone: 0 })],
} as const satisfies Record<string, readonly History[]>;

import { serverFacts } from '../../store/vault-meta.ts';
import type { ProgrammeNumbers } from '../../wire/programme-numbers.ts';
import { type Reading, useReading } from './reading.ts';

const NUMBERS: Reading<ProgrammeNumbers, ProgrammeNumbers> = {
  rows: async ({ db }) => (await serverFacts(db)).numbers,
  open: (_vault, numbers) => numbers,
};
const NONE: ProgrammeNumbers = {};

/** The programme's own WhatsApp and SMS numbers, as a sync has told them; empty where it has none. */
export function useProgrammeNumbers(): ProgrammeNumbers {
  return useReading(NUMBERS) ?? NONE;
}

import { inVault } from '../../store/vault.ts';
import { fact, setFact } from '../../store/vault-meta.ts';
import { type Reading, useReading } from './reading.ts';
import { currentSession } from './session.ts';

const COMPANION: Reading<boolean, boolean> = {
  rows: async ({ db }) => (await fact(db, 'companion')) === true,
  open: (_vault, on) => on,
};

/** Whether somebody fills in for the worker whose vault is open: what is saved then says so. False while it is read. */
export function useCompanion(): boolean {
  return useReading(COMPANION) ?? false;
}

/** Says that from now on somebody fills in for her, or that she does so herself again. It stays as it was said. */
export async function setCompanion(on: boolean): Promise<void> {
  const session = currentSession();
  if (!session) return;
  const { vault } = session;
  await inVault(vault, () => setFact(vault.db, 'companion', on));
}

import type { Unit, UnitType } from '../../../src/domain/org/org.ts';
import type { WorkerRow } from '../../../src/server/db/port.ts';
import type { Services } from '../../../src/server/services.ts';

/** Where everything happens: one sector with two catchments. */
export const UNITS = {
  block: 'BBBBBBB1',
  sector: 'SSSSSSS1',
  first: 'CCCCCCC1',
  second: 'CCCCCCC2',
} as const;

/** Two workers share the first catchment, so that two devices must come to read the same. */
export const WORKERS = {
  sunita: 'WWWWWWW1',
  rekha: 'WWWWWWW2',
  meera: 'WWWWWWW3',
  poonam: 'WWWWWWW4',
} as const;

function unit(id: string, parent: string | null, type: UnitType): Unit {
  return { id, parent, type, name: { hi: `इकाई ${id}`, en: `Unit ${id}` }, lgd: null };
}

function worker(id: string, name: string, at: string, role: 'worker' | 'supervisor' = 'worker'): WorkerRow {
  const cadre = role === 'worker' ? 'asha' : 'facilitator';
  return {
    id,
    number: `A-${id.slice(-1)}`,
    name,
    phone: '919876543210',
    role,
    cadre,
    unit: at,
    moved_at: null,
  };
}

export async function addBlock({ storage }: Services): Promise<void> {
  const [state] = await storage.org.units();
  await storage.org.putUnit(unit(UNITS.block, state?.id ?? null, 'block'));
  await storage.org.putUnit(unit(UNITS.sector, UNITS.block, 'sector'));
  await storage.org.putUnit(unit(UNITS.first, UNITS.sector, 'catchment'));
  await storage.org.putUnit(unit(UNITS.second, UNITS.sector, 'catchment'));
  await storage.org.putWorker(worker(WORKERS.sunita, 'सुनीता देवी', UNITS.first));
  await storage.org.putWorker(worker(WORKERS.rekha, 'रेखा कुमारी', UNITS.first));
  await storage.org.putWorker(worker(WORKERS.meera, 'मीरा देवी', UNITS.second));
  await storage.org.putWorker(worker(WORKERS.poonam, 'पूनम सिन्हा', UNITS.sector, 'supervisor'));
}

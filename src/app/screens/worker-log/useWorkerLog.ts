import { useMemo } from 'react';
import type { Unit, Worker } from '../../../domain/org/org.ts';
import { useOrg } from '../../data/admin.ts';
import { useDirectory } from '../../data/log.ts';
import { type Now, useNow, useSupervisedLog } from '../../data/supervisor.ts';
import type { DangerFound } from '../../data/supervisor-danger.ts';
import type { Standing } from '../../data/supervisor-log.ts';
import { foldWorkerLog, type WorkerLog } from './model.ts';

export interface UsedWorkerLog {
  worker: Worker;
  unit: Unit | null;
  log: WorkerLog;
  now: Now;
  names: ReadonlyMap<string, string>;
  dangerOf: (visit: Standing) => DangerFound | null;
  /** Digits with country code; '' when none is on record; null while it is not known on this device. */
  phone: string | null;
}

/** What one worker reported, from this device; her phone number comes from the server. Null when she is not known. */
export function useWorkerLog(id: string): UsedWorkerLog | null | undefined {
  const now = useNow();
  const desk = useSupervisedLog();
  const directory = useDirectory();
  const { org } = useOrg();
  const found = useMemo(() => {
    if (!desk || directory === undefined) return undefined;
    const worker = directory?.workers.find((one) => one.id === id);
    if (!directory || !worker) return null;
    const feeds = directory.feeds.filter(([, owner]) => owner === id).map(([feed]) => feed);
    const unit = directory.units.find((one) => one.id === worker.unit) ?? null;
    const log = foldWorkerLog(feeds, desk.log, desk.standing);
    return { worker, unit, log, names: desk.names, dangerOf: desk.dangerOf };
  }, [desk, directory, id]);
  const phone = org?.workers.find((one) => one.id === id)?.phone ?? null;
  return found && { ...found, now, phone };
}

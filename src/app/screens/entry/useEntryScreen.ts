import { useMemo } from 'react';
import { type Ref, refKey, sameRef } from '../../../domain/entry/entry.ts';
import type { Form } from '../../../domain/form/form.ts';
import type { Worker } from '../../../domain/org/org.ts';
import { formToRead } from '../../../programme/versions.ts';
import { useOpenVault } from '../../data/device.ts';
import { useDirectory, workerOf } from '../../data/log.ts';
import { type Now, useNow, useSupervisedLog } from '../../data/supervisor.ts';
import type { DangerFound } from '../../data/supervisor-danger.ts';
import { type EntrySeen, foldEntry } from './model.ts';

export interface UsedEntry {
  ref: Ref;
  /** She is above whoever wrote it. */
  mayWrite: boolean;
  seen: EntrySeen;
  now: Now;
  /** Undefined when this version does not know the form. */
  form: Form | undefined;
  /** The person it is about or registers. */
  name: string | null;
  worker: Worker | null;
  danger: DangerFound | null;
}

/** One report in full, wholly from this device; undefined while it is read. */
export function useEntryScreen(ref: Ref): UsedEntry | undefined {
  const { feed, no } = ref;
  const vault = useOpenVault();
  const now = useNow();
  const desk = useSupervisedLog();
  const directory = useDirectory();
  const found = useMemo(() => {
    if (!desk || directory === undefined) return undefined;
    const wanted = { feed, no };
    const seen = foldEntry(wanted, desk.log);
    const worker = workerOf(directory, feed);
    if (seen.kind !== 'seen') return { seen, form: undefined, name: null, worker, danger: null };
    const { entry } = seen;
    const standing = desk.standing.find((one) => sameRef(one.entry, wanted));
    const name =
      (entry.about && desk.names.get(refKey(entry.about))) ?? desk.names.get(refKey(entry)) ?? null;
    const danger = standing ? desk.dangerOf(standing) : null;
    return { seen, form: formToRead(entry), name, worker, danger };
  }, [desk, directory, feed, no]);
  const mayWrite = vault?.me.role === 'supervisor' && vault.feed !== feed;
  return found && { ...found, ref: { feed, no }, mayWrite, now };
}

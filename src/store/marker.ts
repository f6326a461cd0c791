import type { SmallStore } from '../platform/device.ts';
import type { Vault } from './vault.ts';
import { headOf } from './vault-meta.ts';

/**
 * A hint outside the databases that a feed lived here: feed, worker, head and unsent, no secret. When the browser threw the
 * databases away, the same worker's joining again reports what was lost with them. Source: protocol section 6.
 */
export interface Marker {
  feed: string;
  /** Id of the worker whose it was: on a shared phone each reports her own. */
  worker: string;
  head: number;
  unsent: number;
}

const KEY = 'pahunch-markers';
const TOLD_KEY = 'pahunch-lost';
const MOST_TOLD = 5;

function isMarker(value: unknown): value is Marker {
  const { feed, worker, head, unsent } = (value ?? {}) as Partial<Marker>;
  const isNamed = typeof feed === 'string' && typeof worker === 'string';
  return isNamed && typeof head === 'number' && typeof unsent === 'number';
}

function read(small: SmallStore, key: string): Marker[] {
  try {
    const value: unknown = JSON.parse(small.get(key) ?? '[]');
    return Array.isArray(value) ? value.filter(isMarker) : [];
  } catch {
    return [];
  }
}

export function savedMarkers(small: SmallStore): Marker[] {
  return read(small, KEY);
}

/** Feeds that vanished from this phone and of which the server has been told. */
export function toldLost(small: SmallStore): Marker[] {
  return read(small, TOLD_KEY);
}

function saveMarkers(small: SmallStore, markers: Marker[]): void {
  small.set(KEY, JSON.stringify(markers));
}

export async function markVault(vault: Vault): Promise<void> {
  const { no: head } = await headOf(vault.db);
  const unsent = await vault.db.outbox.count();
  const others = savedMarkers(vault.device.small).filter(({ feed }) => feed !== vault.feed);
  const { id: worker } = vault.invitation.worker;
  saveMarkers(vault.device.small, [...others, { feed: vault.feed, worker, head, unsent }]);
}

/** Once reported, the markers of lost feeds go; what was lost with them is shown on. */
export function forgetMarkers(small: SmallStore, feeds: readonly string[]): void {
  const gone = savedMarkers(small).filter(({ feed }) => feeds.includes(feed));
  if (gone.length > 0) small.set(TOLD_KEY, JSON.stringify([...toldLost(small), ...gone].slice(-MOST_TOLD)));
  saveMarkers(
    small,
    savedMarkers(small).filter(({ feed }) => !feeds.includes(feed)),
  );
}

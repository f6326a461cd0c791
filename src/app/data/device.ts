import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo, useSyncExternalStore } from 'react';
import type { Invitation } from '../../codec/invitation.ts';
import type { Cadre, Role } from '../../domain/org/org.ts';
import { countUnsent, type FeedRow } from '../../store/device.ts';
import { type StorageProblem, storageProblem } from '../../store/failure.ts';
import { markVault } from '../../store/marker.ts';
import { createVault, openByPin, type Unlocked, type Vault } from '../../store/vault.ts';
import { type Api, makeApi } from './api.ts';
import { useSession } from './reading.ts';
import {
  currentDevice,
  deviceDb,
  hasRestored,
  openSession,
  type Session,
  subscribeSession,
} from './session.ts';

/** The simple pictures by which a worker finds herself in the picker. */
export const PICTURES = ['mango', 'diya', 'kite', 'lotus', 'peacock', 'boat', 'sun', 'drum'] as const;
export type PictureId = (typeof PICTURES)[number];

export type Language = 'hi' | 'en';

/** One feed on this phone, as the picker shows it before any PIN. */
export interface FeedHere {
  feed: string;
  name: string;
  number: string;
  role: Role;
  cadre: Cadre;
  picture: PictureId;
  kiosk: boolean;
  /** The language its owner chose. */
  lang: Language;
  /** Entries no receipt has covered yet. */
  unsent: number;
  /** To whom a forgotten PIN is told; null where nobody is known. */
  supervisor: { name: string; phone: string } | null;
}

export type JoinResult =
  | { kind: 'joined' | 'already-here'; feed: string }
  | { kind: 'expired' | StorageProblem };

export type UnlockResult = { kind: 'open' } | Exclude<Unlocked, { kind: 'open' }>;

export interface OpenVault {
  feed: string;
  /** Nothing in it is real. */
  practice: boolean;
  me: {
    id: string;
    name: string;
    number: string;
    role: Role;
    cadre: Cadre;
    scope: string;
    scopeName: string;
    state: string;
    programmeName: string;
    supervisor: { name: string; phone: string };
    server: string;
    kiosk: boolean;
  };
  /** The server's own API, with this feed's token. */
  api: Api;
}

function pictureOf(text: string): PictureId {
  return PICTURES.find((picture) => picture === text) ?? 'mango';
}

async function feedHere(row: FeedRow): Promise<FeedHere> {
  const { feed, name, number, role, cadre, kiosk } = row;
  const lang = row.lang === 'en' ? 'en' : 'hi';
  const unsent = await countUnsent(feed).catch(() => 0);
  const picture = pictureOf(row.picture);
  const supervisor = row.supervisor?.phone ? row.supervisor : null;
  return { feed, name, number, role, cadre, kiosk, lang, picture, unsent, supervisor };
}

/**
 * Who has joined on this phone, or why that cannot be read; undefined while that, or whether one of them is still open,
 * is being read.
 */
export function useFeedsHere(): FeedHere[] | StorageProblem | undefined {
  const restored = useSyncExternalStore(subscribeSession, hasRestored);
  const session = useSession();
  const feeds = useLiveQuery(async () => {
    try {
      const rows = await deviceDb().feeds.toArray();
      return await Promise.all(rows.map(feedHere));
    } catch (error) {
      const problem = storageProblem(error);
      if (!problem) throw error;
      return problem;
    }
  }, [session]);
  return restored ? feeds : undefined;
}

/**
 * Joins on this phone and opens the new vault. It is committed before anything is sent, and needs no network; the
 * invitation is bound by the first sync.
 */
export async function join(
  invitation: Invitation,
  choice: { pin: string; picture: PictureId; lang: Language },
): Promise<JoinResult> {
  const device = currentDevice();
  const { feeds } = deviceDb();
  if (device.clock.today() > invitation.expires) return { kind: 'expired' };
  let vault: Vault | null = null;
  try {
    const here = (await feeds.toArray()).find((row) => row.invite === invitation.id);
    if (here) return { kind: 'already-here', feed: here.feed };
    vault = await createVault(device, invitation, choice.pin);
    const { name, number, cadre } = invitation.worker;
    const { id: invite, role, kiosk, supervisor } = invitation;
    const { picture, lang } = choice;
    await feeds.add({
      feed: vault.feed,
      invite,
      name,
      number,
      role,
      cadre,
      kiosk,
      picture,
      lang,
      supervisor,
    });
  } catch (error) {
    // Nothing was saved or sent by this vault yet, and nobody could find it.
    await vault?.db.delete().catch(() => undefined);
    const problem = storageProblem(error);
    if (!problem) throw error;
    return { kind: problem };
  }
  await markVault(vault).catch(() => undefined);
  await openSession(vault);
  device.storage.persist().catch(() => undefined);
  return { kind: 'joined', feed: vault.feed };
}

export async function unlock(feed: string, pin: string): Promise<UnlockResult> {
  const unlocked = await openByPin(currentDevice(), feed, pin);
  if (unlocked.kind !== 'open') return unlocked;
  const { supervisor } = unlocked.vault.invitation;
  // Phones that joined before this was kept.
  await deviceDb()
    .feeds.update(feed, { supervisor })
    .catch(() => undefined);
  await openSession(unlocked.vault);
  return { kind: 'open' };
}

/** Keeps the language a worker chose, for the next time she is picked. */
export async function chooseLanguage(feed: string, lang: Language): Promise<void> {
  await deviceDb().feeds.update(feed, { lang });
}

function openVaultOf({ vault }: Session): OpenVault {
  const { worker, role, scope, scopeName, state, programmeName, supervisor, server, kiosk } =
    vault.invitation;
  const me = { ...worker, role, scope, scopeName, state, programmeName, supervisor, server, kiosk };
  return { feed: vault.feed, practice: !!vault.device.practice, me, api: makeApi(vault) };
}

/** The vault that is open, or null while all are locked. */
export function useOpenVault(): OpenVault | null {
  const session = useSession();
  return useMemo(() => session && openVaultOf(session), [session]);
}

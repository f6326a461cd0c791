import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';
import { join } from '../app/data/device.ts';
import { useSave } from '../app/data/save.ts';
import { startData } from '../app/data/session.ts';
import type { Invitation } from '../codec/invitation.ts';
import { type FakeDevice, fakeDevice, freshDatabases } from './fake-device.ts';
import { FakeServer } from './fake-server.ts';
import { type Fate, lossyHttp } from './lossy-http.ts';

export const PIN = '482913';
export const REKHA = { pin: PIN, picture: 'mango', lang: 'hi' } as const;
export const COUNT = {
  kind: 'stock.counted',
  v: 1,
  on: '2026-11-20',
  body: { counted: { ors: 12 } },
  draft: 'kit-count',
};
export const PERSON = {
  kind: 'person.registered',
  v: 1,
  on: '2026-11-20',
  body: { name: 'मीना देवी' },
};

export interface AppPhone {
  device: FakeDevice;
  server: FakeServer;
  /** From now on requests reach the server, the first ones with these fates. */
  network(...fates: Fate[]): void;
  /** Somebody joins here. Gives her feed; throws where she could not. */
  joinAs(fields?: Partial<Invitation>, choice?: Parameters<typeof join>[1]): Promise<string>;
  save(finished: Parameters<ReturnType<typeof useSave>>[0]): ReturnType<ReturnType<typeof useSave>>;
  close(): void;
  open(): void;
  /** The page is loaded again, by somebody who looks at it. */
  reload(): void;
}

/** The app's data as on one phone without network, with a server to join: made anew before each test of the file. */
export function appPhone(): AppPhone {
  let stop: () => void;
  const phone: AppPhone = {
    device: undefined as never,
    server: undefined as never,
    network: (...fates) => phone.device.set.http(lossyHttp(phone.server, fates)),
    joinAs: async (fields = {}, choice = REKHA) => {
      const result = await act(async () => join(await phone.server.invite(fields), choice));
      if (result.kind !== 'joined') throw new Error(result.kind);
      return result.feed;
    },
    save: async (finished) => {
      const { result } = renderHook(() => useSave());
      return act(() => result.current(finished));
    },
    close: () => {
      cleanup();
      stop();
    },
    open: () => {
      stop = startData(phone.device);
    },
    reload: () => {
      phone.close();
      phone.device.set.wake('visible');
      phone.open();
    },
  };
  beforeEach(() => {
    freshDatabases();
    phone.device = fakeDevice();
    phone.server = new FakeServer(phone.device.crypto, phone.device.clock.now);
    phone.open();
  });
  afterEach(() => phone.close());
  return phone;
}

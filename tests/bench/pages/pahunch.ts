import { decodeInvitations } from '../../../src/codec/invitation.ts';
import { browserDevice } from '../../../src/platform/browser/device.ts';
import type { Device } from '../../../src/platform/device.ts';
import { saveEntry } from '../../../src/store/save.ts';
import { createVault, type Vault } from '../../../src/store/vault.ts';
import { makeEngine } from '../../../src/sync/engine.ts';
import type { Report } from '../week.ts';

/** The app's own vault, outbox and engine on a page without screens. Only the PIN's stretching is left out. */
const device: Device = {
  ...browserDevice,
  pin: {
    begin: async () => {
      const salt = browserDevice.crypto.bytes(16);
      return { stretching: { name: 'pbkdf2-sha256', rounds: 1, salt }, key: browserDevice.crypto.bytes(32) };
    },
    repeat: async () => browserDevice.crypto.bytes(32),
  },
};

let vault: Vault;
let engine: ReturnType<typeof makeEngine>;

const bench = {
  async join(fragment: string): Promise<void> {
    const read = decodeInvitations(fragment);
    if (read.kind !== 'ok' || !read.invitations[0]) throw new Error(`not an invitation: ${read.kind}`);
    vault = await createVault(device, read.invitations[0], '0000');
    engine = makeEngine(vault);
  },

  async save(reports: Report[]): Promise<void> {
    for (const { about, ...report } of reports) {
      const ref = about && 'own' in about ? { feed: vault.feed, no: about.own } : about;
      const result = await saveEntry(vault, { ...report, ...(ref && { about: ref }) });
      if (result.kind !== 'saved') throw new Error(`not saved: ${result.kind}`);
    }
  },

  /** Milliseconds from the start of a sync until every receipt is applied. */
  async sync(): Promise<number> {
    const started = performance.now();
    const result = await engine.run();
    const ms = performance.now() - started;
    const left = await vault.db.outbox.count();
    if (result.kind !== 'done' || left > 0) {
      throw new Error(
        `sync ended ${JSON.stringify(result)} ${JSON.stringify(engine.snapshot())}, ${left} left`,
      );
    }
    return ms;
  },
};

export type PahunchBench = typeof bench;
Object.assign(window, { bench });

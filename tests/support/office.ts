import { gzipSync } from 'node:zlib';
import { openReceipt } from '../../src/codec/receipt.ts';
import type { Cadre, Role } from '../../src/domain/org/org.ts';
import { fromBase64url, toBase64url, utf8 } from '../../src/platform/bytes.ts';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';
import { joinPhone, syncBody } from '../../src/server/demo/phone.ts';
import type { MadeInvitation, Org } from '../../src/wire/org.ts';

/** The administrator without a screen: joins by the printed link and does by the API what the screens do. */
export interface Office {
  api<Reply>(method: 'GET' | 'POST' | 'PATCH', path: string, body?: unknown): Promise<Reply>;
  /** Makes a unit under another, under the top one unless told; its id. */
  makeUnit(name: string, type: string, parent?: string): Promise<string>;
  /** Makes a worker and invites her; the link to open on her phone. */
  invite(worker: NewHere): Promise<{ id: string; link: string }>;
  /** What has become of a worker's newest invitation. */
  invitationOf(worker: string): Promise<{ id: string; kind: string }>;
  /** Lets in every phone of hers that was held apart. */
  admit(worker: string): Promise<void>;
}

export interface NewHere {
  name: string;
  number: string;
  unit: string;
  role?: Role;
  cadre?: Cadre;
  phone?: string;
  kiosk?: boolean;
}

async function signIn(url: string, adminLink: string): Promise<string> {
  const phone = await joinPhone(nodeCrypto, adminLink);
  const now = Math.floor(Date.now() / 60_000);
  const raw = utf8(JSON.stringify(await syncBody(nodeCrypto, phone, { now })));
  const reply = await fetch(`${url}/api/sync`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'x-pahunch-proof': toBase64url(await nodeCrypto.hmacSha256(phone.keys.auth, raw)),
    },
    body: gzipSync(raw),
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`the administrator could not join: ${reply.status} ${text}`);
  const head = JSON.parse(text.split('\n', 1)[0] ?? '') as { receipt?: string };
  const sealed = fromBase64url(head.receipt ?? '') ?? new Uint8Array();
  const receipt = await openReceipt(nodeCrypto, phone.keys, phone.feed, sealed);
  if (!receipt?.token) throw new Error('no token came with the first receipt');
  return toBase64url(receipt.token);
}

export async function openOffice(server: { url: string; adminLink: string }): Promise<Office> {
  const token = await signIn(server.url, server.adminLink);

  async function api<Reply>(method: string, path: string, body?: unknown): Promise<Reply> {
    const reply = await fetch(`${server.url}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await reply.text();
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${text}`);
    return JSON.parse(text) as Reply;
  }

  const organisation = () => api<Org>('GET', '/api/org');

  async function top(): Promise<string> {
    const { units } = await organisation();
    return units.find((unit) => unit.parent === null)!.id;
  }

  return {
    api,
    async makeUnit(name, type, parent) {
      const unit = { parent: parent ?? (await top()), type, name: { hi: name, en: name }, lgd: null };
      return (await api<{ id: string }>('POST', '/api/units', unit)).id;
    },
    async invite({ kiosk = false, role = 'worker', cadre = 'asha', phone = '', ...said }) {
      const worker = await api<{ id: string }>('POST', '/api/workers', { ...said, role, cadre, phone });
      const made = await api<MadeInvitation>('POST', '/api/invitations', { worker: worker.id, kiosk });
      return { id: worker.id, link: made.link };
    },
    async invitationOf(worker) {
      const found = (await organisation()).workers.find(({ id }) => id === worker)?.invite;
      if (!found) throw new Error('she was never invited');
      return found;
    },
    async admit(worker) {
      const { heldApart } = await organisation();
      for (const { id } of heldApart.filter((feed) => feed.worker === worker))
        await api('POST', `/api/feeds/${id}/admit`);
    },
  };
}

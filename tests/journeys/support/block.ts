import { randomBytes } from 'node:crypto';
import { decodeInvitations } from '../../../src/codec/invitation.ts';
import { sealJoin } from '../../../src/codec/join.ts';
import { deriveFeedKeys } from '../../../src/codec/keys.ts';
import { openReceipt } from '../../../src/codec/receipt.ts';
import { fromBase64url, toBase64url, utf8 } from '../../../src/platform/bytes.ts';
import { drawId } from '../../../src/platform/ids.ts';
import { nodeCrypto as crypto } from '../../../src/platform/node/crypto.ts';
import type { TestServer } from './server.ts';

/** An administrator who works by the API alone, as a script of a state would. */
interface Administrator {
  post(path: string, body: object): Promise<Record<string, unknown>>;
  get(path: string): Promise<Record<string, unknown>>;
}

async function joinAsAdministrator({ url, adminLink }: TestServer): Promise<Administrator> {
  const read = decodeInvitations(adminLink.slice(adminLink.indexOf('#')));
  const invitation = read.kind === 'ok' ? read.invitations[0] : undefined;
  if (!invitation) throw new Error('the administrator link is not an invitation');
  const secret = new Uint8Array(randomBytes(32));
  const keys = await deriveFeedKeys(crypto, secret);
  const feed = drawId(crypto);
  const join = toBase64url(await sealJoin(crypto, invitation, feed, secret));
  const body = JSON.stringify({ p: 1, feed, head: 0, unsent: 0, now: Math.floor(Date.now() / 60_000), join });
  const proof = toBase64url(await crypto.hmacSha256(keys.auth, utf8(body)));
  const headers = { 'content-type': 'application/json', 'x-pahunch-proof': proof };
  const reply = await fetch(`${url}/api/sync`, { method: 'POST', headers, body });
  const head = JSON.parse((await reply.text()).split('\n')[0] ?? '{}') as { receipt?: string };
  const receipt = await openReceipt(
    crypto,
    keys,
    feed,
    fromBase64url(head.receipt ?? '') ?? new Uint8Array(0),
  );
  if (!receipt?.token) throw new Error('the administrator got no token');
  const authorization = `Bearer ${toBase64url(receipt.token)}`;
  const call = async (path: string, init: RequestInit) => {
    const answer = await fetch(`${url}${path}`, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  return {
    post: (path, sent) =>
      call(path, {
        method: 'POST',
        headers: { authorization, 'content-type': 'application/json' },
        body: JSON.stringify(sent),
      }),
    get: (path) => call(path, { headers: { authorization } }),
  };
}

/** A block with one sector, two catchments, a facilitator and two workers; each invited. */
export interface Block {
  administrator: Administrator;
  ids: { rekha: string; meera: string; manju: string };
  /** The invitation's path, such as `/j#…`. */
  invite(worker: string, options?: { kiosk?: boolean }): Promise<{ id: string; path: string }>;
}

export async function makeBlock(server: TestServer): Promise<Block> {
  const administrator = await joinAsAdministrator(server);
  const { units } = (await administrator.get('/api/org')) as { units: { id: string }[] };
  const unit = async (parent: string, type: string, hi: string, en: string, lgd: number | null = null) =>
    (await administrator.post('/api/units', { parent, type, name: { hi, en }, lgd })).id as string;
  const district = await unit(units[0]?.id ?? '', 'district', 'मुज़फ़्फ़रपुर', 'Muzaffarpur', 208);
  const block = await unit(district, 'block', 'मुशहरी', 'Mushahari', 1889);
  const sector = await unit(block, 'sector', 'नरौली', 'Narauli');
  const worker = async (fields: object) =>
    (await administrator.post('/api/workers', { role: 'worker', cadre: 'asha', phone: '', ...fields }))
      .id as string;
  const manju = await worker({
    number: 'F-101',
    name: 'मंजू कुमारी',
    role: 'supervisor',
    cadre: 'facilitator',
    unit: sector,
    phone: '919800000001',
  });
  const ward7 = await unit(sector, 'catchment', 'वार्ड 7', 'Ward 7');
  const ward8 = await unit(sector, 'catchment', 'वार्ड 8', 'Ward 8');
  const rekha = await worker({ number: 'A-1043', name: 'रेखा देवी', unit: ward7, phone: '919800000002' });
  const meera = await worker({ number: 'A-1044', name: 'मीरा कुमारी', unit: ward8, phone: '919800000003' });
  return {
    administrator,
    ids: { rekha, meera, manju },
    async invite(id, options = {}) {
      const made = await administrator.post('/api/invitations', { worker: id, ...options });
      const link = String(made.link);
      return { id: String(made.id), path: link.slice(link.indexOf('/j#')) };
    },
  };
}

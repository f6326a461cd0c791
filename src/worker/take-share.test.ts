import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { nodeCrypto } from '../platform/node/crypto.ts';
import { readShared } from '../store/shared.ts';
import { freshDatabases } from '../testing/fake-device.ts';
import { takeShare } from './take-share.ts';

const NOW = Date.UTC(2026, 10, 20, 4, 30);
const CLOCK = { now: () => NOW, today: () => '2026-11-20' };

beforeEach(() => freshDatabases());

async function share(...parts: [string, string | File][]): Promise<string> {
  const body = new FormData();
  for (const [name, value] of parts) body.append(name, value);
  const request = new Request('https://p.example/shared', { method: 'POST', body });
  const reply = await takeShare(request, { ciphers: nodeCrypto, clock: CLOCK });
  expect(reply.status).toBe(303);
  const to = new URL(reply.headers.get('location') ?? '');
  expect(to.origin + to.pathname).toBe('https://p.example/shared');
  return to.hash.slice(1);
}

async function arrived(fragment: string): Promise<string[]> {
  const items = (await readShared(nodeCrypto, NOW, fragment)) ?? [];
  return Promise.all(items.map((item) => (typeof item === 'string' ? item : item.text())));
}

describe('Chrome hands over what WhatsApp shared', () => {
  it.each([
    ['a text', [['text', 'कोड']]],
    ['a file in the text’s place, without a name', [['text', new File(['कोड'], '', { type: 'text/plain' })]]],
    ['shared.txt', [['files', new File(['कोड'], 'shared.txt', { type: 'text/plain' })]]],
    ['a file of any type', [['files', new File(['कोड'], 'x', { type: 'application/octet-stream' })]]],
  ] as const)('as %s, and all of it reaches the page', async (_, parts) => {
    expect(await arrived(await share(...(parts as unknown as [string, string | File][])))).toEqual(['कोड']);
  });

  it('as a title, an empty text and several files at once', async () => {
    const files = ['एक', 'दो'].map((text): [string, File] => ['files', new File([text], 'a.txt')]);
    expect(await arrived(await share(['title', 'चैट'], ['text', ''], ...files))).toEqual(['चैट', 'एक', 'दो']);
  });

  it('and says so when there was nothing, or too much', async () => {
    expect(await share(['text', ''])).toBe('empty');
    expect(await share(['files', new File([new Uint8Array(60_000_001)], 'chat.zip')])).toBe('too-large');
  });

  it('and says so when it cannot be read', async () => {
    const request = new Request('https://p.example/shared', { method: 'POST', body: 'no form' });
    const reply = await takeShare(request, { ciphers: nodeCrypto, clock: CLOCK });
    expect(reply.headers.get('location')).toBe('https://p.example/shared#failed');
  });
});

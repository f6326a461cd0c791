import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type TestServer, testServer } from '../../../testing/server.ts';

const CHAT = '22/11/26, 5:04 pm - Rekha Asha: कविता देवी 9800000001';

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
});
afterEach(() => server.close());

function shared(bytes: number) {
  const boundary = 'x-chat';
  const part = `--${boundary}\r\nContent-Disposition: form-data; name="files"; filename="chat.txt"\r\n\r\n`;
  const payload = `${part}${CHAT.padEnd(bytes, ' ')}\r\n--${boundary}--\r\n`;
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  return server.app.inject({ method: 'POST', url: '/shared', headers, payload });
}

describe('a chat is shared before the phone’s own service worker rules the page', () => {
  it.each([1_000, 3_000_000])('the page is opened, which says what to do (%i bytes)', async (bytes) => {
    const reply = await shared(bytes);
    expect([reply.statusCode, reply.headers.location]).toEqual([303, '/shared']);
  });

  it('nothing of it stands in the log or on the disk', async () => {
    await shared(1_000);
    expect(server.log.join('\n')).not.toMatch(/कविता|9800000001/);
    const files = readdirSync(server.folder).map((name) => readFileSync(join(server.folder, name), 'latin1'));
    expect(files.join('\n')).not.toContain('9800000001');
  });
});

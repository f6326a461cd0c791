import fc from 'fast-check';
import { zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { utf8 } from '../../platform/bytes.ts';
import { WHATSAPP } from '../../testing/chat.ts';
import { holdsCode } from './codes.ts';
import { textOfDocument } from './document.ts';
import { readWebhook } from './whatsapp/webhook.ts';

const SEED = 5;

const any = fc.jsonValue({ maxDepth: 2 });
const few = { maxLength: 3 };

/** A call whose parts are anything at all, in about the right places. */
const message = fc.record({ id: fc.string(), from: any, timestamp: any, type: any, text: any });
const value = fc.record(
  {
    metadata: fc.constant({ phone_number_id: WHATSAPP.phoneNumberId }),
    contacts: any,
    messages: fc.oneof(any, fc.array(message, few)),
    statuses: any,
  },
  { requiredKeys: ['metadata'] },
);
const change = fc.record({ field: fc.constant('messages'), value: fc.oneof(any, value) });
const anyCall = fc.record({
  object: fc.constant('whatsapp_business_account'),
  entry: fc.array(fc.record({ changes: fc.oneof(any, fc.array(change, few)) }), few),
});

test('whatever stands in a call, reading it ends with messages or without', () => {
  fc.assert(
    fc.property(fc.oneof(any, anyCall), (body) => {
      const read = readWebhook(body, WHATSAPP.phoneNumberId);
      expect(read === null || Array.isArray(read.messages)).toBe(true);
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test('whatever a file holds, it is a text or has a name for what it is not', () => {
  const zip = zipSync({ 'chat.txt': utf8('PAHUNCH1'.repeat(200)), 'b.txt': utf8('x') });
  const spoilt = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 20 }).map((changes) => {
    const out = new Uint8Array(zip);
    for (const [at, byte] of changes) out[at] = byte;
    return out;
  });
  const kinds = ['ok', 'no-text', 'too-large', 'damaged'];
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 5000 }), spoilt), (bytes) => {
      expect(kinds).toContain(textOfDocument(new Uint8Array(bytes)).kind);
    }),
    { seed: SEED, numRuns: 2000 },
  );
});

test('a code is noticed whatever stands between its letters, and a chat without one is not', () => {
  const rest = '0A7K2M9Q4T1V8X3Z5B6C';
  for (const prefix of ['PAHUNCH1', 'p a h u n c h 1', '> *PAHUNCH*1', 'PAH\u200bUNCH\n0', 'PAHUNCH2'])
    expect(holdsCode(prefix + rest), prefix).toBe(true);
  const talk = [
    'Pahunch is not opening on my phone',
    'main pahunch lungi kal subah 9 baje',
    'pahunch 2 din baad',
  ];
  for (const text of ['Pahunch', 'पहुँच 1', 'pahuncha kya', 'PAHUNCH है', ...talk])
    expect(holdsCode(text), text).toBe(false);
});

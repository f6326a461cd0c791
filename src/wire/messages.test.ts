import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as chat from './chat.ts';
import * as envelopes from './envelopes.ts';
import * as newPin from './new-pin.ts';
import * as org from './org.ts';
import { PROBLEM, problemSchema } from './problem.ts';
import * as sync from './sync.ts';

/**
 * Every message that goes between a phone and the server, with the version that must rise when its shape changes. What a
 * schema checks beyond its shape does not show here; the tests of the doors cover that.
 */
const MESSAGES: Record<string, { version: number; of: string; schema: z.core.$ZodType }> = {
  'sync request': { version: sync.PROTOCOL, of: 'PROTOCOL', schema: sync.syncRequestSchema },
  'sync entry': { version: sync.PROTOCOL, of: 'PROTOCOL', schema: sync.wireEntrySchema },
  'sync reply, head': { version: sync.PROTOCOL, of: 'PROTOCOL', schema: sync.syncHeadSchema },
  'sync reply, page': { version: sync.PROTOCOL, of: 'PROTOCOL', schema: sync.pageSchema },
  'sync reply, end': { version: sync.PROTOCOL, of: 'PROTOCOL', schema: sync.syncEndSchema },
  'envelopes request': {
    version: envelopes.ENVELOPES,
    of: 'ENVELOPES',
    schema: envelopes.envelopesRequestSchema,
  },
  'envelopes reply': {
    version: envelopes.ENVELOPES,
    of: 'ENVELOPES',
    schema: envelopes.envelopesReplySchema,
  },
  'new PIN request': { version: newPin.NEW_PIN, of: 'NEW_PIN', schema: newPin.newPinRequestSchema },
  'new PIN reply': { version: newPin.NEW_PIN, of: 'NEW_PIN', schema: newPin.newPinReplySchema },
  'chat state': { version: chat.CHAT, of: 'CHAT', schema: chat.chatStateSchema },
  'chat code': { version: chat.CHAT, of: 'CHAT', schema: chat.chatCodeSchema },
  'chat binding': { version: chat.CHAT, of: 'CHAT', schema: chat.chatBindSchema },
  'chat bound': { version: chat.CHAT, of: 'CHAT', schema: chat.chatBoundSchema },
  'chat list': { version: chat.CHAT, of: 'CHAT', schema: chat.chatListSchema },
  problem: { version: PROBLEM, of: 'PROBLEM', schema: problemSchema },
  ...Object.fromEntries(
    Object.entries(org).flatMap(([name, schema]) =>
      schema instanceof z.core.$ZodType ? [[`org ${name}`, { version: org.ORG, of: 'ORG', schema }]] : [],
    ),
  ),
};

interface Kept {
  version: number;
  shape: unknown;
}

const FILE = new URL('../../tests/fixtures/wire/messages.json', import.meta.url);
const kept: Record<string, Kept> = JSON.parse(readFileSync(FILE, 'utf8'));
const now = Object.fromEntries(
  Object.entries(MESSAGES).map(([name, { version, schema }]): [string, Kept] => {
    const { $schema: _, ...shape } = z.toJSONSchema(schema, { io: 'input' });
    return [name, { version, shape: JSON.parse(JSON.stringify(shape)) }];
  }),
);

function hasChanged(name: string): boolean {
  return JSON.stringify(kept[name]?.shape) !== JSON.stringify(now[name]?.shape);
}

test.each(Object.keys(MESSAGES).filter((name) => name in kept))(
  'the message "%s" has the shape that its version stands for',
  (name) => {
    const { version, of } = MESSAGES[name] ?? { version: 0, of: '' };
    const changed = hasChanged(name) && kept[name]?.version === version;
    expect(
      changed,
      `The message "${name}" has changed, but ${of} in src/wire is still ${version}: phones of the field speak the old one. ` +
        `Raise ${of}, write a line into its history, see that OLDEST_PROTOCOL is still served, then run ` +
        'WRITE_MESSAGES=1 npx vitest run --project rules src/wire',
    ).toBe(false);
  },
);

test('every message is kept as it is now', () => {
  const unraised = Object.keys(MESSAGES).some(
    (name) => kept[name] && hasChanged(name) && kept[name].version === MESSAGES[name]?.version,
  );
  // A change without its version is told above, and is not written over.
  if (process.env.WRITE_MESSAGES && !unraised) writeFileSync(FILE, `${JSON.stringify(now, null, 2)}\n`);
  else expect(kept, 'run WRITE_MESSAGES=1 npx vitest run --project rules src/wire').toEqual(now);
});

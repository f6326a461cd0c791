import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { answerOf } from './admin-api.ts';

const schema = z.object({ id: z.string() });

describe('an administrator is told why nothing came', () => {
  it('gets the value when the server answered as agreed', () => {
    expect(answerOf(schema, { status: 200, body: { id: 'A' } })).toEqual({ kind: 'ok', value: { id: 'A' } });
  });

  it('reads the server’s own word before the bare number', () => {
    expect(answerOf(schema, { status: 400, body: { problem: 'upgrade-needed' } })).toEqual({
      kind: 'upgrade-needed',
    });
  });

  it.each([
    ['locked' as const, 'locked'],
    [null, 'offline'],
    [{ status: 200, body: undefined }, 'not-pahunch'],
    [{ status: 200, body: { hello: 1 } }, 'not-pahunch'],
    [{ status: 302, body: undefined }, 'not-pahunch'],
    [{ status: 401, body: undefined }, 'not-signed-in'],
    [{ status: 403, body: undefined }, 'not-allowed'],
    [{ status: 413, body: undefined }, 'too-large'],
    [{ status: 500, body: undefined }, 'server'],
    [{ status: 502, body: '<html>' }, 'server'],
  ])('sorts %j as %s', (reply, kind) => {
    expect(answerOf(schema, reply)).toEqual({ kind });
  });
});

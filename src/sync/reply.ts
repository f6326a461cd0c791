import type * as z from 'zod/mini';
import { fromBase64url } from '../platform/bytes.ts';
import { HttpFailure, type HttpReply } from '../platform/device.ts';
import {
  applyPage,
  applyView,
  keptFrom,
  type PageItem,
  type ScopePage,
  startScopesOver,
} from '../store/pages.ts';
import { applyReceipt } from '../store/receipts.ts';
import type { Vault } from '../store/vault.ts';
import { learnServer, serverFacts } from '../store/vault-meta.ts';
import { fromWire } from '../wire/convert.ts';
import { programmeNumbersSchema } from '../wire/programme-numbers.ts';
import { type Page, pageSchema, type SyncHead, syncEndSchema, syncHeadSchema } from '../wire/sync.ts';
import { SyncFailure } from './problem.ts';

/** What one answered request came to. */
export interface Answered {
  left: number;
  more: boolean;
  state: 'ok' | 'revoked' | 'invite-taken';
}

/** A line that is no JSON was cut off: what follows it never came. */
function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new HttpFailure({ kind: 'offline' });
  }
}

function expect<T>(schema: z.ZodMiniType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new SyncFailure('server');
  return parsed.data;
}

function itemOf(item: Page['items'][number], scope: string): PageItem {
  if ('f' in item) return { kind: 'entry', kept: keptFrom(fromWire(item, item.f, scope), item.rx, item.c) };
  if ('stub' in item) return { kind: 'stub', count: item.stub };
  return { kind: 'own', from: item.own[0], to: item.own[1] };
}

function pageOf(page: Page): ScopePage {
  const { s: scope, from, to, check } = page;
  return { scope, from, to, check, items: page.items.map((item) => itemOf(item, scope)) };
}

/** Nothing counts as answered before a receipt of this feed has opened: a login page's 200 never gets further. */
async function applyHead(
  vault: Vault,
  head: SyncHead,
  nos: readonly number[],
): Promise<Omit<Answered, 'more'>> {
  const receipt = head.receipt === undefined ? null : fromBase64url(head.receipt);
  if (!receipt) throw new SyncFailure('refused');
  const before = await serverFacts(vault.db);
  const answers = { nos, by: 'sync' as const, at: vault.device.clock.now() };
  const applied = await applyReceipt(vault, receipt, {
    fresh: true,
    startOver: head.changed === true,
    answers,
  });
  if (applied.kind === 'not-ours') throw new SyncFailure('not-pahunch');
  if (applied.kind === 'refused') throw new SyncFailure('forked');
  const numbers = programmeNumbersSchema.safeParse(head.numbers).data ?? {};
  await learnServer(vault.db, { contact: vault.device.clock.now(), numbers });
  const otherView = before.view !== head.view;
  // After a restored backup this phone may hold what the server lost; when only the rights changed it may hold too much.
  if (head.changed) await startScopesOver(vault, otherView && before.epoch === head.epoch);
  if (otherView) {
    const { scopes, directory } = head;
    await applyView(vault, { view: head.view, ...(scopes && { scopes }), ...(directory && { directory }) });
  }
  return { left: applied.left, state: applied.receipt.state };
}

/**
 * Applies a reply as it comes, whole lines only, each page with its cursor in one transaction. When it breaks off,
 * what came whole stays applied and the failure is thrown. `nos`: the entries pushed.
 */
export async function applyReply(vault: Vault, reply: HttpReply, nos: readonly number[]): Promise<Answered> {
  let answered: Omit<Answered, 'more'> | null = null;
  for await (const line of reply.lines()) {
    const value = parseLine(line);
    if (!answered) {
      const head = syncHeadSchema.safeParse(value);
      if (!head.success) throw new SyncFailure('not-pahunch');
      answered = await applyHead(vault, head.data, nos);
      continue;
    }
    if (value && typeof value === 'object' && 'end' in value) {
      return { ...answered, more: expect(syncEndSchema, value).more };
    }
    const outcome = await applyPage(vault, pageOf(expect(pageSchema, value)));
    // What does not join on is asked for again from where this phone stands.
    if (outcome.kind === 'hole') return { ...answered, more: true };
    if (outcome.kind === 'short') throw new SyncFailure('server');
  }
  throw new HttpFailure({ kind: 'offline' });
}

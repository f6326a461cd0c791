import { armour, scanCodes } from '../codec/armour.ts';
import { makeDown } from '../codec/down.ts';
import { openEnvelope, readEnvelopeHeader } from '../codec/envelope.ts';
import { CHAIN_START, hashEntry, hashesCheck, nextChain } from '../codec/hash.ts';
import { type Invitation, inviteSecret, makeInvitation } from '../codec/invitation.ts';
import { openJoin, readJoinHeader } from '../codec/join.ts';
import { deriveFeedKeys, type FeedKeys } from '../codec/keys.ts';
import { readPinRequest, recoveryContext, sealPinApproval } from '../codec/new-pin.ts';
import { drawOneTimeCode } from '../codec/one-time-code.ts';
import { type Receipt, sealReceipt } from '../codec/receipt.ts';
import { type Entry, refKey } from '../domain/entry/entry.ts';
import type { HeldReason } from '../domain/entry/verdict.ts';
import { type Bytes, fromBase64url, sameBytes, toBase64url, utf8 } from '../platform/bytes.ts';
import { minuteOf } from '../platform/clock.ts';
import type { Crypto } from '../platform/crypto.ts';
import type { HttpRequest } from '../platform/device.ts';
import { fromWire, toWire } from '../wire/convert.ts';
import { syncRequestSchema, wireEntrySchema } from '../wire/sync.ts';

interface HeldEntry {
  entry: Entry;
  hash: Uint8Array;
  held?: HeldReason;
}

interface FakeFeed {
  keys: FeedKeys;
  home: string;
  entries: Map<number, HeldEntry>;
  token: string | null;
  state: Receipt['state'];
  /** Numbers whose content came otherwise than it was sent, and has not come well since. */
  misread: Set<number>;
}

interface Reply {
  status: number;
  body: string;
}

/** Both doors of a server in memory, with the real codec: what it answers is what the protocol says. */
export class FakeServer {
  /** 1..this of every feed are in a backup. */
  keptTo = 0;
  epoch = 'EP0CH001';
  now: () => number;
  /** Entries to hold instead of accepting, by reference. */
  holds = new Map<string, HeldReason>();
  feeds = new Map<string, FakeFeed>();
  /** Scope → its dense log. */
  logs = new Map<string, Entry[]>();
  readable: string[] = [];
  useEnvelopes: 'retired' | 'id-clash' | null = null;
  /** Whether these numbers, which came together, are read otherwise than they were sent. */
  misreads: (nos: readonly number[]) => boolean = () => false;
  /** Which requests are turned away for what is in them, and how. */
  turnsAway: (body: Record<string, unknown>) => 400 | 413 | null = () => null;
  view = 'v1';
  requests: { url: string; body: Record<string, unknown> }[] = [];
  private readonly crypto: Crypto;
  private readonly inviteKey: Uint8Array<ArrayBuffer>;
  private pair: { publicKey: Uint8Array<ArrayBuffer>; privateKey: Uint8Array<ArrayBuffer> } | null = null;

  constructor(crypto: Crypto, now: () => number) {
    this.crypto = crypto;
    this.now = now;
    this.inviteKey = crypto.bytes(32);
  }

  private async keys() {
    this.pair ??= await this.crypto.hpke.makeKeyPair();
    return this.pair;
  }

  async invite(fields: Partial<Invitation> = {}): Promise<Invitation> {
    const { publicKey } = await this.keys();
    return makeInvitation(this.crypto, this.inviteKey, {
      id: '0123456789ABCDEF',
      keyId: 1,
      publicKey,
      programme: 'PR0GRAM1',
      programmeName: 'आशा',
      state: 'BR',
      worker: { id: 'W0RKER01', number: 'A-1043', name: 'रेखा', cadre: 'asha' },
      role: 'worker',
      scope: 'SC0PE001',
      scopeName: 'वार्ड 5',
      supervisor: { name: 'सुनीता', phone: '919800000000' },
      server: 'https://pahunch.example',
      expires: '2026-12-31',
      kiosk: false,
      ...fields,
    });
  }

  /** A supervisor approves a request for a new PIN: the approval, and the code that she tells by voice. */
  async approveNewPin(requestBytes: Uint8Array): Promise<{ approval: Bytes; oneTimeCode: string }> {
    const read = readPinRequest(requestBytes);
    if (read.kind !== 'ok') throw new Error(read.kind);
    const { feed, id, recovery } = read.request;
    const context = recoveryContext('PR0GRAM1', feed);
    const { privateKey } = await this.keys();
    const dataKey = await this.crypto.hpke.open(privateKey, context, recovery.enc, recovery.sealed);
    if (!dataKey) throw new Error('the recovery wrap does not open');
    const oneTimeCode = drawOneTimeCode(this.crypto);
    const by = { name: 'सुनीता', number: 'F-101' };
    const said = { dataKey, by, at: minuteOf(this.now()) };
    const approval = await sealPinApproval(this.crypto, { feed, request: id }, said, oneTimeCode);
    return { approval, oneTimeCode };
  }

  /** What is in the log of one feed, by number. */
  held(feed: string): Map<number, HeldEntry> {
    return this.feeds.get(feed)?.entries ?? new Map();
  }

  /** A restored backup: everything after it is gone, and the history has another name. */
  restore(keep: (entry: Entry) => boolean, epoch: string): void {
    this.epoch = epoch;
    for (const feed of this.feeds.values()) {
      for (const [no, { entry }] of feed.entries) if (!keep(entry)) feed.entries.delete(no);
    }
    for (const [scope, log] of this.logs) this.logs.set(scope, log.filter(keep));
  }

  /** An entry that somebody else wrote. */
  publish(entry: Entry): void {
    this.logs.set(entry.scope, [...(this.logs.get(entry.scope) ?? []), entry]);
  }

  private async takeAll(id: string, feed: FakeFeed, entries: readonly Entry[]): Promise<void> {
    const misread = this.misreads(entries.map(({ no }) => no));
    for (const entry of entries) {
      if (!misread) await this.take(id, feed, entry);
      else if (!feed.entries.has(entry.no)) feed.misread.add(entry.no);
    }
  }

  private async take(id: string, feed: FakeFeed, entry: Entry): Promise<void> {
    feed.misread.delete(entry.no);
    if (feed.entries.has(entry.no)) return;
    const hash = await hashEntry(this.crypto, feed.keys.hash, entry);
    // Two requests may be under way at once.
    if (feed.entries.has(entry.no)) return;
    const held = this.holds.get(refKey({ feed: id, no: entry.no }));
    feed.entries.set(entry.no, { entry, hash, ...(held && { held }) });
    if (!held) this.publish(entry);
  }

  async receipt(id: string, more: Partial<Receipt> = {}): Promise<Uint8Array<ArrayBuffer>> {
    const feed = this.feeds.get(id);
    if (!feed) throw new Error('no such feed');
    let [upTo, chain] = [0, CHAIN_START];
    for (let row = feed.entries.get(1); row; row = feed.entries.get(upTo + 1)) {
      chain = await nextChain(this.crypto, feed.keys.hash, chain, row.hash);
      upTo++;
    }
    const ranges: Receipt['ranges'] = [];
    for (const [no, { hash }] of [...feed.entries].sort(([a], [b]) => a - b)) {
      if (no > upTo) ranges.push({ from: no, to: no, check: await hashesCheck(this.crypto, [hash]) });
    }
    const held = [...feed.entries].flatMap(([no, { held: reason }]) => (reason ? [{ no, reason }] : []));
    const misread = [...feed.misread].map((no) => ({ no, reason: 'check-mismatch' as const }));
    const exceptions = [...held, ...misread].map((one) => ({ ...one, verdict: 'held' as const }));
    return sealReceipt(this.crypto, feed.keys, id, {
      epoch: this.epoch,
      now: minuteOf(this.now()),
      state: feed.state,
      upTo,
      chain: chain.slice(0, 8),
      ranges,
      exceptions,
      keptTo: this.keptTo,
      ...(feed.token && { token: fromBase64url(feed.token) ?? new Uint8Array(16) }),
      ...more,
    });
  }

  private check(scope: string, seq: number): string {
    const log = (this.logs.get(scope) ?? []).slice(0, seq);
    let sum = 7;
    for (const entry of log) for (const byte of utf8(refKey(entry))) sum = (sum * 31 + byte) % 1_000_003;
    return toBase64url(utf8(String(sum)));
  }

  private async bind(id: string, join: Uint8Array<ArrayBuffer>): Promise<FakeFeed | null> {
    const header = readJoinHeader(join);
    if (!header) return null;
    const { privateKey } = await this.keys();
    const secret = await inviteSecret(this.crypto, this.inviteKey, header.invite);
    const sealed = { block: join, feed: id, programme: 'PR0GRAM1', privateKey, inviteSecret: secret };
    const opened = await openJoin(this.crypto, sealed);
    return opened && this.adopt(id, opened.feedSecret, opened.invitation.scope);
  }

  private async adopt(id: string, feedSecret: Uint8Array, home: string): Promise<FakeFeed> {
    const keys = await deriveFeedKeys(this.crypto, feedSecret);
    const nothing = { entries: new Map(), token: null, state: 'ok' as const, misread: new Set<number>() };
    const feed = this.feeds.get(id) ?? { keys, home, ...nothing };
    this.feeds.set(id, feed);
    return feed;
  }

  async handle(request: HttpRequest): Promise<Reply> {
    const raw = request.body ?? new Uint8Array(0);
    const body = JSON.parse(new TextDecoder().decode(raw)) as Record<string, unknown>;
    this.requests.push({ url: request.url, body });
    const status = this.turnsAway(body);
    if (status)
      return { status, body: JSON.stringify({ problem: status === 413 ? 'too-large' : 'bad-request' }) };
    return request.url === '/api/envelopes' ? this.envelopes(body) : this.sync(request, raw, body);
  }

  private async sync(request: HttpRequest, raw: Uint8Array, body: Record<string, unknown>): Promise<Reply> {
    const asked = syncRequestSchema.parse(body);
    const refuse = (status: number, problem: string, detail?: string) => ({
      status,
      body: JSON.stringify({ problem, detail }),
    });
    if (this.useEnvelopes) return refuse(403, 'use-envelopes', this.useEnvelopes);
    let feed = this.feeds.get(asked.feed);
    const byToken = feed?.token && request.headers?.authorization === `Bearer ${feed.token}`;
    if (!feed && asked.join) feed = (await this.bind(asked.feed, fromBase64url(asked.join)!)) ?? undefined;
    if (!feed) return refuse(401, 'not-signed-in');
    if (!byToken) {
      const proof = fromBase64url(request.headers?.['x-pahunch-proof'] ?? '') ?? new Uint8Array(0);
      if (!sameBytes(proof, await this.crypto.hmacSha256(feed.keys.auth, raw)))
        return refuse(401, 'not-signed-in');
      feed.token ??= toBase64url(this.crypto.bytes(16));
    }
    const { home } = feed;
    const pushed = (asked.push?.entries ?? []).map((wire) => wireEntrySchema.parse(wire));
    await this.takeAll(
      asked.feed,
      feed,
      pushed.map((wire) => fromWire(wire, asked.feed, home)),
    );
    return { status: 200, body: await this.reply(asked) };
  }

  private async reply(asked: ReturnType<typeof syncRequestSchema.parse>): Promise<string> {
    const cursors = asked.cursors ?? {};
    const stands = Object.entries(cursors).every(([scope, [seq, check]]) => check === this.check(scope, seq));
    const changed = (asked.epoch !== undefined && asked.epoch !== this.epoch) || !stands;
    const head = {
      epoch: this.epoch,
      receipt: toBase64url(await this.receipt(asked.feed)),
      now: minuteOf(this.now()),
      view: this.view,
      ...(asked.view !== this.view && {
        scopes: this.readable,
        directory: { units: [], workers: [], feeds: [] },
      }),
      ...(changed && { changed: true }),
    };
    const lines: unknown[] = [head];
    for (const scope of this.readable)
      lines.push(...this.pages(scope, changed ? 0 : (cursors[scope]?.[0] ?? 0), asked.feed));
    lines.push({ end: true, more: false });
    return lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  }

  private pages(scope: string, after: number, reader: string): unknown[] {
    const PAGE = 3;
    const log = this.logs.get(scope) ?? [];
    const pages: unknown[] = [];
    for (let from = after + 1; from <= log.length; from += PAGE) {
      const to = Math.min(log.length, from + PAGE - 1);
      const items = log
        .slice(from - 1, to)
        .map((entry) =>
          entry.feed === reader
            ? { own: [entry.no, entry.no] }
            : { ...toWire(entry, scope), f: entry.feed, rx: minuteOf(this.now()), c: 'sync' },
        );
      pages.push({ s: scope, from, to, check: this.check(scope, to), items });
    }
    return pages;
  }

  private async envelopes(body: Record<string, unknown>): Promise<Reply> {
    const results = [];
    for (const code of body.codes as string[]) results.push(await this.envelope(code));
    return { status: 200, body: JSON.stringify({ results }) };
  }

  private async envelope(code: string): Promise<unknown> {
    const [found] = scanCodes(code);
    if (!found || !('code' in found)) return { kind: 'refused', reason: 'damaged' };
    const read = readEnvelopeHeader(found.bytes);
    if (read.kind !== 'ok') return { kind: 'refused', reason: 'damaged' };
    const { feed: id, invite } = read.header;
    const known = this.feeds.get(id);
    if (!known && invite === null) return { kind: 'refused', reason: 'unknown-feed' };
    const opened = await openEnvelope(this.crypto, found.bytes, {
      programme: 'PR0GRAM1',
      privateKey: (await this.keys()).privateKey,
      psk:
        invite === null && known
          ? { kind: 'feed', keys: known.keys, home: known.home }
          : { kind: 'invite', secret: await inviteSecret(this.crypto, this.inviteKey, invite ?? '') },
      deriveKeys: (secret) => deriveFeedKeys(this.crypto, secret),
    });
    if (opened.kind !== 'ok') return { kind: 'refused', reason: 'not-authentic' };
    const feed = opened.join
      ? await this.adopt(id, opened.join.feedSecret, opened.join.invitation.scope)
      : (known as FakeFeed);
    await this.takeAll(
      id,
      feed,
      opened.entries.map(({ entry }) => entry),
    );
    return { kind: 'taken', feed: id, receipt: await this.receiptCode(id) };
  }

  /** The receipt as text to send back. */
  async receiptCode(id: string, more: Partial<Receipt> = {}): Promise<string> {
    return armour(makeDown(id, await this.receipt(id, more)));
  }
}

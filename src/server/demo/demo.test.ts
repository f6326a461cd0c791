import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { nodeCrypto } from '../../platform/node/crypto.ts';
import { ancFacts, ancStart } from '../../programme/anc/facts.ts';
import { ANC_VISIT } from '../../programme/anc/visit.ts';
import { formOf } from '../../programme/forms.ts';
import { visitDangers } from '../../programme/visits.ts';
import { checkForm } from '../../testing/check-form.ts';
import { sync, type TestServer, testClock, testServer } from '../../testing/server.ts';
import { missingNumbers } from '../intake/receipt.ts';
import { chanceFrom } from './chance.ts';
import { type Event, workOf } from './generate.ts';
import { joinPhone } from './phone.ts';
import { type DemoLinks, seedDemo, storyClock } from './seed.ts';

const TODAY = '2026-11-20';

function bodiesBefore(events: readonly Event[], visit: Event) {
  return events
    .filter((event) => event.about === visit.about && event.kind === visit.kind && event.on < visit.on)
    .map((event) => event.body);
}

describe('what the demonstration says', () => {
  const events = workOf(chanceFrom(1), TODAY);

  test('is the same from the same seed', () => {
    expect(workOf(chanceFrom(1), TODAY)).toEqual(events);
    expect(workOf(chanceFrom(2), TODAY)).not.toEqual(events);
  });

  test('passes the forms as a worker’s own answers would', () => {
    for (const event of events) {
      const form = formOf(event.kind, event.v, event.body);
      const known = { on: event.on, previous: bodiesBefore(events, event) };
      const isVisit = event.kind === 'visit.recorded';
      const facts = isVisit ? ancFacts(event.body, known) : {};
      const answers = isVisit ? { ...ancStart(known), ...event.body } : event.body;
      const { problems } = form
        ? checkForm(form, answers, { facts, on: event.on, today: TODAY })
        : { problems: ['no form'] };
      expect([event.key, problems]).toEqual([event.key, []]);
    }
  });

  test('has danger signs among twelve workers’ visits, but few', () => {
    const visits = Array.from({ length: 12 }, (_, i) => workOf(chanceFrom(i), TODAY))
      .flat()
      .filter((event) => event.kind === 'visit.recorded');
    const dangers = visits.filter((visit) => visitDangers(ANC_VISIT, visit.body, { weeks: 24 }).length > 0);
    expect(visits.length).toBeGreaterThan(120);
    expect(dangers.length).toBeGreaterThan(5);
    expect(dangers.length).toBeLessThan(visits.length / 4);
  });
});

describe('the demonstration block', () => {
  let server: TestServer;
  let links: DemoLinks;
  beforeAll(async () => {
    const real = testClock();
    const clock = { ...storyClock(real), later: () => undefined };
    server = await testServer({ clock: { ...clock, set: (ms: number | null) => clock.set(ms) } });
    links = await seedDemo(server.services, server.app, clock);
  }, 240_000);
  afterAll(() => server.close());

  test('has its people, its carriers and its gaps, all through the doors', async () => {
    const { storage } = server.services;
    const workers = await storage.org.workers();
    expect(workers.filter((one) => one.role === 'worker')).toHaveLength(12);
    const seen = { persons: 0, whatsapp: 0, missing: 0, held: 0 };
    for (const feed of await storage.feeds.feeds()) {
      const entries = await storage.log.page(feed.home, 0, 10_000);
      seen.persons += entries.filter((entry) => entry.kind === 'person.registered').length;
      seen.whatsapp += entries.filter((entry) => entry.carrier === 'whatsapp').length;
      seen.missing += (await missingNumbers(server.services, feed)).length;
      seen.held += (await storage.held.waiting(feed.home, feed.id)).length;
      for (const entry of entries) expect(entry.received_at).toBeGreaterThanOrEqual(entry.saved_at);
    }
    expect(seen.persons).toBeGreaterThan(550);
    expect(seen.persons).toBeLessThan(700);
    expect(seen.whatsapp).toBeGreaterThan(100);
    expect(seen.missing).toBe(2);
    expect(seen.held).toBe(0);
  });

  test('a worker who joins by its link finds her history, a supervisor that of her six', async () => {
    const worker = await joinPhone(nodeCrypto, links.worker);
    const hers = await sync(server, worker, []);
    const scopes = new Set(hers.lines.slice(1, -1).map((line) => (line as { s: string }).s));
    expect([...scopes]).toEqual([worker.invitation.scope]);
    const supervisor = await joinPhone(nodeCrypto, links.supervisor);
    const all = await sync(server, supervisor, []);
    expect(all.head?.scopes).toHaveLength(13);
    expect(links.sharedPhone.split('.').length).toBeGreaterThanOrEqual(3);
    expect(all.head?.directory?.workers.map((one) => one.role).sort()).toEqual([
      'officer',
      'supervisor',
      ...Array.from({ length: 6 }, () => 'worker'),
    ]);
  });
});

import { afterEach, test } from 'vitest';
import { type Link, openLink } from '../../support/link.ts';
import { openPhone, type Phone, type PhoneOptions } from './phone.ts';
import { startServer, type TestServer } from './server.ts';

/** What a journey has at hand; everything is ended after it, and a failed one leaves pictures in build/journeys. */
export interface World {
  server: TestServer;
  phone(name: string, options?: Partial<PhoneOptions>): Promise<Phone>;
  /** A second server, from another build. */
  anotherServer(entry: string): Promise<TestServer>;
  /** A link of its own to the server, for one phone. */
  link(): Promise<Link>;
}

const opened: { phones: Phone[]; links: Link[]; servers: TestServer[] } = {
  phones: [],
  links: [],
  servers: [],
};

afterEach(async (context) => {
  const failed = context.task.result?.state === 'fail';
  for (const phone of opened.phones.splice(0)) {
    if (failed) await phone.screenshot('failed').catch(() => undefined);
    await phone.close();
  }
  for (const link of opened.links.splice(0)) await link.close();
  for (const server of opened.servers.splice(0)) await server.close();
});

/** A story about people, phones and the real server; its title says situation and outcome. */
export function journey(title: string, tell: (world: World) => Promise<void>): void {
  test(title, async () => {
    const server = await startServer();
    opened.servers.push(server);
    await tell({
      server,
      async anotherServer(entry) {
        const another = await startServer({}, entry);
        opened.servers.push(another);
        return another;
      },
      async phone(name, options = {}) {
        const phone = await openPhone({ name, url: server.url, ...options });
        opened.phones.push(phone);
        return phone;
      },
      async link() {
        const link = await openLink({ port: server.port });
        opened.links.push(link);
        return link;
      },
    });
  });
}

import type { BrowserContext, Disposable, Worker } from 'playwright-core';

/** In a page or its service worker: every clock there is from now on `ahead` milliseconds off the machine's. */
function shiftClock(ahead: number): void {
  const here = globalThis as typeof globalThis & { MachineDate?: DateConstructor };
  here.MachineDate ??= Date;
  const machine = here.MachineDate;
  const now = () => machine.now() + ahead;
  here.Date = new Proxy(machine, {
    construct: (_, parts: [] | [number]) => (parts.length === 0 ? new machine(now()) : new machine(...parts)),
    get: (date, name) => (name === 'now' ? now : Reflect.get(date, name)),
  });
}

/**
 * The clock of one phone, set by hand while the machine's goes on: Playwright's own clock is the page's alone, and the
 * service worker, which keeps the key, would live in another year.
 */
export class PhoneClock {
  #ahead = 0;
  #start: Disposable | undefined;
  #context: BrowserContext | undefined;

  /** For a browser that has just started. */
  async rules(context: BrowserContext): Promise<void> {
    this.#context = context;
    this.#start = undefined;
    context.on('serviceworker', (worker) => this.#shift(worker));
    if (this.#ahead !== 0) await this.set(this.#ahead);
  }

  /** How far it is off the machine's clock, milliseconds. */
  async set(ahead: number): Promise<void> {
    this.#ahead = ahead;
    const context = this.#context;
    if (!context) return;
    await this.#start?.dispose();
    this.#start = await context.addInitScript(shiftClock, ahead);
    await Promise.all(context.pages().map((page) => page.evaluate(shiftClock, ahead)));
    await Promise.all(context.serviceWorkers().map((worker) => worker.evaluate(shiftClock, ahead)));
  }

  #shift(worker: Worker): void {
    if (this.#ahead === 0) return;
    // One that ends again at once has no clock to set.
    worker.evaluate(shiftClock, this.#ahead).catch(() => undefined);
  }
}

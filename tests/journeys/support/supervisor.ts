import { Person } from './person.ts';

/** An ASHA facilitator with her phone. */
export class Supervisor extends Person {
  async openWorker(name: string): Promise<void> {
    await this.page
      .getByRole('link', { name: new RegExp(name) })
      .first()
      .click();
    await this.sees('क्या-क्या आया');
  }

  /** Opens the report about somebody and reads what stands in it. */
  async opens(name: string, words: string, what = 'एएनसी'): Promise<void> {
    await this.page
      .getByRole('link', { name: new RegExp(`${name}.*${what}`, 's') })
      .first()
      .click();
    await this.sees(words);
  }

  /** Puts a request for a new PIN in and approves it: the message that goes back, and the code that she says by phone. */
  async approvesNewPin(request: string, name: string): Promise<{ approval: string; oneTimeCode: string }> {
    await this.open('/carry');
    await this.page.getByRole('textbox').fill(request);
    await this.tap('रिपोर्ट डालें');
    await this.sees(name);
    await this.tap('बात हो गई, मंज़ूरी दें');
    const code = this.page.getByText(/^[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{5}$/);
    const oneTimeCode = (await code.textContent()) ?? '';
    return { approval: await this.textOpenedBy(`${name} को मंज़ूरी भेजें`), oneTimeCode };
  }

  reportsShown(): Promise<number> {
    return this.page.locator('main a[href^="/entry/"]').count();
  }

  /** Puts what came in a chat into the app. */
  async pastes(chat: string): Promise<void> {
    await this.open('/carry');
    await this.page.getByRole('textbox').fill(chat);
    await this.tap('रिपोर्ट डालें');
  }

  /** The receipt's text that goes back to whose reports stand there. */
  receiptBack(): Promise<string> {
    return this.textOpenedBy(/को रसीद भेजें|रसीद वापस भेजें/);
  }

  /** Writes to a worker, from wherever it is offered. */
  async writes(where: string, words: string): Promise<void> {
    await this.tap(where);
    await this.page.getByRole('textbox', { name: 'क्या कहना है?' }).fill(words);
    await this.tap('लिख दें');
    await this.sees('लिख दिया। उनके फ़ोन में पहुँचेगा।');
  }

  /** What she wrote is on the server: her phone has nothing left to send. */
  async hasSynced(): Promise<void> {
    const stored = () =>
      this.page.evaluate(async () => {
        const all = await indexedDB.databases();
        const name = all.map((one) => one.name ?? '').find((one) => /^pahunch-[0-9A-Z]{8}$/.test(one)) ?? '';
        const opening = indexedDB.open(name);
        const db = await new Promise<IDBDatabase>((resolve) => {
          opening.onsuccess = () => resolve(opening.result);
        });
        const counting = db.transaction('outbox').objectStore('outbox').count();
        const left = await new Promise<number>((resolve) => {
          counting.onsuccess = () => resolve(counting.result);
        });
        db.close();
        return left;
      });
    while ((await stored()) > 0) await this.page.waitForTimeout(200);
  }

  /** Chooses a file on her phone. */
  async picksFile(file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.open('/carry');
    await this.page.locator('input[type="file"]').setInputFiles(file);
  }

  /** Pastes what came in a chat; the receipt's text that goes back. */
  async carryIn(chat: string): Promise<string> {
    await this.pastes(chat);
    return this.receiptBack();
  }
}

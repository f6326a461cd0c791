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
  async opens(name: string, words: string): Promise<void> {
    await this.page
      .getByRole('link', { name: new RegExp(`${name}.*एएनसी`, 's') })
      .first()
      .click();
    await this.sees(words);
  }

  reportsShown(): Promise<number> {
    return this.page.locator('main a[href^="/entry/"]').count();
  }

  /** Pastes what came in a chat; the receipt's text that goes back. */
  async carryIn(chat: string): Promise<string> {
    await this.open('/carry');
    await this.page.getByRole('textbox').fill(chat);
    await this.tap('रिपोर्ट डालें');
    return this.textOpenedBy(/को रसीद भेजें|रसीद वापस भेजें/);
  }
}

import type { Ref } from '../../src/domain/entry/entry.ts';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';
import { joinPhone, type Phone, saveOn, sealCode } from '../../src/server/demo/phone.ts';

/** A worker's phone without a screen, for stories that begin when her message comes. */
export interface FarPhone {
  phone: Phone;
  /** Registers a woman and her household; the woman's own entry. */
  register(name: string): Ref;
  /** A message with everything she saved, as it stands in the chat. */
  message(): Promise<string>;
}

export async function farPhone(link: string): Promise<FarPhone> {
  const phone = await joinPhone(nodeCrypto, link);
  const now = () => Math.floor(Date.now() / 60_000);
  const on = new Date().toLocaleDateString('sv');
  return {
    phone,
    register(name) {
      const home = saveOn(
        phone,
        { kind: 'household.registered', v: 1, on, body: { headName: 'रामबाबू' } },
        now(),
      );
      const body = { name, sex: 'f', ageYears: 24, consentBy: 'self' };
      const about = { feed: home.feed, no: home.no };
      const { feed, no } = saveOn(phone, { kind: 'person.registered', v: 1, about, on, body }, now());
      return { feed, no };
    },
    async message() {
      const code = await sealCode(nodeCrypto, phone, phone.entries);
      return `पहुँच · 2 रिपोर्ट\n${phone.invitation.server}/i#${code}`;
    },
  };
}

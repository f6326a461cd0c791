import { strToU8, zipSync } from 'fflate';

/** How WhatsApp writes an exported chat on three kinds of phone. Source: whatsapp.md section 3. */
export const LAYOUTS = {
  android: (who: string, text: string) => `05/03/26, 5:04\u202fpm - ${who}: ${text}`,
  hindi: (who: string, text: string) => `5/3/26, 5:04 अपराह्न - ${who}: ${text}`,
  iphone: (who: string, text: string) => `\u200e[05/03/26, 5:04:09\u202fPM] ${who}: ${text}`,
};

/** A whole chat in which these messages stand among others. */
export function exportedChat(
  layout: keyof typeof LAYOUTS,
  messages: readonly string[],
  lines = 2_000,
): string {
  const line = LAYOUTS[layout];
  const talk = Array.from({ length: lines }, (_, i) => line('मंजू कुमारी', `बैठक ${i} बजे, कविता देवी 9800000009`));
  const all = [...talk];
  for (const [i, message] of messages.entries()) all.splice(i * 300 + 100, 0, line('Rekha Asha', message));
  return all.join('\n');
}

/** The same as newer phones share it. */
export function zipped(chat: string): Buffer {
  const photo = Uint8Array.from({ length: 20_000 }, (_, i) => (i * 7) & 255);
  return Buffer.from(zipSync({ 'IMG-20260305.jpg': photo, 'WhatsApp Chat with Naroli.txt': strToU8(chat) }));
}

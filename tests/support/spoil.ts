/** Ways in which a message with a code comes to harm between two phones. */

/** The end was left out when it was copied. */
export function cut(message: string): string {
  return message.slice(0, -40);
}

/** A letter of the code became another. */
export function damaged(message: string): string {
  return message.replace(/.(?=.{40}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
}

/** Written by an app that is newer than this one. */
export function newer(message: string): string {
  return message.replace(/PAHUNCH\d/, 'PAHUNCH2');
}

/** Copied with what stands around it, and twice. */
export function amongChat(message: string): string {
  return `[22/11/26, 5:04 pm] Rekha Asha: ${message}\n[22/11/26, 5:05 pm] Manju: mil gaya 👍\n> ${message}\nnamaste didi`;
}

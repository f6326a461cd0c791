const DEVANAGARI_ZERO = 0x0966;

function latin(typed: string): string {
  return typed.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));
}

/**
 * What may stand where an amount is typed: Latin digits for Devanagari ones and one point, nothing else. The point
 * stays even where a whole number belongs: without it 12.5 would be 125, and nobody would see it.
 */
export function amountText(typed: string): string {
  const [whole = '', ...rest] = latin(typed)
    .replace(/[,।]/g, '.')
    .replace(/[^\d.]/g, '')
    .split('.');
  return rest.length === 0 ? whole : `${whole}.${rest.join('')}`;
}

/** What may stand in a row of digits: a phone or card number, the day of a month. */
export function digitsText(typed: string): string {
  return latin(typed).replace(/\D/g, '');
}

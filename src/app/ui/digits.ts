const DEVANAGARI_ZERO = 0x0966;

/** What may stand in a number field while it is typed: Latin digits for Devanagari ones, one point, nothing else. */
export function numberText(typed: string, decimals: number): string {
  const latin = typed.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - DEVANAGARI_ZERO));
  if (decimals === 0) return latin.replace(/\D/g, '');
  const [whole = '', ...rest] = latin
    .replace(/[,।]/g, '.')
    .replace(/[^\d.]/g, '')
    .split('.');
  return rest.length === 0 ? whole : `${whole}.${rest.join('')}`;
}

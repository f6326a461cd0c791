/** The mark by which a spreadsheet knows UTF-8, without which Hindi is unreadable there. */
const BOM = '\ufeff';
/** What makes a spreadsheet take text for a formula, in plain and in full width, and what it skips before it. */
const FORMULA = /^[\s\u200b-\u200f\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const TO_QUOTE = /[",;\r\n]/;

/** A cell that stays text in every spreadsheet: names and addresses are typed by people. Source: OWASP, CSV injection. */
export function plainCell(text: string): string {
  return FORMULA.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text;
}

/** A whole file, rows of cells, the head first. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const quoted = (text: string) => (TO_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${BOM}${rows.map((row) => `${row.map((cell) => quoted(plainCell(cell))).join(',')}\r\n`).join('')}`;
}

/** Rows to be pasted into an open sheet, cell beside cell. */
export function pastedRows(rows: readonly (readonly string[])[]): string {
  const inOneCell = (text: string) => plainCell(text.replace(/[\t\r\n]+/g, ' '));
  return rows.map((row) => row.map(inOneCell).join('\t')).join('\n');
}

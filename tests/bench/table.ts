/** One line of a bench's table; `bar` (at most) and `least` are absent where the design sets none. */
export interface Row {
  what: string;
  ours: number;
  peer?: number;
  bar?: number;
  least?: number;
  unit: string;
}

const shown = (value: number | undefined, unit: string) =>
  value === undefined ? '' : `${Number.isInteger(value) ? value : value.toFixed(2)} ${unit}`;

function verdict(ours: number, bar?: number, least?: number): string {
  if (bar === undefined && least === undefined) return '';
  return ours <= (bar ?? Number.POSITIVE_INFINITY) && ours >= (least ?? 0) ? 'met' : 'not met';
}

/** Prints ours, the peer's and the bar; a bar that is not met says so. */
export function printTable(title: string, rows: readonly Row[]): void {
  const lines = rows.map(({ what, ours, peer, bar, least, unit }) => [
    what,
    shown(ours, unit),
    shown(peer, unit),
    bar === undefined ? (least === undefined ? '' : `≥ ${shown(least, unit)}`) : `≤ ${shown(bar, unit)}`,
    verdict(ours, bar, least),
  ]);
  const all = [['', 'Pahunch', 'peer', 'bar', ''], ...lines];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((line) => line[column]!.length)));
  console.log(`\n${title}\n`);
  for (const line of all) console.log(line.map((cell, i) => cell.padEnd(widths[i]!)).join('  '));
  console.log('');
}

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

/** Prints lines of cells under one another; the first is the head. */
export function printColumns(title: string, lines: readonly (readonly string[])[]): void {
  const columns = lines[0]?.length ?? 0;
  const widths = Array.from({ length: columns }, (_, i) =>
    Math.max(...lines.map((line) => line[i]?.length ?? 0)),
  );
  console.log(`\n${title}\n`);
  for (const line of lines) console.log(line.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '));
  console.log('');
}

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
  printColumns(title, [['', 'Pahunch', 'peer', 'bar', ''], ...lines]);
}

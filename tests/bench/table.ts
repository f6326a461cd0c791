/** One line of a bench's table; `bar` is absent where the design sets none. */
export interface Row {
  what: string;
  ours: number;
  peer?: number;
  bar?: number;
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

/** Prints ours, the peer's and the bar; a bar that is not met says so. */
export function printTable(title: string, rows: readonly Row[]): void {
  const lines = rows.map(({ what, ours, peer, bar, unit }) => [
    what,
    shown(ours, unit),
    shown(peer, unit),
    bar === undefined ? '' : `≤ ${shown(bar, unit)}`,
    bar === undefined ? '' : ours <= bar ? 'met' : 'not met',
  ]);
  printColumns(title, [['', 'Pahunch', 'peer', 'bar', ''], ...lines]);
}

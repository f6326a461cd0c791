/** Rows of an RFC 4180 file, each with the number of the line it begins on. Blank lines are left out. */
export interface CsvRow {
  line: number;
  cells: string[];
}

interface State {
  rows: CsvRow[];
  cells: string[];
  cell: string;
  quoted: boolean;
  line: number;
  began: number;
}

function endCell(state: State): void {
  state.cells.push(state.cell);
  state.cell = '';
}

function endRow(state: State): void {
  endCell(state);
  if (state.cells.some((cell) => cell.trim() !== ''))
    state.rows.push({ line: state.began, cells: state.cells });
  state.cells = [];
  state.began = state.line + 1;
}

/** Spreadsheets in India save with commas or semicolons; the header tells which. */
function separatorOf(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

export function readCsv(file: string): CsvRow[] {
  const text = file.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(text);
  const state: State = { rows: [], cells: [], cell: '', quoted: false, line: 1, began: 1 };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (state.quoted) {
      if (character === '"' && text[at + 1] === '"') {
        state.cell += '"';
        at++;
      } else if (character === '"') state.quoted = false;
      else state.cell += character;
    } else if (character === '"' && state.cell.trim() === '') {
      state.cell = '';
      state.quoted = true;
    } else if (character === separator) endCell(state);
    else if (character === '\n') endRow(state);
    else state.cell += character;
    if (character === '\n') state.line++;
  }
  endRow(state);
  return state.rows;
}

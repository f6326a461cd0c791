import { IMPORT_PROBLEMS, type ImportProblem, type ImportRow } from '../../data/admin-org.ts';

/** Cells copied from a spreadsheet come with tabs; a file comes with commas or semicolons and is left as it is. */
export function asCsv(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/));
  if (!header.includes('\t')) return text;
  const cell = (raw: string) =>
    /[",\n]/.test(raw) && !raw.startsWith('"') ? `"${raw.replaceAll('"', '""')}"` : raw;
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.split('\t').map(cell).join(','))
    .join('\n');
}

/** A file that is not UTF-8 shows as replacement marks, and one of a spreadsheet's own format as control characters. */
export function isReadable(text: string): boolean {
  return !text.includes('\ufffd') && !text.includes('\u0000');
}

/** Excel opens a UTF-8 file rightly only with this mark before it. */
const BOM = '\ufeff';

/** Two workers as a file to fill in; `unit` is a name the organisation knows. */
export function sampleWorkers(unit: string): string {
  return `${BOM}${[
    'number,name,unit,catchment,cadre,role,phone',
    `A-2001,रेखा देवी,${unit},वार्ड 7,asha,worker,9876543210`,
    `A-2002,सुनीता देवी,${unit},वार्ड 8,asha,worker,`,
  ].join('\r\n')}\r\n`;
}

export function sampleUnits(parent: string): string {
  return `${BOM}${[
    'type,parent,name_hi,name_en,lgd',
    `sector,${parent},नरौली,Narauli,`,
    'catchment,नरौली,वार्ड 7,Ward 7,',
  ].join('\r\n')}\r\n`;
}

/** What the server says is wrong with a line; a reason of a newer server is told as `other`. */
export type LineProblem = ImportProblem | 'other';

export interface ImportSeen {
  made: number;
  same: number;
  bad: { line: number; problem: LineProblem }[];
}

function problemOf(said: string | undefined): LineProblem {
  return IMPORT_PROBLEMS.find((one) => one === said) ?? 'other';
}

/** The answer to a dry run or an import: how many are new, known, and which lines have what problem. */
export function foldImport(rows: readonly ImportRow[]): ImportSeen {
  const count = (kind: ImportRow['kind']) => rows.filter((row) => row.kind === kind).length;
  const bad = rows
    .filter((row) => row.kind === 'problem')
    .map(({ line, problem }) => ({ line, problem: problemOf(problem) }));
  return { made: count('made'), same: count('same'), bad };
}

/** The words of a line, so that she finds it in her list. The header is line 1. */
export function lineOf(csv: string, line: number): string {
  return (csv.split(/\r\n?|\n/)[line - 1] ?? '').replace(BOM, '').trim();
}

import { earlierDay } from '../../../domain/form/day.ts';
import { csvOf } from '../../../domain/sheet/csv.ts';
import type { Cell, Column, Known, Sheet } from '../../../programme/sheets/sheet.ts';
import type { PayMonth } from '../../../programme/tariff/pay-month.ts';
import type { UsedMonth } from '../../data/month.ts';
import type { Lang } from '../../i18n/lang.ts';

/** A sheet filled for a month, in one language. */
export interface Filled {
  sheet: Sheet;
  month: PayMonth;
  columns: (Omit<Column, 'label'> & { label: string })[];
  rows: string[][];
  total: string[] | null;
}

function said(cell: Cell, lang: Lang): string {
  return typeof cell === 'string' ? cell : cell[lang];
}

/** Fills a sheet from what is on this phone; a month that is over as of its last day. */
export function fill(sheet: Sheet, used: UsedMonth, id: string | null, lang: Lang): Filled {
  const { months, today, me } = used;
  const month = months.find((one) => one.id === id) ?? months[0];
  if (!month) throw new Error('no month');
  const known: Known = { ...used, month, on: earlierDay(month.to, today), state: me.state };
  const inWords = (cells: readonly Cell[]) => cells.map((cell) => said(cell, lang));
  return {
    sheet,
    month,
    columns: sheet.columns.map(({ label, ...column }) => ({ ...column, label: label[lang] })),
    rows: sheet.rows(known).map(inWords),
    total: sheet.total ? inWords(sheet.total(known)) : null,
  };
}

/** The same as a file for a spreadsheet, named by what it is and its month. */
export function csvFile({ sheet, month, columns, rows, total }: Filled): { name: string; text: string } {
  return {
    name: `pahunch-${sheet.id}-${month.id}.csv`,
    text: csvOf([columns.map(({ label }) => label), ...rows, ...(total ? [total] : [])]),
  };
}

import { cx } from './cx.ts';
import css from './Table.module.css';

interface Props {
  /** What it is a table of. */
  label: string;
  /** `name` stays in sight while the others scroll under it. */
  columns: readonly { id: string; label: string; kind?: 'name' | 'number' | 'blank' }[];
  rows: readonly (readonly string[])[];
  /** A last row, bold. */
  total?: readonly string[] | null;
}

/** More columns than this are printed small. */
const MANY_COLUMNS = 14;

/** Rows and columns: on a phone it scrolls beside the name, on paper its head stands on every page. */
export function Table({ label, columns, rows, total }: Props) {
  const classes = columns.map(({ kind }) => cx(kind === 'name' && css.name, kind === 'number' && css.number));
  const cells = (row: readonly string[]) =>
    row.map((text, i) => (
      <td key={columns[i]?.id} className={classes[i]}>
        {text}
      </td>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must scroll with a keyboard too
    <section className={css.scroll} tabIndex={0} aria-label={label}>
      <table className={cx(css.table, columns.length > MANY_COLUMNS && css.many)}>
        <thead>
          <tr>
            {columns.map((one, i) => (
              <th key={one.id} scope="col" className={classes[i]}>
                {one.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row has no name of its own and is never moved
            <tr key={i}>{cells(row)}</tr>
          ))}
          {total && <tr className={css.total}>{cells(total)}</tr>}
        </tbody>
      </table>
    </section>
  );
}

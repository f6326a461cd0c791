import { Fragment } from 'react';
import { refKey } from '../../../domain/entry/entry.ts';
import { ageInWords } from '../../../domain/person/age.ts';
import type { LogBook } from '../../data/people.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { CardLink, Sub } from '../../ui/Card.tsx';
import { PlusIcon } from '../../ui/icons.tsx';
import type { RowsFound } from './find-rows.ts';
import { Line } from './Line.tsx';
import { type Held, leftToSave, lineState } from './plan.ts';
import css from './session.module.css';
import type { UsedSheet } from './useSheet.ts';

interface Props {
  held: Held;
  book: LogBook;
  found: RowsFound;
  used: UsedSheet;
}

/** Everybody on the sheet, hamlet by hamlet; below, who was looked for and is not on it. */
export function Lines({ held, book, found, used }: Props) {
  const { t, say } = useWords('session');
  const { sheet, failed, typed } = used;
  let hamlet: string | undefined;
  return (
    <>
      {found.rows.map((row) => {
        const begins = row.person.hamlet !== undefined && row.person.hamlet !== hamlet && typed === '';
        hamlet = row.person.hamlet;
        return (
          <Fragment key={row.key}>
            {begins && <h2 className={css.hamlet}>{hamlet}</h2>}
            <Line
              row={row}
              day={held.day}
              mark={sheet.marks[row.key]}
              packets={sheet.packets}
              state={lineState(held, book, row)}
              toSave={leftToSave(held, sheet, row, book) !== undefined}
              failed={failed?.key === row.key ? failed.kind : undefined}
              change={used.change}
              onSave={used.saveLine}
            />
          </Fragment>
        );
      })}
      {typed !== '' && (
        <>
          {found.others.length > 0 && <Sub>{t('others')}</Sub>}
          {found.others.map((person) => {
            const age = ageInWords(person, held.day);
            return (
              <CardLink key={refKey(person.ref)} to={`/person/${refKey(person.ref)}`}>
                <b>{person.name}</b>
                <Sub>{[age && say(age), person.hamlet].filter(Boolean).join(' · ')}</Sub>
              </CardLink>
            );
          })}
          <ButtonLink to="/people/new" kind="plain" icon={PlusIcon}>
            {t('register')}
          </ButtonLink>
        </>
      )}
    </>
  );
}

import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import { TickIcon } from '../../ui/icons.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import {
  allDosesTapped,
  countChanged,
  doseTapped,
  handedTapped,
  type Mark,
  MOST_PACKETS,
  packetsFor,
  type Sheet,
  toldTapped,
} from './model.ts';
import type { Row } from './rows.ts';
import css from './session.module.css';

interface Props {
  row: Row;
  mark: Mark | undefined;
  packets: number;
  change: (make: (sheet: Sheet) => Sheet) => void;
}

/** What can be ticked for one line, and nothing that may not be given today. */
export function Ticks({ row, ...props }: Props) {
  if (row.what === 'immunisation') return <Doses row={row} {...props} />;
  if (row.what === 'ors') return <Packets row={row} {...props} />;
  return <AsBefore row={row} {...props} />;
}

interface TickProps {
  on: boolean;
  onTap: () => void;
  /** The one for all of them. */
  wide?: boolean;
  children: ReactNode;
}

function Tick({ on, onTap, wide, children }: TickProps) {
  return (
    <button type="button" aria-pressed={on} className={cx(css.tick, wide && css.wide)} onClick={onTap}>
      <TickIcon size={20} />
      <span>{children}</span>
    </button>
  );
}

type Of<W extends Row['what']> = Props & { row: Extract<Row, { what: W }> };

function Doses({ row, mark, change }: Of<'immunisation'>) {
  const { t, say } = useWords('session');
  const { offered, today } = row.child;
  const left = offered.filter((dose) => !today.includes(dose));
  const given = mark?.is === 'given' ? mark.given : [];
  const all = left.map(({ id }) => id);
  return (
    <div className={css.ticks}>
      {left.length > 1 && (
        <Tick
          wide
          on={all.every((id) => given.includes(id))}
          onTap={() => change((sheet) => allDosesTapped(sheet, row.key, all))}
        >
          {t('all')}
        </Tick>
      )}
      {left.map(({ id, label }) => (
        <Tick
          key={id}
          on={given.includes(id)}
          onTap={() => change((sheet) => doseTapped(sheet, row.key, id))}
        >
          {say(label)}
        </Tick>
      ))}
    </div>
  );
}

function numberIn(text: string, most: number): number {
  return Math.min(most, Math.max(0, Math.floor(Number(text) || 0)));
}

function Packets({ row, mark, packets, change }: Of<'ors'>) {
  const { t } = useWords('session');
  const handed = mark?.is === 'handed' ? mark : undefined;
  const usual = packetsFor(packets, row);
  return (
    <div className={css.ticks}>
      <Tick
        on={handed !== undefined}
        onTap={() => change((sheet) => handedTapped(sheet, row.key, packetsFor(sheet.packets, row)))}
      >
        {t('handed', { count: handed?.count ?? usual })}
      </Tick>
      {handed && (
        <>
          <Tick on={handed.told} onTap={() => change((sheet) => toldTapped(sheet, row.key))}>
            {t('told')}
          </Tick>
          <Stepper
            label={t('howMany')}
            text={String(handed.count)}
            max={MOST_PACKETS}
            onText={(text) => change((sheet) => countChanged(sheet, row.key, numberIn(text, MOST_PACKETS)))}
          />
        </>
      )}
    </div>
  );
}

function AsBefore({ row, mark, change }: Of<'couple'>) {
  const { t, say } = useWords('session');
  const { method, gives } = row.couple;
  if (method === undefined) {
    return (
      <ButtonLink to={`/visit/couple/${row.key}`} kind="plain" small>
        {t('ownForm')}
      </ButtonLink>
    );
  }
  const handed = mark?.is === 'handed' ? mark : undefined;
  return (
    <div className={css.ticks}>
      <Tick
        wide
        on={handed !== undefined}
        onTap={() => change((sheet) => handedTapped(sheet, row.key, gives?.usual ?? 0))}
      >
        {t('asBefore')}
      </Tick>
      {handed && gives && (
        <>
          <Stepper
            label={t('howMany')}
            text={String(handed.count)}
            max={gives.number.max}
            onText={(text) =>
              change((sheet) => countChanged(sheet, row.key, numberIn(text, gives.number.max)))
            }
          />
          {gives.number.unit && <span>{say(gives.number.unit)}</span>}
        </>
      )}
    </div>
  );
}

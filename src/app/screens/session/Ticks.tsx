import type { ReactNode } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Field.tsx';
import { TickIcon } from '../../ui/icons.tsx';
import { Stepper } from '../../ui/Stepper.tsx';
import {
  allDosesTapped,
  countTyped,
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
  /** Beside the first tick, in reach of the same thumb: done, or did not come. */
  action: ReactNode;
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
  children: ReactNode;
}

function Tick({ on, onTap, children }: TickProps) {
  return (
    <button type="button" aria-pressed={on} className={css.tick} onClick={onTap}>
      <TickIcon size={20} />
      <span>{children}</span>
    </button>
  );
}

type Of<W extends Row['what']> = Props & { row: Extract<Row, { what: W }> };

function Doses({ row, mark, change, action }: Of<'immunisation'>) {
  const { t, say } = useWords('session');
  const { offered, today } = row.child;
  const left = offered.filter((dose) => !today.includes(dose));
  const given = mark?.is === 'given' ? mark.given : [];
  const all = left.map(({ id }) => id);
  const ticks = left.map(({ id, label }) => (
    <Tick key={id} on={given.includes(id)} onTap={() => change((sheet) => doseTapped(sheet, row.key, id))}>
      {say(label)}
    </Tick>
  ));
  if (ticks.length <= 1) {
    return (
      <div className={css.lead}>
        {ticks}
        {action}
      </div>
    );
  }
  return (
    <>
      <div className={css.lead}>
        <Tick
          on={all.every((id) => given.includes(id))}
          onTap={() => change((sheet) => allDosesTapped(sheet, row.key, all))}
        >
          {t('all')}
        </Tick>
        {action}
      </div>
      <div className={css.ticks}>{ticks}</div>
    </>
  );
}

function Packets({ row, mark, packets, change, action }: Of<'ors'>) {
  const { t } = useWords('session');
  const handed = mark?.is === 'handed' ? mark : undefined;
  const usual = packetsFor(packets, row);
  return (
    <>
      <div className={css.lead}>
        <Tick
          on={handed !== undefined}
          onTap={() => change((sheet) => handedTapped(sheet, row.key, packetsFor(sheet.packets, row)))}
        >
          {t('handed', { count: handed?.count ?? usual })}
        </Tick>
        {action}
      </div>
      {handed && (
        <div className={css.ticks}>
          <Tick on={handed.told} onTap={() => change((sheet) => toldTapped(sheet, row.key))}>
            {t('told')}
          </Tick>
          <HowMany row={row} handed={handed} most={MOST_PACKETS} change={change} />
        </div>
      )}
    </>
  );
}

function AsBefore({ row, mark, change, action }: Of<'couple'>) {
  const { t, say } = useWords('session');
  const { method, gives } = row.couple;
  if (method === undefined) {
    return (
      <div className={css.lead}>
        <ButtonLink to={`/visit/couple/${row.key}`} kind="plain" small>
          {t('ownForm')}
        </ButtonLink>
        {action}
      </div>
    );
  }
  const handed = mark?.is === 'handed' ? mark : undefined;
  return (
    <>
      <div className={css.lead}>
        <Tick
          on={handed !== undefined}
          onTap={() => change((sheet) => handedTapped(sheet, row.key, gives?.usual ?? 0))}
        >
          {t('asBefore')}
        </Tick>
        {action}
      </div>
      {handed && gives && (
        <div className={css.ticks}>
          <HowMany row={row} handed={handed} most={gives.number.max} change={change} />
          {gives.number.unit && <span>{say(gives.number.unit)}</span>}
        </div>
      )}
    </>
  );
}

interface HowManyProps extends Pick<Props, 'row' | 'change'> {
  handed: Extract<Mark, { is: 'handed' }>;
  most: number;
}

function HowMany({ row, handed, most, change }: HowManyProps) {
  const { t } = useWords('session');
  const form = useWords('form');
  const { count, typed } = handed;
  const wrong = typed !== undefined;
  return (
    <div>
      <Stepper
        label={t('howMany')}
        text={typed ?? String(count)}
        max={most}
        invalid={wrong}
        onText={(text) => change((sheet) => countTyped(sheet, row.key, text, most))}
      />
      <Problem>{wrong && form.t('between', { low: 0, high: most })}</Problem>
    </div>
  );
}

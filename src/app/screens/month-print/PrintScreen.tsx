import { useContext, useState } from 'react';
import { useParams, useSearch } from 'wouter';
import { SIGNATURES } from '../../../programme/sheets/sheet.ts';
import { sheetOf } from '../../../programme/sheets/sheets.ts';
import { type UsedMonth, useMonth } from '../../data/month.ts';
import { dayWords, monthWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AwayContext } from '../../ui/away.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import type { Handed } from '../../ui/hand-over.ts';
import { ListIcon, LockIcon, ShareIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Table } from '../../ui/Table.tsx';
import { csvFile, type Filled, fill } from './model.ts';
import css from './print.module.css';

/** One sheet as it is handed in: looked at, printed, shared. */
export default function PrintScreen() {
  const { t, lang, say } = useWords('month');
  const used = useMonth();
  const { format = '' } = useParams<{ format: string }>();
  const chosen = new URLSearchParams(useSearch()).get('m');
  const sheet = sheetOf(format);
  const [agreed, setAgreed] = useState(false);
  if (used === undefined) return <div aria-busy="true" />;
  const back = `/month${chosen === null ? '' : `?m=${chosen}`}`;
  if (!used || !sheet) {
    return (
      <Screen title={t('title')} back="/month">
        <EmptyState icon={LockIcon} title={used ? t('noSheet') : t('notYours')} />
      </Screen>
    );
  }
  if (sheet.private && !agreed) {
    return (
      <Screen
        title={say(sheet.title)}
        back={back}
        foot={
          <Button icon={LockIcon} onPress={() => setAgreed(true)}>
            {t('showNames')}
          </Button>
        }
      >
        <EmptyState icon={LockIcon} title={t('privateSheet')}>
          {t('privateSheetWhy')}
        </EmptyState>
      </Screen>
    );
  }
  return <Shown filled={fill(sheet, used, chosen, lang)} used={used} back={back} />;
}

function Shown({ filled, used, back }: { filled: Filled; used: UsedMonth; back: string }) {
  const { t, say } = useWords('month');
  const [handed, setHanded] = useState<Handed | null>(null);
  const { sheet, rows } = filled;
  const away = useContext(AwayContext);
  const share = () => void away.handOver(csvFile(filled)).then(setHanded);
  return (
    <Screen
      title={say(sheet.title)}
      back={back}
      wide
      foot={
        rows.length > 0 && (
          <>
            <Button icon={ListIcon} onPress={() => window.print()}>
              {t('print')}
            </Button>
            {!sheet.private && (
              <Button kind="plain" icon={ShareIcon} onPress={share}>
                {t('share')}
              </Button>
            )}
          </>
        )
      }
    >
      {handed === 'saved' && (
        <Card>
          <span role="status">{t('savedFile')}</span>
        </Card>
      )}
      {rows.length === 0 ? (
        <EmptyState icon={ListIcon} title={t('nobody')} />
      ) : (
        <Paper filled={filled} used={used} />
      )}
    </Screen>
  );
}

function Paper({ filled, used }: { filled: Filled; used: UsedMonth }) {
  const { t, say, lang } = useWords('month');
  const { sheet, month } = filled;
  const days = { from: dayWords(month.from, lang), to: dayWords(month.to, lang) };
  const { name, number, scopeName } = used.me;
  return (
    <div className={cx(css.paper, sheet.landscape ? css.across : css.upright)}>
      <div className={css.head}>
        <h2>{say(sheet.title)}</h2>
        <span>{t('who', { name, number, place: scopeName })}</span>
        <span>
          {monthWords(`${month.id}-01`, lang)} {month.id.slice(0, 4)} ({t('days', days)})
        </span>
      </div>
      <Table label={say(sheet.title)} columns={filled.columns} rows={filled.rows} total={filled.total} />
      <div className={css.signs}>
        {SIGNATURES.map((one) => (
          <span key={one.en}>{say(one)}</span>
        ))}
      </div>
    </div>
  );
}

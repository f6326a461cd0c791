import { useState } from 'react';
import type { CountItem } from '../../../domain/form/form.ts';
import { zeroInWords } from '../../../domain/stock/count.ts';
import { useDraft } from '../../data/drafts.ts';
import { CompanionChip } from '../../form/CompanionChip.tsx';
import { SavedScreen } from '../../form/SavedScreen.tsx';
import { Setbacks } from '../../form/Setbacks.tsx';
import { monthWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ItemCard } from './ItemCard.tsx';
import { type Expected, ITEMS, summaryOf, textOf } from './model.ts';
import css from './stock.module.css';
import { COUNT_DRAFT, useExpected, useStockScreen } from './useStockScreen.ts';

/** The monthly count of the medicine box. */
export default function StockScreen() {
  const draft = useDraft(COUNT_DRAFT);
  const expected = useExpected();
  if (!expected || draft.state === 'loading') return <div aria-busy="true" />;
  return <Count draft={draft} expected={expected} />;
}

function Count({ draft, expected }: { draft: ReturnType<typeof useDraft>; expected: Expected }) {
  const { t, lang } = useWords('stock');
  const app = useWords();
  const { state, count, saving, finish, today, wrong, draftProblem } = useStockScreen(draft);
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState(false);
  const { counted: at, out, broken } = summaryOf(state);
  const of = ITEMS.length;
  if (saving.state === 'saved') {
    return (
      <SavedScreen title={t('title')} what={t('saved', { count: at })}>
        <Gone items={[...out, ...broken]} />
      </SavedScreen>
    );
  }
  const press = () => {
    setMissing(at === 0 || wrong.size > 0);
    if (at === 0 || wrong.size > 0) return showFirstProblem();
    if (at < of) return setAsking(true);
    finish(state);
  };
  return (
    <Screen
      title={t('title')}
      under={t('under', { month: monthWords(state.on, lang), at, of })}
      back="/"
      progress={{ at, of }}
      foot={
        <Button busy={saving.state === 'saving'} onPress={press}>
          {at === 0 ? app.t('save') : t('saveCounted', { count: at })}
        </Button>
      }
    >
      <Setbacks draftProblem={draftProblem} saveProblem={saving.problem} />
      <CompanionChip />
      {missing && at === 0 && wrong.size === 0 && (
        <p role="alert" data-problem="">
          {t('countOne')}
        </p>
      )}
      {ITEMS.map((item) => (
        <ItemCard
          key={item.id}
          item={item}
          count={state.counts[item.id]}
          text={textOf(state, item.id)}
          before={expected.get(item.id)}
          today={today}
          wrong={wrong.get(item.id)}
          onCount={count}
        />
      ))}
      {asking && (
        <Dialog
          title={t('notAll', { count: of - at })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button onPress={() => setAsking(false)}>{t('goOn')}</Button>
              <Button
                kind="plain"
                onPress={() => {
                  setAsking(false);
                  finish(state);
                }}
              >
                {t('saveCounted', { count: at })}
              </Button>
            </>
          }
        >
          {t('notAllWhy')}
        </Dialog>
      )}
    </Screen>
  );
}

/** What she has to ask for: it is finished, or it does not work. */
function Gone({ items }: { items: readonly CountItem[] }) {
  const { t, say } = useWords('stock');
  if (items.length === 0) return null;
  return (
    <Card tone="danger">
      <b>{t('gone')}</b>
      <ul className={css.gone}>
        {items.map((item) => (
          <li key={item.id}>
            {say(item.label)}: {say(zeroInWords(item))}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function showFirstProblem(): void {
  requestAnimationFrame(() => {
    document.querySelector('main [data-problem]')?.scrollIntoView?.({ block: 'center' });
  });
}

import { useMemo, useState } from 'react';
import { useParams } from 'wouter';
import { useOpenVault } from '../../data/device.ts';
import { useDraft } from '../../data/drafts.ts';
import { type LogBook, useLogBook } from '../../data/people.ts';
import { useToday } from '../../data/today.ts';
import { CompanionChip } from '../../form/CompanionChip.tsx';
import { SavedScreen } from '../../form/SavedScreen.tsx';
import { Setbacks } from '../../form/Setbacks.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { showFirstTrouble } from '../../ui/first-trouble.ts';
import { ListIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { FindBox } from './FindBox.tsx';
import { Lines } from './Lines.tsx';
import { canBeHeldOn, sheetKey } from './model.ts';
import type { Held } from './plan.ts';
import { WHATS, type What } from './rows.ts';
import { SetUp } from './SetUp.tsx';
import { useSheet } from './useSheet.ts';

function isWhat(what: string | undefined): what is What {
  return WHATS.some((one) => one === what);
}

/** One session or round on one screen: everybody who is due, ticked one after another. */
export default function SheetScreen() {
  const { what, day } = useParams<{ what: string; day: string }>();
  const { t } = useWords('session');
  const today = useToday();
  if (isWhat(what) && canBeHeldOn(day, today))
    return <SheetOf key={sheetKey(what, day)} what={what} day={day} />;
  return (
    <Screen title={t('title')} back="/session">
      <EmptyState icon={ListIcon} title={t('noSuchDay')} />
    </Screen>
  );
}

function SheetOf({ what, day }: { what: What; day: string }) {
  const feed = useOpenVault()?.feed;
  const book = useLogBook();
  const draft = useDraft(sheetKey(what, day));
  const held = useMemo(() => ({ what, day, feed: feed ?? '' }), [what, day, feed]);
  if (!book || draft.state === 'loading') return <div aria-busy="true" />;
  return <OneSheet held={held} book={book} draft={draft} />;
}

interface Props {
  held: Held;
  book: LogBook;
  draft: ReturnType<typeof useDraft>;
}

function OneSheet({ held, book, draft }: Props) {
  const { t } = useWords('session');
  const used = useSheet({ held, book, draft });
  const { counts, saving, found, typed } = used;
  const [asking, setAsking] = useState(false);
  const [wrongDay, setWrongDay] = useState(false);
  const finish = () => {
    if (wrongDay || used.isWrong) {
      used.setTyped('');
      showFirstTrouble();
    } else if (used.untold > 0) setAsking(true);
    else used.finish();
  };
  const title = t(`sheet.${held.what}`);
  if (saving.state === 'saved') {
    return <SavedScreen title={title} what={t('saved', { ...counts })} />;
  }
  const isEmpty = counts.due + counts.came === 0;
  return (
    <Screen
      title={title}
      under={t('under', { came: counts.came, due: counts.due })}
      back="/session"
      {...(counts.due > 0 && { progress: { at: counts.due - counts.leftOut, of: counts.due } })}
      foot={
        !isEmpty && (
          <Button busy={saving.state === 'saving'} onPress={finish}>
            {t('finish')}
          </Button>
        )
      }
    >
      <Setbacks draftProblem={used.draftProblem} saveProblem={saving.problem} />
      <CompanionChip />
      <SetUp {...{ held, wrongDay }} sheet={used.sheet} change={used.change} onWrongDay={setWrongDay} />
      <FindBox text={typed} onText={used.setTyped} />
      {isEmpty && typed === '' && (
        <EmptyState icon={ListIcon} title={t(`nobody.${held.what}`)}>
          {t('nobodyHint')}
        </EmptyState>
      )}
      <Lines held={held} book={book} found={found} used={used} />
      {asking && (
        <AskUntold
          what={held.what}
          count={used.untold}
          onClose={() => setAsking(false)}
          onFinish={() => {
            setAsking(false);
            used.finish();
          }}
        />
      )}
    </Screen>
  );
}

interface AskProps {
  what: What;
  count: number;
  onClose: () => void;
  onFinish: () => void;
}

/** Before it is finished: so many were neither ticked nor left out with a reason. */
function AskUntold({ what, count, onClose, onFinish }: AskProps) {
  const { t } = useWords('session');
  return (
    <Dialog
      title={t('untold.title', { count })}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('untold.look')}</Button>
          <Button kind="plain" onPress={onFinish}>
            {t('untold.finish')}
          </Button>
        </>
      }
    >
      {t('untold.why', { notCome: t(`notCome.${what}`) })}
    </Dialog>
  );
}

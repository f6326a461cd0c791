import { useState } from 'react';
import { useParams } from 'wouter';
import { type Portal, portalOf } from '../../../programme/portals.ts';
import { type UsedMonth, useMonth } from '../../data/month.ts';
import { Setbacks } from '../../form/Setbacks.tsx';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CopyIcon, HelpIcon, LockIcon, PhoneIcon, TickIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Table } from '../../ui/Table.tsx';
import { Ticked } from './Ticked.tsx';
import { usePortalScreen } from './usePortalScreen.ts';

/** What a portal that stays asks for, in its own columns, and the tick that it was typed in there too. */
export default function PortalScreen() {
  const { t } = useWords('month');
  const used = useMonth();
  const { portal: id = '' } = useParams<{ portal: string }>();
  const portal = portalOf(id);
  const [takenBack, setTakenBack] = useState(0);
  if (used === undefined) return <div aria-busy="true" />;
  if (used && portal) {
    const afresh = () => setTakenBack((count) => count + 1);
    return <Rows key={`${portal.id} ${takenBack}`} portal={portal} used={used} onTakenBack={afresh} />;
  }
  return (
    <Screen title={t('title')} back="/month">
      <EmptyState icon={LockIcon} title={used ? t('noSheet') : t('notYours')} />
    </Screen>
  );
}

interface RowsProps {
  portal: Portal;
  used: UsedMonth;
  onTakenBack: () => void;
}

function Rows({ portal, used, onTakenBack }: RowsProps) {
  const { t, say } = useWords('month');
  const { rows, ticks, copied, copy, tick, ticked, saving } = usePortalScreen(portal, used);
  const [asking, setAsking] = useState(false);
  const app = useWords();
  const isSaved = saving.state === 'saved';
  const foot = (
    <>
      <Button icon={CopyIcon} onPress={copy}>
        {t('copy')}
      </Button>
      <Button kind="plain" icon={TickIcon} busy={saving.state === 'saving'} onPress={() => setAsking(true)}>
        {t('alsoThere')}
      </Button>
    </>
  );
  return (
    <Screen
      title={say(portal.name)}
      under={say(portal.what)}
      back="/month"
      wide
      {...(rows.length > 0 && !isSaved && { foot, footStacked: true })}
    >
      <Setbacks draftProblem={null} saveProblem={saving.problem} />
      {copied && (
        <Banner tone={copied === 'yes' ? 'ok' : 'warn'} icon={copied === 'yes' ? TickIcon : HelpIcon}>
          {copied === 'yes' ? t('copied') : t('notCopied')}
        </Banner>
      )}
      {isSaved && (
        <Banner tone="ok" icon={PhoneIcon} title={app.t('reach.safe')}>
          {t('ticked', { count: ticked, portal: say(portal.name) })}
        </Banner>
      )}
      {rows.length === 0 ? (
        !isSaved && <EmptyState icon={TickIcon} title={t('nothingThere')} />
      ) : (
        <>
          <Sub>{t('rows', { count: rows.length })}</Sub>
          <Table
            label={say(portal.name)}
            columns={portal.columns.map(({ label, ...column }) => ({ ...column, label: say(label) }))}
            rows={rows}
          />
        </>
      )}
      <Ticked {...{ portal, ticks, onTakenBack }} today={used.today} />
      {asking && (
        <Dialog
          title={t('really', { count: rows.length, portal: say(portal.name) })}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button
                onPress={() => {
                  setAsking(false);
                  tick();
                }}
              >
                {t('yesThere')}
              </Button>
              <Button kind="plain" onPress={() => setAsking(false)}>
                {t('notYet')}
              </Button>
            </>
          }
        >
          {t('reallyWhy')}
        </Dialog>
      )}
    </Screen>
  );
}

import { useState } from 'react';
import { useParams } from 'wouter';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ListIcon, LockIcon, PersonIcon, ReachIcon } from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { BesideList } from './BesideList.tsx';
import type { Whose } from './model.ts';
import { Paper } from './Paper.tsx';
import { type UsedChatList, useChatListScreen, useWhose } from './useChatListScreen.ts';

/** Why there is nothing to print, where trying again would not help. */
function NoList({ title, what }: { title: string; what?: string }) {
  return (
    <EmptyState icon={PersonIcon} title={title}>
      {what !== undefined && <p>{what}</p>}
    </EmptyState>
  );
}

function Content({ used, whose }: { used: UsedChatList; whose: Whose }) {
  const { t } = useWords('chat-list');
  const { t: desk } = useWords('desk');
  const { rows, problem, refresh } = used;
  if (problem?.kind === 'not-allowed') return <NoList title={t('notHers')} what={t('notHersWhat')} />;
  if (problem?.kind === 'not-found') return <NoList title={t('gone')} what={t('goneWhat')} />;
  if (problem) return <ProblemBanner kind={problem.kind} onRetry={() => void refresh()} />;
  if (!rows) return <EmptyState icon={ReachIcon} title={desk('common.loading')} />;
  if (rows.length === 0) return <NoList title={t('nobody')} what={t('nobodyWhat')} />;
  return (
    <>
      <BesideList count={rows.length} />
      <Paper rows={rows} used={used} whose={whose} />
    </>
  );
}

/** Only now is the list asked for: the server notes who read it. */
function Shown({ whose }: { whose: Whose }) {
  const { t } = useWords('chat-list');
  const used = useChatListScreen(whose.worker.id);
  const { id, name } = whose.worker;
  const print = (
    <Button icon={ListIcon} onPress={() => window.print()}>
      {t('print')}
    </Button>
  );
  const canPrint = used.rows !== null && used.rows.length > 0 && !used.problem;
  return (
    <Screen
      title={t('title')}
      under={name}
      back={`/worker/${id}`}
      wide
      {...(canPrint ? { foot: print } : {})}
    >
      <Content used={used} whose={whose} />
    </Screen>
  );
}

/** That it has names and where it goes, before anything is shown. */
function Before({ whose, onShow }: { whose: Whose; onShow: () => void }) {
  const { t } = useWords('chat-list');
  const { id, name, role } = whose.worker;
  const isReporter = role === 'worker';
  const show = (
    <Button icon={LockIcon} onPress={onShow}>
      {t('show')}
    </Button>
  );
  return (
    <Screen title={t('title')} under={name} back={`/worker/${id}`} {...(isReporter ? { foot: show } : {})}>
      {isReporter ? (
        <EmptyState icon={LockIcon} title={t('warn')}>
          <p>{t('warnWhat', { name })}</p>
          <p>{t('needsNetwork')}</p>
        </EmptyState>
      ) : (
        <NoList title={t('noReporter')} />
      )}
    </Screen>
  );
}

function Asked({ whose }: { whose: Whose }) {
  const [agreed, setAgreed] = useState(false);
  return agreed ? <Shown whose={whose} /> : <Before whose={whose} onShow={() => setAgreed(true)} />;
}

/** The list of a worker who reports by chat, on paper: whose number is whose. */
export default function ChatListScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const { t } = useWords('chat-list');
  const { t: desk } = useWords('desk');
  const whose = useWhose(id);
  if (whose) return <Asked key={id} whose={whose} />;
  const loading = whose === undefined;
  return (
    <Screen title={t('title')} back="/">
      <EmptyState
        icon={loading ? ReachIcon : PersonIcon}
        title={desk(loading ? 'common.loading' : 'worker.notFound')}
      />
    </Screen>
  );
}

import { useState } from 'react';
import { useParams } from 'wouter';
import type { OrgWorker } from '../../data/admin-org.ts';
import { useNow } from '../../data/supervisor.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWhen } from '../../i18n/when.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, ButtonAway } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CrossIcon, MessageIcon, PersonIcon, QuestionIcon, ReachIcon, TickIcon } from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import { Screen } from '../../ui/Screen.tsx';
import css from './admin-chat.module.css';
import { ByNumber } from './ByNumber.tsx';
import { Heard } from './Heard.tsx';
import { openWays, tellLink, wayOf } from './model.ts';
import { OutcomeBanner } from './OutcomeBanner.tsx';
import { type UsedChatsScreen, useChatsScreen } from './useChatsScreen.ts';

interface Props {
  worker: OrgWorker;
  used: UsedChatsScreen;
  chats: NonNullable<UsedChatsScreen['chats']>;
}

/** Letting her account go, asked first, with what it does. */
function LetGo({ onYes }: { onYes: () => void }) {
  const { t } = useWords('admin-chat');
  const [asking, setAsking] = useState(false);
  const close = () => setAsking(false);
  const yes = () => {
    close();
    onYes();
  };
  const actions = (
    <>
      <Button onPress={close}>{t('cancel')}</Button>
      <Button kind="danger" onPress={yes}>
        {t('worker.letGoYes')}
      </Button>
    </>
  );
  return (
    <>
      <Button kind="plain" small icon={CrossIcon} onPress={() => setAsking(true)}>
        {t('worker.letGo')}
      </Button>
      {asking && (
        <Dialog title={t('worker.letGo')} actions={actions} onClose={close}>
          {t('worker.letGoSure')}
        </Dialog>
      )}
    </>
  );
}

function Standing({ worker, used, chats, onGone }: Props & { onGone: () => void }) {
  const { t } = useWords('admin-chat');
  const when = useWhen(useNow());
  const bound = chats.bound.find((one) => one.worker === worker.id);
  if (!bound)
    return (
      <Chip tone="unknown" icon={QuestionIcon}>
        {t('worker.isNot')}
      </Chip>
    );
  const way = wayOf(bound.way);
  const number = way && chats[way];
  const text = t('worker.tellText', { name: worker.name, number: `+${number}` });
  return (
    <Card>
      <div className={css.stack}>
        {way && (
          <Chip tone="ok" icon={MessageIcon}>
            {t('worker.is', { way: t(`way.${way}`) })}
          </Chip>
        )}
        <Heard {...bound} when={when} />
        {bound.heard === null && number !== null && worker.phone !== '' && (
          <ButtonAway kind="plain" small icon={MessageIcon} href={tellLink(worker.phone, text)}>
            {t('worker.tell')}
          </ButtonAway>
        )}
        <LetGo onYes={() => void used.letGo(worker).then((done) => done && onGone())} />
      </div>
    </Card>
  );
}

/** A one-time code that she sends from her own account: nobody needs to know its number. */
function ByCode({ worker, used }: Omit<Props, 'chats'>) {
  const { t } = useWords('admin-chat');
  const made = used.code;
  return (
    <Card>
      <div className={css.stack}>
        <h2 className={css.title}>{t('worker.byCode')}</h2>
        {made ? (
          <>
            <Sub>{t('worker.code')}</Sub>
            <b className={css.code}>{made.code}</b>
            <Sub>
              {made.number === null
                ? t('worker.codeHowPlain')
                : t('worker.codeHow', { number: `+${made.number}` })}
            </Sub>
          </>
        ) : (
          <Button kind="plain" small busy={used.busy} onPress={() => void used.makeCode(worker)}>
            {t('worker.makeCode')}
          </Button>
        )}
      </div>
    </Card>
  );
}

function Cards(props: Props) {
  const { t } = useWords('admin-chat');
  const [gone, setGone] = useState(false);
  const { worker, used, chats } = props;
  return (
    <>
      {gone && !used.outcome && <Banner tone="ok" icon={TickIcon} title={t('worker.gone')} />}
      <Standing {...props} onGone={() => setGone(true)} />
      <ByNumber worker={worker} used={used} ways={openWays(chats)} />
      <ByCode worker={worker} used={used} />
    </>
  );
}

/** One worker's account: when it was last heard, the way to let it go, and the ways to bind one. */
export default function ChatOfWorkerScreen() {
  const { id = '' } = useParams<{ id: string }>();
  const { t } = useWords('admin-chat');
  const { t: admin } = useWords('admin');
  const used = useChatsScreen();
  const { org, chats, problem } = used;
  const worker = org?.workers.find((one) => one.id === id);
  const isOpen = chats !== null && openWays(chats).length > 0;
  return (
    <Screen title={worker?.name ?? t('title')} under={worker?.number} back="/admin/chat">
      {problem && <ProblemBanner kind={problem.kind} onRetry={() => void used.readAgain()} />}
      {!problem && !(org && chats) && <EmptyState icon={ReachIcon} title={admin('common.loading')} />}
      {org && !worker && <EmptyState icon={PersonIcon} title={admin('worker.notFound')} />}
      {chats && !isOpen && (
        <EmptyState icon={MessageIcon} title={t('off')}>
          <p>{t('offWhat')}</p>
        </EmptyState>
      )}
      {org && <OutcomeBanner used={used} workers={org.workers} />}
      {worker && worker.role !== 'worker' && <EmptyState icon={PersonIcon} title={t('result.no-reporter')} />}
      {worker?.role === 'worker' && isOpen && (
        <Cards key={worker.id} worker={worker} used={used} chats={chats} />
      )}
    </Screen>
  );
}

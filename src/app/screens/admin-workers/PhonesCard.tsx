import { useState } from 'react';
import type { OrgActions } from '../../data/admin.ts';
import type { ApiProblem } from '../../data/admin-api.ts';
import type { OrgFeed } from '../../data/admin-org.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { When } from '../../i18n/when.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { CrossIcon, PhoneIcon } from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import css from './admin-workers.module.css';

interface Props {
  feed: OrgFeed;
  actions: OrgActions;
  onChanged: () => void;
  when: When;
}

/** One phone of a worker: when it was last heard, what still lies on it, and what to do when it is lost or found again. */
export function PhoneCard({ feed, actions, onChanged, when }: Props) {
  const { t } = useWords('admin');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const close = () => setAsking(false);
  const act = async (action: 'retire' | 'admit') => {
    close();
    const answer = await actions[action](feed.id);
    if (answer.kind === 'ok') onChanged();
    else setProblem(answer);
  };
  const live = feed.state === 'live';
  const answers = (
    <>
      <Button onPress={close}>{t('worker.keep')}</Button>
      <Button kind="danger" onPress={() => void act('retire')}>
        {t('worker.retireYes')}
      </Button>
    </>
  );
  return (
    <Card>
      <div className={css.stack}>
        <Chip tone={live ? 'ok' : 'unknown'} icon={live ? PhoneIcon : CrossIcon}>
          {t(live ? 'worker.feedStates.live' : 'worker.feedStates.retired')}
        </Chip>
        <Sub>{t('worker.lastContact', { when: when.minute(feed.lastContact) })}</Sub>
        {feed.unsent !== null && feed.unsent > 0 && <Sub>{t('worker.unsent', { count: feed.unsent })}</Sub>}
        {problem && <ProblemBanner kind={problem.kind} />}
        {live && (
          <Button kind="plain" small onPress={() => setAsking(true)}>
            {t('worker.retire')}
          </Button>
        )}
        {feed.state === 'retired' && (
          <Button kind="plain" small onPress={() => void act('admit')}>
            {t('worker.found')}
          </Button>
        )}
      </div>
      {asking && (
        <Dialog title={t('worker.retire')} actions={answers} onClose={close}>
          {t('worker.retireSure')}
        </Dialog>
      )}
    </Card>
  );
}

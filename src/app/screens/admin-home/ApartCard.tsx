import { useState } from 'react';
import type { OrgActions } from '../../data/admin.ts';
import type { ApiProblem } from '../../data/admin-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { When } from '../../i18n/when.ts';
import { Button, ButtonAway } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { CallIcon, HelpIcon } from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import css from './admin-home.module.css';
import type { ApartSeen } from './model.ts';

interface Props {
  apart: ApartSeen;
  actions: OrgActions;
  onChanged: () => void;
  when: When;
}

/** A second phone that came with a used invitation: what happened, whom to ask, and both answers. */
export function ApartCard({ apart, actions, onChanged, when }: Props) {
  const { t } = useWords('admin');
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, setBusy] = useState(false);
  const { feed, worker } = apart;
  const answer = async (action: 'admit' | 'retire') => {
    setBusy(true);
    const result = await actions[action](feed.id);
    setBusy(false);
    if (result.kind === 'ok') onChanged();
    else setProblem(result);
  };
  return (
    <Card tone="danger">
      <div className={css.stack}>
        <b>{worker?.name ?? feed.worker}</b>
        <Sub>{t(feed.state === 'late' ? 'home.apartLate' : 'home.apartWhy')}</Sub>
        <Sub>{t('home.apartWhen', { when: when.minute(feed.joinedAt) })}</Sub>
        {feed.waiting > 0 && (
          <Chip tone="warn" icon={HelpIcon}>
            {t('home.apartWaiting', { count: feed.waiting })}
          </Chip>
        )}
        <p>{t('home.apartAsk', { name: worker?.name ?? '' })}</p>
        {worker?.phone && (
          <ButtonAway kind="plain" small icon={CallIcon} href={`tel:+${worker.phone}`}>
            {t('home.call')}
          </ButtonAway>
        )}
        <Button small busy={busy} onPress={() => void answer('admit')}>
          {t('home.apartHers')}
        </Button>
        <Button kind="plain" small busy={busy} onPress={() => void answer('retire')}>
          {t('home.apartNotHers')}
        </Button>
        {problem && <ProblemBanner kind={problem.kind} />}
      </div>
    </Card>
  );
}

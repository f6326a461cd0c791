import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Org, OrgWorker } from '../../data/admin-org.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { When } from '../../i18n/when.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { MessageIcon, QuestionIcon } from '../../ui/icons.tsx';
import css from './admin-chat.module.css';
import { Confirm } from './Confirm.tsx';
import { type AskerSeen, wayOf } from './model.ts';
import type { UsedChatsScreen } from './useChatsScreen.ts';
import { WorkerPick } from './WorkerPick.tsx';

interface Props {
  asker: AskerSeen;
  org: Org;
  used: UsedChatsScreen;
  when: When;
}

/** An account that wrote and is nobody's: whose it likely is, and the way to bind it. */
export function AskerCard({ asker, org, used, when }: Props) {
  const { t } = useWords('admin-chat');
  const [picking, setPicking] = useState(false);
  const [picked, setPicked] = useState<OrgWorker | null>(null);
  const [, go] = useLocation();
  const { likely, asked, askingNumber, hasTwin } = asker;
  const way = wayOf(asker.way);
  const bind = (worker: OrgWorker) => {
    setPicked(null);
    setPicking(false);
    void used.bind(worker, { account: asker.account });
  };
  return (
    <Card>
      <div className={css.stack}>
        <b>{t('asker.number', { askingNumber })}</b>
        <div className={css.chips}>
          <Chip tone={asked ? 'way' : 'unknown'} icon={asked ? MessageIcon : QuestionIcon}>
            {t(asked ? 'asker.asked' : 'asker.wrote')}
          </Chip>
          <Sub>
            {way && `${t(`way.${way}`)} · `}
            {when.minute(asker.heard)}
          </Sub>
        </div>
        {hasTwin && <p>{t('asker.twin')}</p>}
        {likely && <p>{t('asker.likely', { name: likely.name, number: likely.number })}</p>}
        {likely && !picking && (
          <Button small busy={used.busy} onPress={() => setPicked(likely)}>
            {t('asker.bindTo', { name: likely.name })}
          </Button>
        )}
        {!picking && (
          <Button kind={likely ? 'quiet' : 'plain'} small onPress={() => setPicking(true)}>
            {t(likely ? 'asker.another' : 'asker.whose')}
          </Button>
        )}
      </div>
      {picking && (
        <WorkerPick
          org={org}
          onPick={hasTwin ? ({ id }) => go(`/admin/chat/${id}`) : setPicked}
          onClose={() => setPicking(false)}
        />
      )}
      {picked && (
        <Confirm
          worker={picked}
          {...(picked.id === likely?.id ? {} : { askingNumber })}
          replaces={used.chats?.bound.some(({ worker }) => worker === picked.id) ?? false}
          onYes={() => bind(picked)}
          onClose={() => setPicked(null)}
        />
      )}
    </Card>
  );
}

import { useState } from 'react';
import type { Org, OrgWorker } from '../../data/admin-org.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { When } from '../../i18n/when.ts';
import { Button, ButtonAway } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { CallIcon, MessageIcon, QuestionIcon } from '../../ui/icons.tsx';
import css from './admin-chat.module.css';
import { type AskerSeen, openWays } from './model.ts';
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
  const { likely, asked, mark } = asker;
  const [way = 'whatsapp'] = openWays({ ways: [asker.way] });
  const bind = (worker: OrgWorker) => {
    setPicked(null);
    setPicking(false);
    void used.bind(worker, { account: asker.account });
  };
  return (
    <Card>
      <div className={css.stack}>
        <b>{t('asker.mark', { mark })}</b>
        <div className={css.chips}>
          <Chip tone={asked ? 'way' : 'unknown'} icon={asked ? MessageIcon : QuestionIcon}>
            {t(asked ? 'asker.asked' : 'asker.wrote')}
          </Chip>
          <Sub>
            {t(`way.${way}`)} · {when.minute(asker.heard)}
          </Sub>
        </div>
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
      {picking && <WorkerPick org={org} onPick={setPicked} onClose={() => setPicking(false)} />}
      {picked && (
        <Confirm
          worker={picked}
          {...(picked.id === likely?.id ? {} : { mark })}
          replaces={used.chats?.bound.some(({ worker }) => worker === picked.id) ?? false}
          onYes={() => bind(picked)}
          onClose={() => setPicked(null)}
        />
      )}
    </Card>
  );
}

interface Asked {
  worker: OrgWorker;
  /** What she must have been told; absent where her own number in the organisation says that it is she. */
  mark?: string;
  /** She has another account, which is let go. */
  replaces: boolean;
  onYes: () => void;
  onClose: () => void;
}

/** Asked before an account becomes a worker's: whoever writes from it reports in her name. */
export function Confirm({ worker, mark, replaces, onYes, onClose }: Asked) {
  const { t } = useWords('admin-chat');
  const { name, phone } = worker;
  const actions = (
    <>
      <Button kind="plain" onPress={onClose}>
        {t('cancel')}
      </Button>
      <Button onPress={onYes}>{t('confirm.yes')}</Button>
    </>
  );
  return (
    <Dialog title={t('confirm.title', { name })} actions={actions} onClose={onClose}>
      <p>{mark === undefined ? t('confirm.can', { name }) : t('confirm.ask', { name, mark })}</p>
      {replaces && <p>{t('confirm.replaces')}</p>}
      {mark !== undefined && phone !== '' && (
        <ButtonAway kind="plain" small icon={CallIcon} href={`tel:+${phone}`}>
          {t('confirm.call')}
        </ButtonAway>
      )}
    </Dialog>
  );
}

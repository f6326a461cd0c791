import type { OrgWorker } from '../../data/admin-org.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button, ButtonAway } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { CallIcon } from '../../ui/icons.tsx';

interface Props {
  worker: OrgWorker;
  /** What she must have been told; absent where her own number in the organisation says that it is she. */
  askingNumber?: string;
  /** She has another account, which is let go. */
  replaces: boolean;
  onYes: () => void;
  onClose: () => void;
}

/** Asked before an account becomes a worker's: whoever writes from it reports in her name. */
export function Confirm({ worker, askingNumber, replaces, onYes, onClose }: Props) {
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
      <p>
        {askingNumber === undefined ? t('confirm.can', { name }) : t('confirm.ask', { name, askingNumber })}
      </p>
      {replaces && <p>{t('confirm.replaces')}</p>}
      {askingNumber !== undefined && phone !== '' && (
        <ButtonAway kind="plain" small icon={CallIcon} href={`tel:+${phone}`}>
          {t('confirm.call')}
        </ButtonAway>
      )}
    </Dialog>
  );
}

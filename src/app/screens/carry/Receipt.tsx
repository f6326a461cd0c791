import { useContext, useState } from 'react';
import { useOrg } from '../../data/admin.ts';
import { picturesOf } from '../../data/frames.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AwayContext } from '../../ui/away.ts';
import { Button, ButtonAway } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { CopyIcon, MessageIcon, PhoneIcon } from '../../ui/icons.tsx';
import { QrPictures } from '../../ui/QrPictures.tsx';
import css from './carry.module.css';
import { receiptLink, whatsappLink } from './model.ts';

function Copy({ link }: { link: string }) {
  const { t } = useWords('desk');
  const away = useContext(AwayContext);
  const [state, setState] = useState<'no' | 'yes' | 'failed'>('no');
  const copy = () => {
    away.copy(link).then(
      () => setState('yes'),
      () => setState('failed'),
    );
  };
  return (
    <>
      <Button kind="plain" small icon={CopyIcon} onPress={copy}>
        {t(state === 'yes' ? 'carry.copied' : 'carry.copy')}
      </Button>
      {state === 'failed' && (
        <Sub>
          {t('carry.copyFailed')} <span className={css.link}>{link}</span>
        </Sub>
      )}
    </>
  );
}

interface Props {
  receipt: string;
  /** Digits with country code; empty: WhatsApp asks to whom. */
  phone: string;
  /** Null when the courier is not told who it is. */
  name: string | null;
  /** What goes back is no receipt: what the button and the message say instead. */
  words?: { send: string; text: string };
}

/** Whoever stands beside her needs no chat: the receipt before the camera of her phone. */
function ByQr({ receipt }: Pick<Props, 'receipt'>) {
  const { t } = useWords('carry');
  const [shown, setShown] = useState(false);
  if (!shown) {
    return (
      <Button kind="plain" small icon={PhoneIcon} onPress={() => setShown(true)}>
        {t('receipt.qr')}
      </Button>
    );
  }
  return (
    <>
      <QrPictures frames={picturesOf(receipt)} />
      <Sub>{t('receipt.qrHow')}</Sub>
    </>
  );
}

/** One tap opens WhatsApp with the receipt's link; beside it the link to copy, and a receipt as QR. */
export function Receipt({ receipt, phone, name, words }: Props) {
  const { t } = useWords('desk');
  const [opened, setOpened] = useState(false);
  const link = receiptLink(window.location.origin, receipt);
  const first = words ? words.send : name ? t('carry.receiptTo', { name }) : t('carry.receiptNow');
  return (
    <div className={css.receipt}>
      <ButtonAway
        kind={opened ? 'plain' : 'main'}
        icon={MessageIcon}
        href={whatsappLink(phone, `${words?.text ?? t('carry.receiptText')}\n${link}`)}
        onPress={() => setOpened(true)}
      >
        {opened && !words ? t('carry.receiptAgain') : first}
      </ButtonAway>
      <Copy link={link} />
      {!words && <ByQr receipt={receipt} />}
      {opened && !words && <Sub>{t('carry.receiptSent')}</Sub>}
    </div>
  );
}

/** For a courier who may see whose it is: straight to that worker's number. */
export function ReceiptToWorker({
  receipt,
  worker,
  words,
}: Pick<Props, 'receipt' | 'words'> & { worker: { id: string; name: string } }) {
  const { org } = useOrg();
  const phone = org?.workers.find((one) => one.id === worker.id)?.phone ?? '';
  return <Receipt receipt={receipt} phone={phone} name={worker.name} {...(words && { words })} />;
}

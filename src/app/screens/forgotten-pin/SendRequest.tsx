import { useContext, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { AwayContext } from '../../ui/away.ts';
import { Button, ButtonAway } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { CopyIcon, MessageIcon, ShareIcon } from '../../ui/icons.tsx';
import css from './forgotten-pin.module.css';
import { requestMessage, waLink } from './model.ts';

interface Props {
  /** The request, armoured. */
  code: string;
  /** Null: she chooses the chat herself. */
  to: { phone: string } | null;
}

/** The request on its way: WhatsApp to the supervisor, another app, or copied. */
export function SendRequest({ code, to }: Props) {
  const { t } = useWords('pin');
  const away = useContext(AwayContext);
  const [copied, setCopied] = useState<'yes' | 'failed' | null>(null);
  const { text, link } = requestMessage(t('request.message'), window.location.origin, code);
  const copy = () => {
    away.copy(text).then(
      () => setCopied('yes'),
      () => setCopied('failed'),
    );
  };
  const share = () => void away.share(text).catch(() => undefined);
  return (
    <>
      <ButtonAway icon={MessageIcon} href={waLink(text, to?.phone ?? '')}>
        {t('request.whatsapp')}
      </ButtonAway>
      <div className={css.others}>
        <Button kind="plain" small icon={CopyIcon} onPress={copy}>
          {t(copied === 'yes' ? 'request.copied' : 'request.copy')}
        </Button>
        {away.canShare() && (
          <Button kind="plain" small icon={ShareIcon} onPress={share}>
            {t('request.share')}
          </Button>
        )}
      </div>
      {copied === 'failed' && (
        <Sub>
          {t('request.copyFailed')} <span className={css.link}>{link}</span>
        </Sub>
      )}
    </>
  );
}

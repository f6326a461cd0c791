import { useWords } from '../../i18n/use-words.ts';
import { Button, ButtonAway } from '../../ui/Button.tsx';
import { ClockIcon, CopyIcon, ListIcon, MessageIcon, ShareIcon, TickIcon } from '../../ui/icons.tsx';
import { smsLink } from './model.ts';
import css from './send.module.css';
import type { UsedSend } from './useSendScreen.ts';

const WAYS = ['whatsapp', 'sms', 'qr', 'file'] as const;

/** One of four ways; the one that fits the cause is chosen already. */
export function WayChoice({ send }: { send: UsedSend }) {
  const { t } = useWords('send');
  return (
    <fieldset className={css.ways} aria-label={t('ways.label')}>
      {WAYS.map((way) => (
        <button
          key={way}
          type="button"
          className={css.way}
          aria-pressed={way === send.way}
          onClick={() => send.choose(way)}
        >
          {t(`ways.${way}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** What is pressed: at night the morning first, as long as no danger is among it. */
export function Press({ send }: { send: UsedSend }) {
  const { t } = useWords('send');
  const waits = send.night === 'wait' && (send.way === 'whatsapp' || send.way === 'sms');
  if (!waits) return <Hand send={send} />;
  return (
    <>
      <Button icon={ClockIcon} onPress={send.later}>
        {t('night.later')}
      </Button>
      <Hand send={send} plain />
    </>
  );
}

function Hand({ send, plain = false }: { send: UsedSend; plain?: boolean }) {
  if (send.way === 'sms') return <BySms send={send} plain={plain} />;
  if (send.way === 'qr') return <ByQr send={send} />;
  return send.way === 'file' ? <ByFile send={send} /> : <ByWhatsApp send={send} plain={plain} />;
}

function ByWhatsApp({ send, plain }: { send: UsedSend; plain: boolean }) {
  const { t } = useWords('send');
  const off = send.message === null;
  return (
    <>
      <Button kind={plain ? 'plain' : 'main'} icon={MessageIcon} disabled={off} onPress={send.openWhatsApp}>
        {t('open')}
      </Button>
      <div className={css.others}>
        <Button kind="plain" small icon={CopyIcon} disabled={off} onPress={send.copy}>
          {t('copy')}
        </Button>
        {send.canShare && (
          <Button kind="plain" small icon={ShareIcon} disabled={off} onPress={send.share}>
            {t('share')}
          </Button>
        )}
      </div>
    </>
  );
}

function BySms({ send, plain }: { send: UsedSend; plain: boolean }) {
  const { t } = useWords('send');
  const { message, to } = send;
  if (!message) return null;
  return (
    <>
      <ButtonAway
        kind={plain ? 'plain' : 'main'}
        icon={MessageIcon}
        href={smsLink(message.text, to.phone)}
        onPress={() => send.handed('sms')}
      >
        {t('sms.open')}
      </ButtonAway>
      <Button kind="plain" small icon={CopyIcon} onPress={send.copy}>
        {t('copy')}
      </Button>
    </>
  );
}

function ByQr({ send }: { send: UsedSend }) {
  const { t } = useWords('send');
  return (
    <Button icon={TickIcon} disabled={send.message === null} onPress={() => send.handed('qr')}>
      {t('qr.shown')}
    </Button>
  );
}

function ByFile({ send }: { send: UsedSend }) {
  const { t } = useWords('send');
  return (
    <Button icon={ListIcon} disabled={send.message === null} onPress={send.giveFile}>
      {t('file.give')}
    </Button>
  );
}

import { useWords } from '../../i18n/use-words.ts';
import { Button, ButtonAway } from '../../ui/Button.tsx';
import { CallIcon, MessageIcon, PersonIcon, QuestionIcon } from '../../ui/icons.tsx';
import { type Choice, smsLink, waLink } from './model.ts';
import css from './tell.module.css';
import type { UsedTell } from './useTellScreen.ts';

interface Props {
  tell: UsedTell;
  choice: Choice;
}

/** The ways to tell it. Links, so that the other app opens inside the tap itself; the save begins in the same tap. */
export function Ways({ tell, choice }: Props) {
  const { t, say } = useWords('tell');
  const { phone } = tell.family;
  if (!phone) return <ReadAloud tell={tell} />;
  const text = say(choice.message);
  if (tell.barred !== undefined) return <WithoutMessage tell={tell} choice={choice} />;
  return (
    <>
      <ButtonAway icon={MessageIcon} href={waLink(text, phone.mobile)} onPress={() => tell.offer('whatsapp')}>
        {t('whatsapp')}
      </ButtonAway>
      <div className={css.ways}>
        <ButtonAway
          kind="plain"
          small
          icon={MessageIcon}
          href={smsLink(text, phone.mobile)}
          onPress={() => tell.offer('sms')}
        >
          {t('sms')}
        </ButtonAway>
        <Call tell={tell} />
        <ReadAloud tell={tell} beside />
      </div>
    </>
  );
}

/** No message may go: what may be done instead, and the question that would allow it. */
function WithoutMessage({ tell }: Props) {
  const { t } = useWords('tell');
  const asks = tell.barred !== 'neighbour';
  const again = tell.barred !== 'not-asked';
  return (
    <>
      {asks && (
        <Button kind={again ? 'plain' : 'main'} icon={QuestionIcon} onPress={() => tell.go('consent')}>
          {t(again ? 'askAgain' : 'ask')}
        </Button>
      )}
      <div className={css.ways}>
        <Call tell={tell} />
        <ReadAloud tell={tell} beside />
      </div>
    </>
  );
}

function Call({ tell }: Pick<Props, 'tell'>) {
  const { t } = useWords('tell');
  const mobile = tell.family.phone?.mobile;
  return (
    <ButtonAway kind="plain" small icon={CallIcon} href={`tel:${mobile}`} onPress={() => tell.offer('call')}>
      {t('call')}
    </ButtonAway>
  );
}

function ReadAloud({ tell, beside = false }: Pick<Props, 'tell'> & { beside?: boolean }) {
  const { t } = useWords('tell');
  return (
    <Button
      {...(beside && { kind: 'plain' as const, small: true })}
      icon={PersonIcon}
      onPress={() => tell.go('aloud')}
    >
      {t('aloud')}
    </Button>
  );
}

import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HelpIcon, PhoneIcon, ReachIcon, TickIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextField } from '../../ui/TextField.tsx';
import type { Told } from './model.ts';
import { type UsedReceive, useReceiveScreen } from './useReceiveScreen.ts';

/** A receipt, by the link she tapped or by paste: then she sees what reached. */
export default function ReceiveScreen() {
  const { t } = useWords('reached');
  const receive = useReceiveScreen();
  const { told } = receive;
  if (told && told.kind !== 'refused') return <Taken told={told} />;
  return (
    <Screen title={t('receive.title')} back="/reached" foot={<Press receive={receive} />}>
      {told && <Refused told={told} />}
      <PasteBox receive={receive} />
    </Screen>
  );
}

/** One button: paste what she copied, or take what stands in the box. */
function Press({ receive }: { receive: UsedReceive }) {
  const { t } = useWords('reached');
  const { text, reading, canPaste } = receive;
  if (text === '' && canPaste) {
    return (
      <Button busy={reading} onPress={receive.pasteAndTake}>
        {t('receive.fromClipboard')}
      </Button>
    );
  }
  return (
    <Button busy={reading} disabled={text.trim() === ''} onPress={receive.take}>
      {t('receive.take')}
    </Button>
  );
}

function PasteBox({ receive }: { receive: UsedReceive }) {
  const { t } = useWords('reached');
  if (receive.reading) return <p role="status">{t('receive.reading')}</p>;
  return (
    <>
      <Sub>{t('receive.how')}</Sub>
      <TextField label={t('receive.paste')} text={receive.text} onText={receive.setText} lines={5} />
      <ButtonLink to="/scan" kind="plain" small icon={PhoneIcon}>
        {t('receive.scan')}
      </ButtonLink>
    </>
  );
}

function Refused({ told }: { told: Extract<Told, { kind: 'refused' }> }) {
  const { t } = useWords('reached');
  return (
    <Banner tone="danger" icon={HelpIcon} title={t(`receive.${told.why}.title`)}>
      <p>{t(`receive.${told.why}.what`)}</p>
      <p>{t('receive.nothingChanged')}</p>
    </Banner>
  );
}

function Taken({ told }: { told: Exclude<Told, { kind: 'refused' }> }) {
  const { t } = useWords('reached');
  return (
    <Screen
      title={t('receive.title')}
      back="/"
      footStacked
      foot={
        <>
          <ButtonLink to="/reached">{t('receive.reached')}</ButtonLink>
          <ButtonLink to="/" kind="plain">
            {t('receive.home')}
          </ButtonLink>
        </>
      }
    >
      {told.kind === 'kept' && (
        <EmptyState icon={TickIcon} title={t('receive.locked.title')}>
          <p>{t('receive.locked.what')}</p>
        </EmptyState>
      )}
      {told.kind === 'nothing-new' && (
        <EmptyState icon={TickIcon} title={t('receive.nothingNew')}>
          <Left count={told.left} />
        </EmptyState>
      )}
      {told.kind === 'reached' && (
        <EmptyState icon={ReachIcon} title={t('receive.taken', { count: told.reached })}>
          {told.help > 0 && <p>{t('receive.help', { count: told.help })}</p>}
          <Left count={told.left} />
        </EmptyState>
      )}
    </Screen>
  );
}

function Left({ count }: { count: number }) {
  const { t } = useWords('reached');
  return <p>{count > 0 ? t('receive.left', { count }) : t('receive.allReached')}</p>;
}

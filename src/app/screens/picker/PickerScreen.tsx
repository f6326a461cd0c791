import { useState } from 'react';
import { useLocation } from 'wouter';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Problem } from '../../ui/Field.tsx';
import { MessageIcon } from '../../ui/icons.tsx';
import { PinPad } from '../../ui/PinPad.tsx';
import { Picture } from '../../ui/picture.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { AddName } from './AddName.tsx';
import { waitIn } from './model.ts';
import { PasteReceipt } from './PasteReceipt.tsx';
import { PractiseLink } from './PractiseLink.tsx';
import css from './picker.module.css';
import { type UsedPicker, usePickerScreen } from './usePickerScreen.ts';

/** Who are you? Names and pictures, and nothing else before the PIN. */
export function PickerScreen() {
  const picker = usePickerScreen();
  const [, go] = useLocation();
  const [aside, setAside] = useState<'receipt' | 'add' | null>(null);
  const close = () => setAside(null);
  if (!picker.ready) return <div aria-busy="true" />;
  if (picker.feeds.length === 0) return <AddName first brings={picker.brings !== null} />;
  if (aside === 'add') return <AddName onBack={close} />;
  if (aside === 'receipt') return <PasteReceipt onBack={close} />;
  const forgot = () => picker.chosen && go(`/forgotten#${picker.chosen.feed}`);
  return <NamesAndKeys picker={picker} onForgot={forgot} onAside={setAside} />;
}

interface NamesProps {
  picker: UsedPicker;
  onForgot: () => void;
  onAside: (aside: 'receipt' | 'add') => void;
}

function NamesAndKeys({ picker, onForgot, onAside }: NamesProps) {
  const { t } = useWords('home');
  const { chosen, brings, opening, waitSeconds } = picker;
  return (
    <Screen
      title={t('picker.title')}
      under={chosen ? t('picker.hello', { name: chosen.name }) : t('picker.choose')}
    >
      {brings && (
        <Banner tone="way" icon={MessageIcon}>
          {t(`picker.brings.${brings}`)}
        </Banner>
      )}
      <Names picker={picker} />
      {picker.asksPin && (
        <>
          <Ask picker={picker} />
          <PinPad
            digits={picker.pin}
            onDigits={picker.typePin}
            off={!chosen || opening || waitSeconds > 0}
            corner={
              <button type="button" className={css.forgot} disabled={!chosen} onClick={onForgot}>
                {t('picker.forgot')}
              </button>
            }
          />
        </>
      )}
      <div className={css.aside}>
        <Button kind="quiet" small narrow onPress={() => onAside('receipt')}>
          {t('picker.receipt')}
        </Button>
        <Button kind="quiet" small narrow onPress={() => onAside('add')}>
          {t('picker.add')}
        </Button>
        <PractiseLink />
      </div>
    </Screen>
  );
}

function Names({ picker }: { picker: UsedPicker }) {
  const { t } = useWords('home');
  const { feeds, shown, chosen, choose } = picker;
  const alone = feeds.length === 1;
  return (
    <div className={css.names}>
      {shown.map(({ feed, name, picture }) => (
        <button
          key={feed}
          type="button"
          className={css.name}
          aria-pressed={feed === chosen?.feed}
          disabled={alone}
          onClick={() => choose(feed)}
        >
          <Picture id={picture} chosen={feed === chosen?.feed} />
          {name}
        </button>
      ))}
      {shown.length < feeds.length && (
        <Button kind="plain" small narrow onPress={() => choose(null)}>
          {t('picker.another')}
        </Button>
      )}
    </div>
  );
}

/** One line, always in its place: what is asked, or what was wrong. */
function Ask({ picker }: { picker: UsedPicker }) {
  const { t } = useWords('home');
  const { refusal, waitSeconds, opening, chosen } = picker;
  const trouble = () => {
    if (waitSeconds > 0) {
      const { unit, count } = waitIn(waitSeconds);
      return t(`picker.wait.${unit}`, { count });
    }
    if (refusal?.kind === 'wrong-pin') return t('picker.wrong', { count: refusal.left });
    if (refusal && refusal.kind !== 'wait') return t(`picker.${refusal.kind}`);
    return null;
  };
  const wrong = trouble();
  return (
    <div className={css.ask}>
      {!wrong && (opening ? t('picker.opening') : chosen ? t('picker.pin') : t('picker.nameFirst'))}
      <Problem>{wrong}</Problem>
    </div>
  );
}

import { nearDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ClockIcon, CrossIcon, LockIcon, QuestionIcon } from '../../ui/icons.tsx';
import { type Barred, type Choice, optionWords } from './model.ts';
import type { UsedTell } from './useTellScreen.ts';

const WHOSE = ['husband', 'family', 'neighbour'] as const;

/** What she must know before she sends: who said no, that it is night, why the text is so short. */
export function Notes({ tell, choice }: { tell: UsedTell; choice: Choice }) {
  const { t } = useWords('tell');
  const { barred, night, family } = tell;
  if (barred) return <WhyNot tell={tell} barred={barred} />;
  const of = WHOSE.find((one) => one === family.phone?.of);
  return (
    <>
      {night && (
        <Banner tone="warn" icon={ClockIcon}>
          {t('night')}
        </Banner>
      )}
      {choice.neutral && (
        <Banner tone="unknown" icon={LockIcon}>
          {choice.isPrivate ? t('neutral.private') : t(`neutral.${of ?? 'unknown'}`)}
        </Banner>
      )}
    </>
  );
}

function WhyNot({ tell: { family, today }, barred }: { tell: UsedTell; barred: Barred }) {
  const { t, lang, say } = useWords('tell');
  const { stop, consent } = family;
  if (barred === 'stopped' && stop) {
    const who = stop.by === undefined ? t('stopped.family') : say(optionWords('saidBy', stop.by));
    return (
      <Banner tone="danger" icon={CrossIcon} title={t('stopped.title')}>
        {t('stopped.who', { who, day: nearDay(stop.on, lang, today) })}
      </Banner>
    );
  }
  if (barred === 'refused' && consent) {
    const who = say(optionWords('saidBy', consent.by));
    return (
      <Banner tone="unknown" icon={CrossIcon} title={t('refused.title')}>
        {t('refused.who', { who, day: nearDay(consent.on, lang, today) })}
      </Banner>
    );
  }
  const why = barred === 'no-phone' ? 'noPhone' : barred === 'neighbour' ? 'neighbour' : 'notAsked';
  return (
    <Banner tone="unknown" icon={QuestionIcon}>
      {t(why)}
    </Banner>
  );
}

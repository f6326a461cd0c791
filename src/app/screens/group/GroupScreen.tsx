import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ClockIcon, CopyIcon, LockIcon, MessageIcon, PersonIcon, TickIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import css from './group.module.css';
import { type UsedGroup, useGroupScreen } from './useGroupScreen.ts';

/** Once a day, within the group's hours: what was done, in words that name nobody. */
export default function GroupScreen() {
  const { t } = useWords('group');
  const group = useGroupScreen();
  if (!group) return null;
  return (
    <Screen title={t('title')} back="/" footStacked {...footOf(group)}>
      <Said group={group} />
    </Screen>
  );
}

function footOf(group: UsedGroup) {
  return group.text === null || group.night || group.told ? {} : { foot: <Press group={group} /> };
}

function Said({ group }: { group: UsedGroup }) {
  const { t } = useWords('group');
  const { text, night, told, copied } = group;
  if (text === null) {
    return (
      <EmptyState icon={PersonIcon} title={t('nothing')}>
        <p>{t('nothingWhat')}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {told && (
        <Banner tone="ok" icon={TickIcon} title={t(copied ? 'copied' : 'told')}>
          {t('once')}
        </Banner>
      )}
      {!told && night && (
        <Banner tone="warn" icon={ClockIcon} title={t('night')}>
          {t('nightWhat')}
        </Banner>
      )}
      {!told && !night && <Sub>{t('how')}</Sub>}
      <section className={css.bubble} aria-label={t('exactly')}>
        {text}
      </section>
      <Card tone="soft">
        <span className={css.safe}>
          <LockIcon /> {t('safe')}
        </span>
      </Card>
      {told && (
        <Button kind="quiet" small narrow onPress={group.again}>
          {t('again')}
        </Button>
      )}
    </>
  );
}

function Press({ group }: { group: UsedGroup }) {
  const { t } = useWords('group');
  return (
    <>
      <Button icon={MessageIcon} onPress={group.open}>
        {t('open')}
      </Button>
      <Button kind="plain" small icon={CopyIcon} onPress={group.copy}>
        {t('copy')}
      </Button>
    </>
  );
}

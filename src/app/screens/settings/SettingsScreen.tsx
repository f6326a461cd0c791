import type { ReactNode } from 'react';
import { dayWords, momentWords } from '../../i18n/format.ts';
import { isLang } from '../../i18n/lang.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { HelpIcon, LockIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { isLowOnSpace, spaceIn } from './model.ts';
import css from './settings.module.css';
import { type UsedSettings, useSettingsScreen } from './useSettingsScreen.ts';

export default function SettingsScreen() {
  const { t, lang } = useWords('settings');
  const settings = useSettingsScreen();
  if (!settings) return null;
  const { me, installed, freeMb } = settings;
  return (
    <Screen
      title={t('title')}
      under={me.name}
      back="/"
      // Practice has no PIN to lock with; its own way out stands above.
      {...(!settings.practice && {
        foot: (
          <Button icon={LockIcon} onPress={settings.lock}>
            {t('lock')}
          </Button>
        ),
      })}
    >
      {isLowOnSpace(freeMb) && (
        <Banner tone="danger" icon={HelpIcon} title={t('low.title')}>
          {t('low.what')}
        </Banner>
      )}
      <Choice
        label={t('language')}
        options={[
          { id: 'hi', label: 'हिन्दी' },
          { id: 'en', label: 'English' },
        ]}
        chosen={lang}
        onChoose={(id) => isLang(id) && settings.chooseLang(id)}
      />
      <Choice
        label={t('companion.who')}
        hint={t('companion.why')}
        options={[
          { id: 'self', label: t('companion.self') },
          { id: 'companion', label: t('companion.companion') },
        ]}
        chosen={settings.companion ? 'companion' : 'self'}
        onChoose={(id) => id !== undefined && settings.chooseCompanion(id === 'companion')}
      />
      {!installed && (
        <Card tone="soft">
          <b>{t('install.title')}</b>
          <Sub>{t('install.how')}</Sub>
        </Card>
      )}
      {!settings.practice && (
        <Card>
          <b>{t('practice.title')}</b>
          <Sub>{t('practice.what')}</Sub>
          <ButtonLink to="/practice" kind="plain" small>
            {t('practice.go')}
          </ButtonLink>
        </Card>
      )}
      <Facts settings={settings} />
      <Card>
        <b>{t('another.title')}</b>
        <Sub>{t('another.how')}</Sub>
      </Card>
    </Screen>
  );
}

function Facts({ settings }: { settings: UsedSettings }) {
  const { t, lang } = useWords('settings');
  const { me, freeMb, kept, lastContact, today, version, built } = settings;
  const free = freeMb === null ? null : spaceIn(freeMb);
  const contact = lastContact === null ? t('facts.never') : momentWords(lastContact, lang, today);
  return (
    <Card>
      <b>{t('facts.title')}</b>
      <dl className={css.facts}>
        <Fact name={t('facts.number')}>{me.number}</Fact>
        <Fact name={t('facts.supervisor')}>{me.supervisor.name || t('facts.unknown')}</Fact>
        <Fact name={t('facts.lastContact')}>{contact}</Fact>
        <Fact name={t('facts.free')}>{free ? t(`facts.${free.unit}`, free) : t('facts.unknown')}</Fact>
        {kept !== undefined && (
          <Fact name={t('facts.kept')}>{t(kept ? 'facts.keptYes' : 'facts.keptNo')}</Fact>
        )}
        {version !== '' && (
          <Fact name={t('facts.version')}>
            {t('facts.versionOf', { version, day: dayWords(built, lang) })}
          </Fact>
        )}
      </dl>
    </Card>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

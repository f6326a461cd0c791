import { isLang } from '../../i18n/lang.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { Choice } from '../../ui/Choice.tsx';
import { LockIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { useSettingsScreen } from './useSettingsScreen.ts';

export default function SettingsScreen() {
  const { t, lang } = useWords('settings');
  const settings = useSettingsScreen();
  if (!settings) return null;
  const { me, installed } = settings;
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
      <Card>
        <b>{t('facts.title')}</b>
        <Sub>{t('facts.how')}</Sub>
        <ButtonLink to="/phone" kind="plain" small>
          {t('facts.go')}
        </ButtonLink>
      </Card>
      <Card>
        <b>{t('another.title')}</b>
        <Sub>{t('another.how')}</Sub>
      </Card>
    </Screen>
  );
}

import { useToday } from '../../data/today.ts';
import { useWords } from '../../i18n/use-words.ts';
import { CardLink, Grow, Row } from '../../ui/Card.tsx';
import { NextIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { WHAT_WORDS } from './model.ts';

/** What is held today. */
export default function SessionScreen() {
  const { t, say } = useWords('session');
  const today = useToday();
  return (
    <Screen title={t('title')} back="/">
      <h2>{t('what')}</h2>
      {WHAT_WORDS.map(({ id, label }) => (
        <CardLink key={id} to={`/session/${id}/${today}`}>
          <Row>
            <Grow>
              <b>{say(label)}</b>
            </Grow>
            <NextIcon size={18} />
          </Row>
        </CardLink>
      ))}
    </Screen>
  );
}

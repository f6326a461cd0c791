import { refKey } from '../../../domain/entry/entry.ts';
import { smsParts } from '../../../domain/family/sms.ts';
import { lastTold } from '../../../domain/family/told.ts';
import { nearDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { CardButton, Grow, Row, Sub } from '../../ui/Card.tsx';
import { NextIcon, PhoneIcon, QuestionIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { type Choice, optionWords } from './model.ts';
import { Notes } from './Notes.tsx';
import css from './tell.module.css';
import type { UsedTell } from './useTellScreen.ts';
import { Ways } from './Ways.tsx';

interface Props {
  tell: UsedTell;
  choice: Choice;
}

/** What is sent, exactly, and what else could be. */
export function Choose({ tell, choice }: Props) {
  const { t, say } = useWords('tell');
  const { person, kept } = tell;
  return (
    <Screen
      title={person.name}
      under={t('title')}
      back={`/person/${refKey(person.ref)}`}
      footStacked
      foot={<Ways tell={tell} choice={choice} />}
    >
      {kept !== null && (
        <Banner tone="ok" icon={PhoneIcon}>
          {kept}
        </Banner>
      )}
      <OpenOffer tell={tell} />
      <Notes tell={tell} choice={choice} />
      <h2 className={css.title}>{say(choice.title)}</h2>
      <Bubble tell={tell} choice={choice} />
      <Others tell={tell} choice={choice} />
    </Screen>
  );
}

/** She was in WhatsApp, or the answer comes days later: here it is written down. */
function OpenOffer({ tell: { open, today, answerTo } }: Pick<Props, 'tell'>) {
  const { t, lang, say } = useWords('tell');
  if (!open) return null;
  const told = t('open', { day: nearDay(open.on, lang, today), how: say(optionWords('how', open.how)) });
  return (
    <CardButton tone="soft" onPress={() => answerTo(open)}>
      <Row>
        <QuestionIcon />
        <Grow>
          <b>{t('answer.title')}</b>
          <Sub>{told}</Sub>
        </Grow>
        <NextIcon size={18} />
      </Row>
    </CardButton>
  );
}

/** The message as it will stand in the chat, and in how many parts it goes as SMS. */
function Bubble({ tell, choice }: Props) {
  const { t, say } = useWords('tell');
  const text = say(choice.message);
  const sent = tell.barred === undefined;
  return (
    <section className={css.bubble} aria-label={t(sent ? 'exactly' : 'words')}>
      <p>{sent ? text : say(choice.aloud)}</p>
      {sent && <p className={css.parts}>{t('parts', { count: smsParts(text) })}</p>}
    </section>
  );
}

/** Everything else, one tap away. */
function Others({ tell: { choices, choose, family, today }, choice }: Props) {
  const { t, lang, say } = useWords('tell');
  const last = lastTold(family.told);
  return (
    <>
      <h2 className={css.title}>{t('choose')}</h2>
      {choices
        .filter(({ id }) => id !== choice.id)
        .map(({ id, topic, title }) => {
          const before = last.get(topic);
          return (
            <CardButton
              key={id}
              onPress={() => {
                choose(id);
                document.querySelector('main')?.scrollTo?.(0, 0);
              }}
            >
              <Row>
                <Grow>
                  <b>{say(title)}</b>
                  {before && <Sub>{t('last', { day: nearDay(before.on, lang, today) })}</Sub>}
                </Grow>
                <NextIcon size={18} />
              </Row>
            </CardButton>
          );
        })}
    </>
  );
}

import type { MyEntry } from '../../data/my-entries.ts';
import type { UsedReach } from '../../data/reach.ts';
import { isPassing } from '../../data/sync-problem.ts';
import { momentWords, monthWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { Card, Grow, Sub } from '../../ui/Card.tsx';
import { ReachChip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Problem } from '../../ui/Field.tsx';
import { HelpIcon, PhoneIcon, ReachIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { contactMinute, isReasoned, titleOf, wayOf } from './model.ts';
import css from './reached.module.css';
import { useOfferAgain } from './useOfferAgain.ts';
import { useReachedScreen } from './useReachedScreen.ts';

/** Every report of hers and how far it has come. */
export default function ReachedScreen() {
  const { t } = useWords('reached');
  const seen = useReachedScreen();
  if (!seen) {
    return (
      <Screen title={t('title')} back="/">
        <div aria-busy="true" />
      </Screen>
    );
  }
  const { reach, entries, more, today } = seen;
  const { busy } = reach;
  return (
    <Screen
      title={t('title')}
      back="/"
      {...(busy && { progress: { at: busy.sent, of: busy.of } })}
      footStacked
      foot={<Ways reach={reach} sendNow={seen.sendNow} />}
    >
      <Contact reach={reach} today={today} />
      {entries.length === 0 && (
        <EmptyState icon={ReachIcon} title={t('none.title')}>
          <p>{t('none.what')}</p>
        </EmptyState>
      )}
      <ul className={css.list}>
        {entries.map((entry) => (
          <li key={entry.ref.no}>
            <EntryCard entry={entry} today={today} />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button kind="plain" small onPress={seen.showMore}>
          {t('more', { count: more })}
        </Button>
      )}
    </Screen>
  );
}

/** What stands in the way, or when the server last answered. */
function Contact({ reach, today }: { reach: UsedReach; today: string }) {
  const { t, lang } = useWords('reached');
  const { problem, lastContact, busy } = reach;
  if (problem && !busy) {
    const passing = isPassing(problem);
    return (
      <>
        <Banner
          tone={passing ? 'warn' : 'danger'}
          icon={passing ? PhoneIcon : HelpIcon}
          title={t(`problem.${problem}.title`)}
        >
          {t(`problem.${problem}.what`)}
        </Banner>
        {!passing && (
          <ButtonLink to="/phone" kind="plain" small>
            {t('thisPhone')}
          </ButtonLink>
        )}
      </>
    );
  }
  if (lastContact === null) return null;
  return <Sub>{t('lastContact', { when: momentWords(contactMinute(lastContact), lang, today) })}</Sub>;
}

function EntryCard({ entry, today }: { entry: MyEntry; today: string }) {
  const { t, lang, say } = useWords('reached');
  const title = titleOf(entry);
  const words = {
    ...('name' in title && { name: title.name }),
    ...(title.kind === 'form' && { form: say(title.form) }),
    ...(title.kind === 'count' && { month: monthWords(title.day, lang) }),
  };
  const way = wayOf(entry.carrier);
  const when = momentWords(entry.at, lang, today);
  return (
    <Card {...(isReasoned(entry) && { tone: 'danger' as const })}>
      <div className={css.line}>
        <Grow>
          <b>{t(`what.${title.kind}`, words)}</b>
          <Sub>{way ? t('whenBy', { when, carrier: t(`carrier.${way}`) }) : when}</Sub>
        </Grow>
        <ReachChip reach={entry.reach} />
      </div>
      {isReasoned(entry) && <Help entry={entry} />}
    </Card>
  );
}

/** Why it has not reached, and what she can do: a report that was turned away is never at an end. */
function Help({ entry }: { entry: MyEntry }) {
  const { t } = useWords('reached');
  const { ref, reach } = entry;
  const why = entry.reason ?? 'unknown';
  const { again, byMessage, failed } = useOfferAgain(ref.no);
  return (
    <div className={css.help}>
      <p className={css.why}>{t(`help.${why}.why`)}</p>
      <p>{t('help.safe')}</p>
      <p>
        <b>{t(`help.${why}.do`)}</b>
      </p>
      {failed && <Problem>{t('help.failed')}</Problem>}
      <div className={css.others}>
        <ButtonLink to={`/entry/${ref.feed}/${ref.no}`} kind="plain" small>
          {t('help.show')}
        </ButtonLink>
        {reach === 'help' && (
          <>
            <Button kind="plain" small onPress={again}>
              {t('help.again')}
            </Button>
            <Button kind="plain" small onPress={byMessage}>
              {t('help.byMessage')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}

function Ways({ reach, sendNow }: { reach: UsedReach; sendNow: () => void }) {
  const { t } = useWords('reached');
  const { busy, safe, way } = reach;
  return (
    <>
      {safe + way > 0 && (
        <Button busy={busy !== null} onPress={sendNow}>
          {busy ? t('sending', { sent: busy.sent, of: busy.of }) : t('sendNow')}
        </Button>
      )}
      <div className={css.others}>
        {safe + way > 0 && (
          <ButtonLink to="/send" kind="plain" small>
            {t('byWhatsApp')}
          </ButtonLink>
        )}
        <ButtonLink to="/r" kind="plain" small>
          {t('receipt')}
        </ButtonLink>
      </div>
    </>
  );
}

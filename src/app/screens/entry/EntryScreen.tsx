import { lazy, Suspense } from 'react';
import { useParams } from 'wouter';
import { filledByWords } from '../../../domain/form/kept.ts';
import { byWorker } from '../../../domain/form/words.ts';
import { listTitle } from '../../../programme/visits.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWhen, type When } from '../../i18n/when.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { Card, Sub } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx';
import { HelpIcon, ListIcon, ReachIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { HistoryCard, SectionCard } from './Answers.tsx';
import { DangerBanner } from './DangerBanner.tsx';
import css from './entry.module.css';
import { type EntrySeen, sectionsOf } from './model.ts';
import { type UsedEntry, useEntryScreen } from './useEntryScreen.ts';

/** Workers write none: it lies with what supervisors see, which few phones hold. */
const NoteBox = lazy(async () => ({ default: (await import('../../form/NoteBox.tsx')).NoteBox }));

type Found = Extract<EntrySeen, { kind: 'seen' }>;

/** Who wrote it and when, and how it came: what one asks before trusting it. */
function SourceCard({ seen, used, when }: { seen: Found; used: UsedEntry; when: When }) {
  const { t, say } = useWords('desk');
  const { entry, logged } = seen;
  const saved = entry.at + (entry.offset ?? 0);
  const { received, carrier } = logged;
  const filledBy = filledByWords(entry.body);
  return (
    <Card tone="soft">
      <b>{used.worker?.name ?? t('today.unknownWorker')}</b>
      {filledBy && <Sub>{say(filledBy)}</Sub>}
      <Sub>
        {when.day(entry.on)} · {t('entry.number', { no: entry.no })}
      </Sub>
      <Sub>{t('entry.savedAt', { when: when.minute(saved) })}</Sub>
      <Sub>
        {received === null
          ? t('worker.notReceived')
          : t('entry.receivedAt', {
              when: when.minute(received),
              carrier: carrier ? t(`carrier.${carrier}`) : '',
            })}
      </Sub>
    </Card>
  );
}

function Body({ seen, used, when }: { seen: Found; used: UsedEntry; when: When }) {
  const { t } = useWords('desk');
  const { form, danger } = used;
  const author = byWorker(used.worker?.name);
  return (
    <>
      {seen.cancelled && <Banner tone="warn" icon={HelpIcon} title={t('entry.cancelled')} />}
      {danger && <DangerBanner danger={danger} />}
      <SourceCard seen={seen} used={used} when={when} />
      {!form && <Banner tone="unknown" icon={HelpIcon} title={t('entry.newer')} />}
      {form &&
        sectionsOf(form, seen.entry.body, author).map((one) => <SectionCard key={one.id} section={one} />)}
      {form && seen.amendments.length > 0 && <h2 className={css.title}>{t('entry.history')}</h2>}
      {form &&
        seen.amendments.map((one) => (
          <HistoryCard
            key={`${one.entry.feed}/${one.entry.no}`}
            amended={one}
            form={form}
            author={author}
            when={when}
          />
        ))}
    </>
  );
}

function Shown({ used, back }: { used: UsedEntry; back: () => void }) {
  const { t, say } = useWords('desk');
  const when = useWhen(used.now);
  const { seen, form, name } = used;
  if (seen.kind !== 'seen') {
    const words = t(seen.kind === 'not-here' ? 'entry.notFound' : 'entry.amendment');
    return (
      <Screen title={t('kind.other')} back={back}>
        <EmptyState icon={ListIcon} title={words} />
        {seen.kind === 'about-another' && (
          <ButtonLink to={`/entry/${seen.ref.feed}/${seen.ref.no}`}>{t('entry.open')}</ButtonLink>
        )}
      </Screen>
    );
  }
  const what = form ? say(listTitle(form)) : t('kind.other');
  return (
    <Screen title={name ?? what} back={back} {...(name ? { under: what } : {})}>
      <Body seen={seen} used={used} when={when} />
      {used.mayWrite && (
        <ErrorBoundary fallback={() => null}>
          <Suspense fallback={null}>
            <NoteBox to={{ scope: seen.entry.scope, about: used.ref }} />
          </Suspense>
        </ErrorBoundary>
      )}
    </Screen>
  );
}

function back(): void {
  window.history.back();
}

/** One visit or count in full: danger first, then where it comes from, then the answers. */
export default function EntryScreen() {
  const { feed = '', no = '' } = useParams<{ feed: string; no: string }>();
  const { t } = useWords('desk');
  const used = useEntryScreen({ feed, no: Number(no) });
  if (used) return <Shown key={`${feed}/${no}`} used={used} back={back} />;
  return (
    <Screen title="" back={back}>
      <EmptyState icon={ReachIcon} title={t('entry.loading')} />
    </Screen>
  );
}

import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'wouter';
import { nearDay } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { cx } from '../../ui/cx.ts';
import {
  AmbulanceIcon,
  BoxIcon,
  EditIcon,
  FindIcon,
  GearIcon,
  type Icon,
  ListIcon,
  NextIcon,
  PlusIcon,
  ReachIcon,
  ShareIcon,
  SyringeIcon,
} from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import tones from '../../ui/tone.module.css';
import { DueLink } from './DueLink.tsx';
import css from './home.module.css';
import type { Unfinished, Urgent } from './model.ts';
import { useHomeScreen } from './useHomeScreen.ts';

const DueCard = lazy(() => import('./DueCard.tsx'));
const NewsCards = lazy(() => import('./NewsCards.tsx'));

/** So many cards stand above the main button, so that it never slips below the fold. */
const CARDS_ABOVE = 1;

/** Is my work safe, what must I do, one big button. */
export function HomeScreen() {
  const home = useHomeScreen();
  const { t } = useWords('home');
  if (!home) return null;
  const { me, urgent, drafts, today } = home;
  const [first] = urgent;
  const above = first ? [] : drafts.slice(0, CARDS_ABOVE);
  return (
    <Screen title={me.name} under={me.scopeName} actions={<Settings />}>
      {first && <UrgentCard urgent={first} others={urgent.length - 1} today={today} />}
      {above.map((draft) => (
        <DraftCard key={draft.key} draft={draft} />
      ))}
      <ButtonLink to="/people" icon={PlusIcon}>
        {t('write')}
      </ButtonLink>
      {isWhole() && (
        <Suspense fallback={null}>
          <NewsCards toSend={home.toSend} today={today} />
        </Suspense>
      )}
      <Due urgent={urgent.length > 0} />
      <div className={css.tiles}>
        <Tile to="/people" icon={FindIcon} words={t('tile.people')} />
        <Tile to="/session" icon={SyringeIcon} words={t('tile.session')} />
        <Tile
          to="/stock"
          icon={BoxIcon}
          words={t('tile.stock')}
          badge={home.boxToCount && <Badge tone="warn">{t('tile.toCount')}</Badge>}
        />
        <Tile
          to="/send"
          icon={ShareIcon}
          words={t('tile.send')}
          badge={home.toSend > 0 && <Badge tone="warn">{t('tile.toSend', { count: home.toSend })}</Badge>}
        />
        <Tile
          to="/reached"
          icon={ReachIcon}
          words={t('tile.reached')}
          badge={home.toMend > 0 && <Badge tone="danger">{t('tile.toMend', { count: home.toMend })}</Badge>}
        />
        <Tile to="/month" icon={ListIcon} words={t('tile.month')} />
      </div>
      {drafts.slice(above.length).map((draft) => (
        <DraftCard key={draft.key} draft={draft} />
      ))}
      {urgent.slice(1).map((one) => (
        <UrgentCard key={`${one.person.feed}/${one.person.no}`} urgent={one} others={0} today={today} />
      ))}
    </Screen>
  );
}

/** The phone holds the app: what stands in parts of their own costs no network. */
function isWhole(): boolean {
  return Boolean(navigator.serviceWorker?.controller);
}

/** Until the phone holds the app, the whole programme would come over a slow link for the sake of a number. */
function Due({ urgent }: { urgent: boolean }) {
  const { t } = useWords('home');
  const link = (
    <DueLink>
      <b>{t('due')}</b>
    </DueLink>
  );
  if (!isWhole()) return link;
  return (
    <Suspense fallback={link}>
      <DueCard urgent={urgent} />
    </Suspense>
  );
}

function Settings() {
  const { t } = useWords('home');
  return (
    <Link href="/settings" className={css.act} aria-label={t('settings')}>
      <GearIcon />
    </Link>
  );
}

function UrgentCard({ urgent, others, today }: { urgent: Urgent; others: number; today: string }) {
  const { t, lang } = useWords('home');
  const { person, name, on } = urgent;
  return (
    <CardLink tone="danger" to={`/person/${person.feed}/${person.no}`}>
      <div className={css.urgent}>
        <AmbulanceIcon size={32} />
        <Grow>
          <b>{t('urgent.title', { name })}</b>
          <span>{t('urgent.what', { day: nearDay(on, lang, today) })}</span>
          {others > 0 && <span>{t('urgent.more', { count: others })}</span>}
        </Grow>
      </div>
    </CardLink>
  );
}

function DraftCard({ draft }: { draft: Unfinished }) {
  const { t } = useWords('home');
  const what = draft.name ?? t(`draft.${draft.what}`);
  return (
    <CardLink to={draft.to}>
      <Row>
        <span className={css.edit}>
          <EditIcon />
        </span>
        <Grow>
          <b>{t('draft.title', { what })}</b>
          <Sub>{t('draft.go')}</Sub>
        </Grow>
        <NextIcon size={18} />
      </Row>
    </CardLink>
  );
}

interface TileProps {
  to: string;
  icon: Icon;
  words: string;
  badge?: ReactNode;
}

function Tile({ to, icon: Drawn, words, badge }: TileProps) {
  return (
    <Link href={to} className={css.tile}>
      <span className={css.top}>
        <Drawn size={32} />
        {badge}
      </span>
      <b>{words}</b>
    </Link>
  );
}

function Badge({ tone, children }: { tone: 'warn' | 'danger'; children: ReactNode }) {
  return <span className={cx(css.badge, tones[tone])}>{children}</span>;
}

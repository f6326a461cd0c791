import { lazy, type ReactNode, Suspense } from 'react';
import { Link } from 'wouter';
import { useReach } from '../../data/reach.ts';
import { useToday } from '../../data/today.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ButtonLink } from '../../ui/Button.tsx';
import { cx } from '../../ui/cx.ts';
import {
  BoxIcon,
  FindIcon,
  type Icon,
  ListIcon,
  PlusIcon,
  ReachIcon,
  ShareIcon,
  SyringeIcon,
} from '../../ui/icons.tsx';
import tones from '../../ui/tone.module.css';
import { DueLink } from './DueLink.tsx';
import css from './home.module.css';

const DueCard = lazy(() => import('./DueCard.tsx'));
const NewsCards = lazy(() => import('./NewsCards.tsx'));

/** What her log adds to the first screen. */
export interface SeenOfLog {
  /** What stands before the main button. */
  above?: ReactNode;
  /** What stands after everything else. */
  below?: ReactNode;
  /** Somebody is to be met before everything else. */
  urgent?: boolean;
  /** False while it is not known: nothing is asked of her before. */
  boxToCount?: boolean;
}

/** One big button, the way to the due list, the tiles; it stays where it is while her log is being read. */
export function HomeFrame({ above, below, urgent = false, boxToCount = false }: SeenOfLog) {
  const { t } = useWords('home');
  const today = useToday();
  const { safe: toSend = 0, help: toMend = 0 } = useReach() ?? {};
  const isFull = isWhole();
  return (
    <>
      {above}
      <ButtonLink to="/people" icon={PlusIcon}>
        {t('write')}
      </ButtonLink>
      {isFull && (
        <Suspense fallback={null}>
          <NewsCards toSend={toSend} today={today} />
        </Suspense>
      )}
      <Suspense fallback={<PlainDue />}>{isFull ? <DueCard urgent={urgent} /> : <PlainDue />}</Suspense>
      <div className={css.tiles}>
        <Tile to="/people" icon={FindIcon} words={t('tile.people')} />
        <Tile to="/session" icon={SyringeIcon} words={t('tile.session')} />
        <Tile
          to="/stock"
          icon={BoxIcon}
          words={t('tile.stock')}
          badge={boxToCount && <Badge tone="warn">{t('tile.toCount')}</Badge>}
        />
        <Tile
          to="/send"
          icon={ShareIcon}
          words={t('tile.send')}
          badge={toSend > 0 && <Badge tone="warn">{t('tile.toSend', { count: toSend })}</Badge>}
        />
        <Tile
          to="/reached"
          icon={ReachIcon}
          words={t('tile.reached')}
          badge={toMend > 0 && <Badge tone="danger">{t('tile.toMend', { count: toMend })}</Badge>}
        />
        <Tile to="/month" icon={ListIcon} words={t('tile.month')} />
      </div>
      {below}
    </>
  );
}

/**
 * The phone holds the app: what stands in parts of their own costs no network. Until then the whole programme would come
 * over a slow link for the sake of a number.
 */
function isWhole(): boolean {
  return Boolean(navigator.serviceWorker?.controller);
}

function PlainDue() {
  const { t } = useWords('home');
  return (
    <DueLink>
      <b>{t('due')}</b>
    </DueLink>
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

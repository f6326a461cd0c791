import { Link } from 'wouter';
import { useOrg, useOrgActions } from '../../data/admin.ts';
import { useOpenVault } from '../../data/device.ts';
import { useNow } from '../../data/supervisor.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWhen } from '../../i18n/when.ts';
import { CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import {
  GearIcon,
  HouseIcon,
  type Icon,
  ListIcon,
  MessageIcon,
  NextIcon,
  PersonIcon,
  PhoneIcon,
  ReachIcon,
} from '../../ui/icons.tsx';
import { ProblemBanner } from '../../ui/ProblemBanner.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { ApartCard } from './ApartCard.tsx';
import css from './admin-home.module.css';
import { ClashCard } from './ClashCard.tsx';
import { foldOrg, type OrgCounts } from './model.ts';
import { RestoredCard } from './RestoredCard.tsx';

function Way({ to, icon: Picture, title, sub }: { to: string; icon: Icon; title: string; sub: string }) {
  return (
    <CardLink to={to}>
      <Row>
        <span className={css.icon}>
          <Picture size={32} />
        </span>
        <Grow>
          <b>{title}</b>
          <Sub>{sub}</Sub>
        </Grow>
        <NextIcon size={18} />
      </Row>
    </CardLink>
  );
}

function Ways({ counts }: { counts: OrgCounts }) {
  const { t } = useWords('admin');
  const { units, joined, left } = counts;
  return (
    <div className={css.grid}>
      <Way
        to="/admin/workers"
        icon={PersonIcon}
        title={t('home.workers')}
        sub={t('home.workersSub', { joined, left })}
      />
      <Way to="/admin/import" icon={ListIcon} title={t('home.import')} sub={t('home.importSub')} />
      <Way to="/meeting" icon={PhoneIcon} title={t('home.meeting')} sub={t('home.meetingSub')} />
      <Way to="/admin/chat" icon={MessageIcon} title={t('home.chat')} sub={t('home.chatSub')} />
      <Way
        to="/admin/units"
        icon={HouseIcon}
        title={t('home.units')}
        sub={t('home.unitsSub', { count: units })}
      />
    </div>
  );
}

/** Where an administrator sets up units, workers and phones. */
export default function AdminHomeScreen() {
  const { t } = useWords('admin');
  const vault = useOpenVault();
  const { org, problem, refresh } = useOrg();
  const actions = useOrgActions();
  const when = useWhen(useNow());
  const counts = org && foldOrg(org);
  const settings = (
    <Link href="/settings" className={css.headLink} aria-label={t('home.settings')}>
      <GearIcon />
    </Link>
  );
  return (
    <Screen title={t('home.title')} under={vault?.me.programmeName} actions={settings} wide>
      {problem && <ProblemBanner kind={problem.kind} onRetry={() => void refresh()} />}
      {!counts && !problem && <EmptyState icon={ReachIcon} title={t('common.loading')} />}
      {org?.restored && <RestoredCard restored={org.restored} when={when} />}
      {counts && counts.apart.length > 0 && actions && (
        <section className={css.grid}>
          <h2 className={css.apartTitle}>{t('home.apart', { count: counts.apart.length })}</h2>
          {counts.apart.map((one) => (
            <ApartCard
              key={one.feed.id}
              apart={one}
              actions={actions}
              onChanged={() => void refresh()}
              when={when}
            />
          ))}
        </section>
      )}
      {counts && counts.clashes.length > 0 && (
        <section className={css.grid}>
          <h2 className={css.apartTitle}>{t('home.clash')}</h2>
          {counts.clashes.map((seen) => (
            <ClashCard key={`${seen.clash.feed} ${seen.clash.worker}`} seen={seen} when={when} />
          ))}
        </section>
      )}
      {counts && <Ways counts={counts} />}
    </Screen>
  );
}

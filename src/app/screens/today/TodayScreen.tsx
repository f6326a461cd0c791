import { useState } from 'react';
import { Link } from 'wouter';
import { CopiedCard } from '../../form/CopiedCard.tsx';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useWhen, type When } from '../../i18n/when.ts';
import { Banner, Strip } from '../../ui/Banner.tsx';
import { Button, ButtonLink } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { GearIcon, MessageIcon, PersonIcon, PhoneIcon, ReachIcon, TickIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { DangerCard } from './DangerCard.tsx';
import { type DangerSeen, groupedByState, type SectorSeen, type Today, type WorkerSeen } from './model.ts';
import css from './today.module.css';
import { type UsedToday, useTodayScreen } from './useTodayScreen.ts';
import { WorkersCard } from './WorkersCard.tsx';

/** So many danger cards stand at once; the rest is one tap away. */
const DANGERS_SHOWN = 3;

function AsOf({ asOf, when }: Pick<UsedToday, 'asOf'> & { when: When }) {
  const { t } = useWords('desk');
  const { minute, failing } = asOf;
  const old = minute === null || failing;
  const words =
    minute === null
      ? t('today.asOfNever')
      : t(failing ? 'today.asOfOffline' : 'today.asOf', { when: when.minute(minute) });
  return (
    <div className={css.asOf}>
      <Strip tone={old ? 'warn' : 'ok'} icon={old ? PhoneIcon : ReachIcon}>
        {words}
      </Strip>
    </div>
  );
}

function Dangers({ dangers, when }: { dangers: DangerSeen[]; when: When }) {
  const { t } = useWords('desk');
  const [all, setAll] = useState(false);
  if (dangers.length === 0) return <Banner tone="ok" icon={TickIcon} title={t('today.noDanger')} />;
  return (
    <section className={css.section}>
      <h2 className={css.dangerTitle}>{t('today.danger', { count: dangers.length })}</h2>
      <div className={css.grid}>
        {dangers.slice(0, all ? undefined : DANGERS_SHOWN).map((danger) => (
          <DangerCard key={`${danger.ref.feed}/${danger.ref.no}`} danger={danger} when={when} />
        ))}
      </div>
      {dangers.length > DANGERS_SHOWN && (
        <Button kind="plain" small onPress={() => setAll(!all)}>
          {all ? t('today.fewerDangers') : t('today.moreDangers', { count: dangers.length })}
        </Button>
      )}
    </section>
  );
}

function Workers({ workers, when, joins }: { workers: WorkerSeen[]; when: When; joins: boolean }) {
  return (
    <div className={css.grid}>
      {groupedByState(workers).map((group) => (
        <WorkersCard key={group.state} {...group} when={when} joins={joins} />
      ))}
    </div>
  );
}

/** For an officer: the block sector by sector. */
function Sectors({ sectors, when }: { sectors: SectorSeen[]; when: When }) {
  const { t, say } = useWords('desk');
  return sectors.map((sector) => (
    <section key={sector.unit?.id ?? ''} className={css.section}>
      <h2 className={css.sectorTitle}>
        {sector.unit ? say(sector.unit.name) : t('today.noSector')}
        <span className={css.quiet}>{t('today.sectorWorkers', { count: sector.workers.length })}</span>
        {sector.dangers.length > 0 && (
          <span className={css.sectorDanger}>{t('today.danger', { count: sector.dangers.length })}</span>
        )}
      </h2>
      <Workers workers={sector.workers} when={when} joins={false} />
    </section>
  ));
}

function Content({ today, bySector, when }: { today: Today; bySector: boolean; when: When }) {
  const { t } = useWords('desk');
  return (
    <>
      <Dangers dangers={today.dangers} when={when} />
      {today.workers.length === 0 && <EmptyState icon={PersonIcon} title={t('today.noWorkers')} />}
      {bySector ? (
        <Sectors sectors={today.sectors} when={when} />
      ) : (
        <Workers workers={today.workers} when={when} joins />
      )}
    </>
  );
}

function Settings() {
  const { t } = useWords('desk');
  return (
    <Link href="/settings" className={css.headLink} aria-label={t('today.settings')}>
      <GearIcon />
    </Link>
  );
}

function Open({ me, now, today, asOf }: UsedToday) {
  const { t, lang } = useWords('desk');
  const when = useWhen(now);
  const officer = me.role === 'officer';
  const day = dayWords(now.today, lang, now.today);
  const carry = (
    <ButtonLink icon={MessageIcon} to="/carry">
      {t('today.carryIn')}
    </ButtonLink>
  );
  return (
    <Screen
      title={officer ? me.scopeName : me.name}
      under={today ? t('today.who', { count: today.workers.length, day }) : day}
      actions={<Settings />}
      wide
      {...(officer ? {} : { foot: carry })}
    >
      <AsOf asOf={asOf} when={when} />
      {!officer && <CopiedCard />}
      {today === undefined && <EmptyState icon={ReachIcon} title={t('common.loading')} />}
      {today === null && <EmptyState icon={PhoneIcon} title={t('today.noWorkersWhy')} />}
      {today && <Content today={today} bySector={officer} when={when} />}
    </Screen>
  );
}

/** The supervisor's minute: who is in danger, who reported, who is not heard of. An officer sees her whole block. */
export default function TodayScreen() {
  const used = useTodayScreen();
  return used && <Open {...used} />;
}

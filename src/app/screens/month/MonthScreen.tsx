import { useLocation, useSearch } from 'wouter';
import { MONTHLY_FORMS, PAID_LISTS } from '../../../programme/sheets/sheets.ts';
import { useMonth } from '../../data/month.ts';
import { dayWords, monthWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Card, CardLink, Grow, Row, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { BackIcon, LockIcon, NextIcon } from '../../ui/icons.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { Money } from './Money.tsx';
import { type MonthView, monthView } from './model.ts';
import css from './month.module.css';

/** The sheets with amounts. */
const CLAIMS: readonly string[] = ['claim', 'claimNames'];

/** Her month of work: what it earns, what it was, and what is handed in. For her eyes only. */
export default function MonthScreen() {
  const { t } = useWords('month');
  const used = useMonth();
  const chosen = new URLSearchParams(useSearch()).get('m');
  if (used === undefined) return <div aria-busy="true" />;
  if (used === null) {
    return (
      <Screen title={t('title')} back="/">
        <EmptyState icon={LockIcon} title={t('notYours')} />
      </Screen>
    );
  }
  const view = monthView(used, chosen);
  const { me, months, today } = used;
  return (
    <Screen title={t('title')} back="/">
      <Months ids={months.map(({ id }) => id)} view={view} today={today} />
      {me.cadre === 'asha' && (
        <Money key={`${me.id}${view.month.id}`} view={view} today={today} hidden={me.kiosk} />
      )}
      <Work view={view} />
      <Sheets view={view} paid={me.cadre === 'asha'} />
      <Portals view={view} />
    </Screen>
  );
}

function Months({ ids, view, today }: { ids: readonly string[]; view: MonthView; today: string }) {
  const { t, lang } = useWords('month');
  const [, go] = useLocation();
  const { month } = view;
  const at = ids.indexOf(month.id);
  const to = (next: string | undefined) => next !== undefined && go(`/month?m=${next}`, { replace: true });
  const days = { from: dayWords(month.from, lang, today), to: dayWords(month.to, lang, today) };
  return (
    <div className={css.months}>
      <button
        type="button"
        aria-label={t('before')}
        disabled={at + 1 >= ids.length}
        onClick={() => to(ids[at + 1])}
      >
        <BackIcon />
      </button>
      <div>
        <b>
          {monthWords(`${month.id}-01`, lang)} {month.id.slice(0, 4)}
        </b>
        <Sub>{t('days', days)}</Sub>
        {month.claimBy !== undefined && (
          <Sub>{t('claimBy', { day: dayWords(month.claimBy, lang, today) })}</Sub>
        )}
      </div>
      <button type="button" aria-label={t('after')} disabled={at <= 0} onClick={() => to(ids[at - 1])}>
        <NextIcon />
      </button>
    </div>
  );
}

function Work({ view: { work, twice } }: { view: MonthView }) {
  const { t, say } = useWords('month');
  return (
    <Card>
      <h2>{t('work')}</h2>
      {work.length === 0 && <Sub>{t('noWork')}</Sub>}
      {work.map(({ label, count }) => (
        <div key={label.en} className={css.line}>
          <span>{say(label)}</span>
          <b>{count}</b>
        </div>
      ))}
      {twice > 0 && <Sub>{t('twice', { count: twice })}</Sub>}
    </Card>
  );
}

/** `paid`: the claim is an ASHA's. */
function Sheets({ view: { month }, paid }: { view: MonthView; paid: boolean }) {
  const { t, say } = useWords('month');
  const piles = [
    { id: 'lists', sheets: PAID_LISTS },
    { id: 'forms', sheets: MONTHLY_FORMS.filter(({ id }) => paid || !CLAIMS.includes(id)) },
  ] as const;
  return (
    <>
      {piles.map(({ id, sheets }) => (
        <section key={id} className={css.more}>
          <h2>{t(id)}</h2>
          {sheets.map((sheet) => (
            <CardLink key={sheet.id} to={`/month/print/${sheet.id}?m=${month.id}`}>
              <Row>
                <Grow>
                  <b>{say(sheet.title)}</b>
                </Grow>
                {sheet.private && (
                  <Chip tone="unknown" icon={LockIcon}>
                    {t('private')}
                  </Chip>
                )}
                <NextIcon size={18} />
              </Row>
            </CardLink>
          ))}
        </section>
      ))}
    </>
  );
}

function Portals({ view: { portals } }: { view: MonthView }) {
  const { t, say } = useWords('month');
  return (
    <section className={css.more}>
      <h2>{t('portals')}</h2>
      {portals.map(({ portal, left }) => (
        <CardLink key={portal.id} to={`/month/portal/${portal.id}`}>
          <Row>
            <Grow>
              <b>{say(portal.name)}</b>
              <Sub>{say(portal.what)}</Sub>
            </Grow>
            <span>{left === 0 ? t('nothingLeft') : t('left', { count: left })}</span>
            <NextIcon size={18} />
          </Row>
        </CardLink>
      ))}
    </section>
  );
}

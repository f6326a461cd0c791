import type { OwnReceipts } from '../../data/own-receipts.ts';
import type { FileTrouble } from '../../data/read-files.ts';
import { rangesText } from '../../data/supervisor-log.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { ButtonLink } from '../../ui/Button.tsx';
import { Card, Row, Sub } from '../../ui/Card.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { HelpIcon, ReachIcon } from '../../ui/icons.tsx';
import css from './carry.module.css';
import type { FromWorker, Refused } from './model.ts';
import { Receipt, ReceiptToWorker } from './Receipt.tsx';

type Seen = NonNullable<FromWorker['seen']>;

function Counts({ seen }: { seen: Seen }) {
  const { t } = useWords('desk');
  const { accepted, known, held, missing } = seen;
  return (
    <>
      {accepted > 0 && (
        <Row>
          <Chip tone="ok" icon={ReachIcon}>
            {t('carry.allNew', { count: accepted })}
          </Chip>
        </Row>
      )}
      {known > 0 && accepted > 0 && <Sub>{t('carry.known', { count: known })}</Sub>}
      {known > 0 && accepted === 0 && held === 0 && <Sub>{t('carry.onlyKnown')}</Sub>}
      {held > 0 && (
        <Chip tone="danger" icon={HelpIcon}>
          {t('carry.held', { count: held })}
        </Chip>
      )}
      {missing.length > 0 && (
        <Banner tone="warn" icon={HelpIcon} title={t('carry.missing', { numbers: rangesText(missing) })}>
          {t('carry.missingAsk')}
        </Banner>
      )}
    </>
  );
}

/** What came from one worker: whose, how many, what is missing; and the receipt back to her. */
export function TakenCard({ from }: { from: FromWorker }) {
  const { t } = useWords('desk');
  const { seen, partsLeft, receipt } = from;
  if (!seen) {
    return (
      <Card>
        <div className={css.stack}>
          <Chip tone="ok" icon={ReachIcon}>
            {t('carry.carried')}
          </Chip>
          <Sub>{t('carry.carriedWhy')}</Sub>
          <Sub>{t('carry.carriedReceipt')}</Sub>
          <Receipt receipt={receipt} phone="" name={null} />
        </div>
      </Card>
    );
  }
  const { worker } = seen;
  return (
    <Card>
      <div className={css.stack}>
        <h2 className={css.name}>
          {worker?.name ?? t('carry.fromUnknown')}{' '}
          {worker && <span className={css.quiet}>{worker.number}</span>}
        </h2>
        <Counts seen={seen} />
        {partsLeft > 0 && <Sub>{t('carry.partsLeft', { count: partsLeft })}</Sub>}
        {worker ? (
          <ReceiptToWorker receipt={receipt} worker={worker} />
        ) : (
          <Receipt receipt={receipt} phone="" name={null} />
        )}
        {worker && (
          <ButtonLink kind="quiet" small to={`/worker/${worker.id}`}>
            {t('carry.showWorker')}
          </ButtonLink>
        )}
      </div>
    </Card>
  );
}

/** Why a code was not taken in, and what to do: nothing is lost by it. */
export function RefusedCard({ refused }: { refused: Refused }) {
  const { t } = useWords('desk');
  const { reason, count } = refused;
  const many = count > 1 ? ` (${count})` : '';
  return (
    <Banner tone="danger" icon={HelpIcon} title={`${t(`carry.refused.${reason}`)}${many}`}>
      {t(`carry.refusedWhy.${reason}`)}
    </Banner>
  );
}

/** Why nothing could be read in a file, and which one to choose. */
export function FileTroubleCard({ why }: { why: FileTrouble }) {
  const { t } = useWords('carry');
  return (
    <Banner tone="danger" icon={HelpIcon} title={t(`trouble.${why}.title`)}>
      {t(`trouble.${why}.what`)}
    </Banner>
  );
}

/** Her own receipt came in the same way. */
export function OwnReceiptsCard({ receipts }: { receipts: OwnReceipts }) {
  const { t } = useWords('carry');
  const { t: said } = useWords('reached');
  const { reached, help, left, locked } = receipts;
  return (
    <Banner tone="ok" icon={ReachIcon} title={t('receipt.title')}>
      {reached > 0 && <p>{said('receive.taken', { count: reached })}</p>}
      {help > 0 && <p>{said('receive.help', { count: help })}</p>}
      <p>{left > 0 ? said('receive.left', { count: left }) : said('receive.allReached')}</p>
      {locked && <p>{t('receipt.kept')}</p>}
    </Banner>
  );
}

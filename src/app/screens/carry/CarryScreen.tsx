import { useLocation } from 'wouter';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Button } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { HelpIcon, MessageIcon, PhoneIcon, PlusIcon, ReachIcon, TickIcon } from '../../ui/icons.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { isFileTrouble } from './model.ts';
import { PinRequestCard } from './PinRequestCard.tsx';
import { FileTroubleCard, OwnReceiptsCard, RefusedCard, TakenCard } from './ResultCards.tsx';
import { ScanScreen } from './ScanScreen.tsx';
import { type Taken, type UsedCarry, useCarryScreen } from './useCarryScreen.ts';
import { WaysIn } from './WaysIn.tsx';

type Nothing = Extract<Taken, { kind: 'nothing' }>;

/** There was no whole code in the text: which kind of nothing, in words. */
function NothingFound({ why }: Pick<Nothing, 'why'>) {
  const { t } = useWords('desk');
  const [, go] = useLocation();
  if (why === 'receipt') {
    return (
      <>
        <Banner tone="warn" icon={HelpIcon} title={t('carry.receiptCode')}>
          {t('carry.receiptCodeWhy')}
        </Banner>
        <Button kind="plain" small onPress={() => go('/r')}>
          {t('carry.receiptCodeOpen')}
        </Button>
      </>
    );
  }
  if (isFileTrouble(why)) return <FileTroubleCard why={why} />;
  return <RefusedCard refused={{ reason: why === 'no-code' ? 'not-a-code' : why, count: 1 }} />;
}

/** Nothing of what another app shared was there. */
function NoShare({ why }: Pick<Extract<Taken, { kind: 'share' }>, 'why'>) {
  const { t } = useWords('carry');
  if (why === 'too-large') return <FileTroubleCard why="file-too-large" />;
  return (
    <Banner tone="warn" icon={HelpIcon} title={t(`share.${why}.title`)}>
      {t(`share.${why}.what`)}
    </Banner>
  );
}

function Problem({ taken }: { taken: Taken }) {
  const { t } = useWords('desk');
  if (taken.kind === 'nothing') return <NothingFound why={taken.why} />;
  if (taken.kind === 'share') return <NoShare why={taken.why} />;
  if (taken.kind === 'locked') return <Banner tone="warn" icon={HelpIcon} title={t('carry.locked')} />;
  if (taken.kind === 'failed')
    return <Banner tone="danger" icon={HelpIcon} title={t('carry.storageFailed')} />;
  return null;
}

function Writing({ used }: { used: UsedCarry }) {
  const { t } = useWords('desk');
  return (
    <>
      <Sub>{t('carry.how')}</Sub>
      {used.taken && <Problem taken={used.taken} />}
      <WaysIn used={used} />
      <TextField label={t('carry.paste')} lines={3} text={used.text} onText={used.setText} />
    </>
  );
}

/** Why it waits; whatever is not named here is the server's. */
const WHY: Partial<Record<string, 'keptWhy' | 'keptLogin' | 'keptBlocked'>> = {
  offline: 'keptWhy',
  'not-pahunch': 'keptLogin',
  'too-large': 'keptBlocked',
};

/** The code is in the vault, whatever the network does. */
function Waiting({ taken }: { taken: Extract<Taken, { kind: 'kept' }> }) {
  const { t } = useWords('desk');
  const problem = taken.posted.kind === 'waiting' ? taken.posted.problem : null;
  return (
    <Banner tone="way" icon={PhoneIcon} title={t('carry.kept')}>
      {t(`carry.${WHY[problem ?? 'server'] ?? 'keptServer'}`)}
    </Banner>
  );
}

function Results({ taken, used }: { taken: Extract<Taken, { kind: 'kept' }>; used: UsedCarry }) {
  const { t } = useWords('desk');
  const { result, waiting, others } = used.outcome;
  const pieces = [...new Set(taken.others)].filter((piece) => piece !== 'receipt');
  return (
    <>
      {taken.receipts && <OwnReceiptsCard receipts={taken.receipts} />}
      {taken.requests.map((code) => (
        <PinRequestCard key={code} code={code} />
      ))}
      {waiting > 0 && <Waiting taken={taken} />}
      {taken.again.length > 0 && (
        <Banner tone="way" icon={TickIcon} title={t('carry.again')}>
          {t('carry.againWhy')}
        </Banner>
      )}
      {result.taken.map((from) => (
        <TakenCard key={from.feed} from={from} />
      ))}
      {[...result.refused, ...pieces.map((reason) => ({ reason, count: 1 }))].map((refused) => (
        <RefusedCard key={refused.reason} refused={refused} />
      ))}
      {[...new Set(taken.troubles)].map((why) => (
        <FileTroubleCard key={why} why={why} />
      ))}
      {others > 0 && <Sub>{t('carry.waiting', { count: others })}</Sub>}
    </>
  );
}

/** A long chat takes some seconds: how far it is read, and what becomes of it. */
function Reading({ share }: Pick<UsedCarry, 'share'>) {
  const { t } = useWords('carry');
  const { t: desk } = useWords('desk');
  if (share === null) return <EmptyState icon={ReachIcon} title={desk('carry.taking')} />;
  const percent = Math.round(share * 100);
  return (
    <>
      <EmptyState icon={ReachIcon} title={t('reading', { percent })}>
        <p>{t('onlyCodes')}</p>
      </EmptyState>
      <Progress at={percent} of={100} />
    </>
  );
}

/** Carries in what came by any way: a tapped link, a message, a whole chat, or another phone's QR codes. */
export default function CarryScreen() {
  const { t } = useWords('desk');
  const used = useCarryScreen();
  const { taken, taking, text } = used;
  const done = taken?.kind === 'kept' && !taking;
  const take = (
    <Button
      icon={MessageIcon}
      busy={taking}
      disabled={text.trim() === ''}
      onPress={() => void used.take(text)}
    >
      {t('carry.take')}
    </Button>
  );
  if (used.scanning) {
    return <ScanScreen onText={(seen) => void used.takeScanned(seen)} back={used.backFromScan} />;
  }
  const another = (
    <Button kind="plain" icon={PlusIcon} onPress={used.again}>
      {t('carry.another')}
    </Button>
  );
  return (
    <Screen title={t('carry.title')} back="/" foot={done ? another : take}>
      {taking && <Reading share={used.share} />}
      {!taking && !done && <Writing used={used} />}
      {done && <Results taken={taken} used={used} />}
    </Screen>
  );
}

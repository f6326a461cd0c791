import { type ComponentType, lazy, type ReactNode, Suspense, useEffect, useMemo } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { useLocationProperty } from 'wouter/use-browser-location';
import { useCarryOn } from './data/carry-on.ts';
import { useFeedsHere, useOpenVault } from './data/device.ts';
import { keepPart } from './data/later.ts';
import { bringsApproval } from './data/receipt.ts';
import { lock } from './data/session.ts';
import { readWords } from './i18n/i18n.ts';
import { useWords } from './i18n/use-words.ts';
import { Opening, Part } from './Part.tsx';
import { SyncStrip } from './SyncStrip.tsx';
import { HomeScreen } from './screens/home/HomeScreen.tsx';
import { PickerScreen } from './screens/picker/PickerScreen.tsx';
import { UpdateBanner } from './UpdateBanner.tsx';
import { Banner } from './ui/Banner.tsx';
import { Button } from './ui/Button.tsx';
import { ChromeContext } from './ui/chrome.ts';
import { EmptyState } from './ui/EmptyState.tsx';
import { ErrorBoundary } from './ui/ErrorBoundary.tsx';
import { HelpIcon, ReachIcon } from './ui/icons.tsx';
import { Screen } from './ui/Screen.tsx';
import { useWholeApp } from './update.ts';

const JoinScreen = lazy(() => import('./screens/join/JoinScreen.tsx'));
const ForgottenPinScreen = lazy(() => import('./screens/forgotten-pin/ForgottenPinScreen.tsx'));
const NewPinNote = lazy(() => import('./screens/forgotten-pin/NewPinNote.tsx'));
const ClockNote = lazy(() => import('./screens/phone/ClockNote.tsx'));
const PracticeScreen = lazy(() => import('./screens/practice/PracticeScreen.tsx'));
const TodayScreen = lazy(() => import('./screens/today/TodayScreen.tsx'));
const CarryScreen = lazy(() => import('./screens/carry/CarryScreen.tsx'));
const AdminHomeScreen = lazy(() => import('./screens/admin-home/AdminHomeScreen.tsx'));

/** Screens of an open vault by route; each is a part of its own, kept by the service worker. */
const ROUTES: [path: string, screen: ComponentType][] = [
  ['/due', lazy(() => import('./screens/due/DueScreen.tsx'))],
  ['/people', lazy(() => import('./screens/people/PeopleScreen.tsx'))],
  ['/people/new', lazy(() => import('./screens/register/RegisterScreen.tsx'))],
  ['/child/:feed/:no', lazy(() => import('./screens/register/ChildScreen.tsx'))],
  ['/person/:feed/:no', lazy(() => import('./screens/person/PersonScreen.tsx'))],
  ['/tell/:feed/:no', lazy(() => import('./screens/tell/TellScreen.tsx'))],
  ['/more/:feed/:no', lazy(() => import('./screens/more/MoreScreen.tsx'))],
  ['/correct/:feed/:no', lazy(() => import('./screens/correct/CorrectScreen.tsx'))],
  ['/moved/:feed/:no', lazy(() => import('./screens/told/MovedScreen.tsx'))],
  ['/consent/:feed/:no', lazy(() => import('./screens/told/ConsentScreen.tsx'))],
  ['/missed/:form/:feed/:no', lazy(() => import('./screens/missed/MissedScreen.tsx'))],
  ['/same/:feed/:no', lazy(() => import('./screens/same/SameScreen.tsx'))],
  ['/visit/:form/:feed/:no', lazy(() => import('./screens/visit/VisitScreen.tsx'))],
  ['/session', lazy(() => import('./screens/session/SessionScreen.tsx'))],
  ['/session/:what/:day', lazy(() => import('./screens/session/SheetScreen.tsx'))],
  ['/stock', lazy(() => import('./screens/stock/StockScreen.tsx'))],
  ['/month', lazy(() => import('./screens/month/MonthScreen.tsx'))],
  ['/month/print/:format', lazy(() => import('./screens/month-print/PrintScreen.tsx'))],
  ['/month/portal/:portal', lazy(() => import('./screens/month-portal/PortalScreen.tsx'))],
  ['/reached', lazy(() => import('./screens/reached/ReachedScreen.tsx'))],
  ['/send', lazy(() => import('./screens/send/SendScreen.tsx'))],
  ['/group', lazy(() => import('./screens/group/GroupScreen.tsx'))],
  ['/r', lazy(() => import('./screens/receive/ReceiveScreen.tsx'))],
  ['/settings', lazy(() => import('./screens/settings/SettingsScreen.tsx'))],
  ['/phone', lazy(() => import('./screens/phone/PhoneScreen.tsx'))],
  ['/practice', PracticeScreen],
  ['/today', TodayScreen],
  ['/worker/:id', lazy(() => import('./screens/worker-log/WorkerLogScreen.tsx'))],
  ['/worker/:id/list', lazy(() => import('./screens/chat-list/ChatListScreen.tsx'))],
  ['/entry/:feed/:no', lazy(() => import('./screens/entry/EntryScreen.tsx'))],
  ['/i', CarryScreen],
  ['/shared', CarryScreen],
  ['/scan', CarryScreen],
  ['/carry', CarryScreen],
  ['/meeting', lazy(() => import('./screens/meeting/MeetingScreen.tsx'))],
  ['/admin', AdminHomeScreen],
  ['/admin/units', lazy(() => import('./screens/admin-units/AdminUnitsScreen.tsx'))],
  ['/admin/workers', lazy(() => import('./screens/admin-workers/AdminWorkersScreen.tsx'))],
  ['/admin/worker/:id', lazy(() => import('./screens/admin-workers/AdminWorkerScreen.tsx'))],
  ['/admin/chat', lazy(() => import('./screens/admin-chat/AdminChatScreen.tsx'))],
  ['/admin/chat/:id', lazy(() => import('./screens/admin-chat/ChatOfWorkerScreen.tsx'))],
  ['/admin/import', lazy(() => import('./screens/admin-import/AdminImportScreen.tsx'))],
];

function Broken({ again }: { again: () => void }) {
  const { t } = useWords();
  return (
    <Screen title={t('app')}>
      <Banner tone="danger" icon={HelpIcon} title={t('broken')} />
      <Button onPress={again}>{t('openAgain')}</Button>
      <Button kind="plain" onPress={() => window.location.assign('/')}>
        {t('goHome')}
      </Button>
    </Screen>
  );
}

/** A fault or a wait of one screen stays in that screen; another one starts afresh. */
function Guarded({ screen, children }: { screen: string; children: ReactNode }) {
  return (
    <ErrorBoundary key={screen} fallback={(again) => <Broken again={again} />}>
      <Suspense fallback={<Opening />}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function NotFound() {
  const { t } = useWords();
  return (
    <Screen title={t('app')} back="/">
      <EmptyState icon={ReachIcon} title={t('notFound')} />
    </Screen>
  );
}

function FirstScreen({ role }: { role: string }) {
  if (role === 'worker') return <HomeScreen />;
  return <Part screen={role === 'administrator' ? AdminHomeScreen : TodayScreen} />;
}

function OpenRoutes({ role }: { role: string }) {
  const isWhole = useWholeApp();
  useEffect(() => {
    if (!isWhole || role === 'worker') return;
    keepPart('supervision');
    if (role === 'administrator') keepPart('office');
  }, [isWhole, role]);
  return (
    <Switch>
      <Route path="/">
        <FirstScreen role={role} />
      </Route>
      {ROUTES.map(([path, Shown]) => (
        <Route key={path} path={path}>
          <Part screen={Shown} />
        </Route>
      ))}
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

/** She said that she forgot her PIN, or tapped the link by which a new one was approved. */
function isForgotten(path: string, hash: string): boolean {
  return path === '/forgotten' || (path === '/r' && bringsApproval(hash));
}

function BeforePin({ feeds }: { feeds: ReturnType<typeof useFeedsHere> }) {
  const { t } = useWords('home');
  const [path, go] = useLocation();
  useEffect(() => {
    if (path !== '/shared') return;
    // What was shared may be an invitation or the approval of a new PIN, which wait for no PIN.
    import('./data/shared.ts')
      .then(({ routeOfShared }) => routeOfShared(location.hash.slice(1)))
      .then((route) => route && go(route, { replace: true }))
      .catch(() => undefined);
  }, [path, go]);
  // A second link tapped on the same page changes nothing but this.
  const hash = useLocationProperty(() => location.hash);
  if (Array.isArray(feeds) && feeds.length > 0 && isForgotten(path, hash))
    return <Part key={hash} screen={ForgottenPinScreen} />;
  if (feeds === undefined) return <Opening />;
  if (typeof feeds !== 'string') {
    if (path === '/practice') return <Part screen={PracticeScreen} />;
    return <PickerScreen />;
  }
  return (
    <Screen title={t('picker.title')}>
      <Banner tone="danger" icon={HelpIcon} title={t(`picker.${feeds}`)} />
    </Screen>
  );
}

/** Joining needs no vault; everything else waits behind a name and its PIN, at the place that was asked for. */
export function Routes() {
  const [path] = useLocation();
  const vault = useOpenVault();
  const feeds = useFeedsHere();
  const isWhole = useWholeApp();
  useCarryOn();
  useEffect(() => {
    if (isWhole) readWords();
  }, [isWhole]);
  const isPractice = vault?.practice;
  // Nobody joins for good inside practice: what is made there is deleted.
  const isJoining = path === '/j' && !isPractice;
  const chrome = useMemo(() => ({ strip: <SyncStrip />, lock: vault && lock }), [vault]);
  const screens = (
    <Guarded screen={isJoining || vault ? path : 'picker'}>
      {isJoining && <Part screen={JoinScreen} />}
      {!isJoining && vault && <OpenRoutes key={vault.feed} role={vault.me.role} />}
      {!isJoining && !vault && <BeforePin feeds={feeds} />}
    </Guarded>
  );
  if (isPractice) return <PracticeScreen>{screens}</PracticeScreen>;
  return (
    <ChromeContext value={chrome}>
      {screens}
      {vault && <UpdateBanner />}
      {vault && (
        <ErrorBoundary key={vault.feed} fallback={() => null}>
          <Suspense>
            <NewPinNote />
            <ClockNote />
          </Suspense>
        </ErrorBoundary>
      )}
    </ChromeContext>
  );
}

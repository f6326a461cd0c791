import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { type FeedHere, unlock, useFeedsHere } from '../../data/device.ts';
import { currentDevice, lastFeed } from '../../data/session.ts';
import { useWords } from '../../i18n/use-words.ts';
import { asksPin, inNameOrder, namesShown, type Refusal, refusalOf, whosePin } from './model.ts';

const PIN_LENGTH = 6;
const SECOND_MS = 1000;

export interface UsedPicker {
  ready: boolean;
  feeds: readonly FeedHere[];
  /** The names on the screen. */
  shown: readonly FeedHere[];
  chosen: FeedHere | null;
  asksPin: boolean;
  pin: string;
  /** A PIN is being tried. */
  opening: boolean;
  refusal: Refusal | null;
  /** Seconds until she may try again; 0 when she may. */
  waitSeconds: number;
  /** What the link that was tapped brings, waiting for the PIN. */
  brings: 'receipt' | 'reports' | null;
  choose: (feed: string | null) => void;
  typePin: (pin: string) => void;
}

/** Seconds left of a wait, counted down while it is on the screen. */
function useSecondsLeft(until: number): number {
  const [now, setNow] = useState(() => currentDevice().clock.now());
  const left = Math.max(0, Math.ceil((until - now) / SECOND_MS));
  useEffect(() => {
    const { clock, timers } = currentDevice();
    let stop: () => void = () => undefined;
    const tick = () => {
      setNow(clock.now());
      if (clock.now() < until) stop = timers.after(SECOND_MS, tick);
    };
    tick();
    return () => stop();
  }, [until]);
  return left;
}

export function usePickerScreen(): UsedPicker {
  const [path, go] = useLocation();
  const { setLang } = useWords('home');
  const known = useFeedsHere();
  const feeds = inNameOrder(Array.isArray(known) ? known : []);
  const [picked, setPicked] = useState<string | null>(null);
  const [pin, setPin] = useState('');
  const [opening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const waitSeconds = useSecondsLeft(refusal?.kind === 'wait' ? refusal.until : 0);
  const chosen = whosePin(feeds, picked);

  const tryPin = async (who: FeedHere, whole: string) => {
    setOpening(true);
    const result = await unlock(who.feed, whole).catch(() => ({ kind: 'storage-failed' as const }));
    const refused = refusalOf(result, currentDevice().clock.now());
    setOpening(false);
    setPin('');
    setRefusal(refused);
    if (!refused) setLang(who.lang);
  };
  const brings = path === '/r' ? 'receipt' : path === '/i' || path === '/shared' ? 'reports' : null;
  const choose = (feed: string | null) => {
    // The place belongs to whoever was at it; what a tapped link brings belongs to whoever opens it.
    if (feed !== null && feed !== lastFeed() && !brings) go('/', { replace: true });
    setPicked(feed);
    setPin('');
    setRefusal(null);
    const lang = feeds.find((one) => one.feed === feed)?.lang;
    if (lang) setLang(lang);
  };
  const typePin = (digits: string) => {
    if (!chosen || opening) return;
    setPin(digits);
    if (digits.length === PIN_LENGTH) void tryPin(chosen, digits);
    else if (refusal?.kind === 'wrong-pin' && digits.length > 0) setRefusal(null);
  };
  return {
    ready: known !== undefined,
    feeds,
    shown: namesShown(feeds, chosen),
    chosen,
    asksPin: asksPin(feeds, chosen),
    pin,
    opening,
    refusal,
    waitSeconds,
    brings,
    choose,
    typePin,
  };
}

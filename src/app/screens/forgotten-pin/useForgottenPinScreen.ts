import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { type FeedHere, useFeedsHere } from '../../data/device.ts';
import { askNewPin, choosePin, enterOneTimeCode, takeApproval } from '../../data/new-pin.ts';
import {
  approvalTaken,
  begun,
  codeTried,
  type Forgotten,
  hasAnswer,
  pinTyped,
  requestShown,
  START,
  settingFailed,
} from './model.ts';

export interface UsedForgottenPin extends Forgotten {
  who: FeedHere | null;
  busy: boolean;
  text: string;
  setText: (text: string) => void;
  answerCame: () => void;
  takeAnswer: () => void;
  enterCode: () => void;
  askAgain: () => void;
  typePin: (digits: string) => void;
  back: () => void;
}

/** Whose PIN it is, or the message of the link that was tapped; out of the address once read. */
function readAddress(): { feed: string | null; message: string } {
  const { hash, pathname } = window.location;
  if (pathname !== '/r') return { feed: hash.slice(1), message: '' };
  return { feed: null, message: hash };
}

export function useForgottenPinScreen(): UsedForgottenPin {
  const [, go] = useLocation();
  const feeds = useFeedsHere();
  const [address] = useState(readAddress);
  const [feed, setFeed] = useState(address.feed);
  const [now, setNow] = useState(START);
  const [busy, setBusy] = useState(false);
  const [text, setText] = useState('');

  const during = useCallback(async (work: () => Promise<Forgotten>) => {
    setBusy(true);
    const next = await work().catch(() => requestShown({ kind: 'storage-failed' }));
    setBusy(false);
    setNow((before) => {
      // What she mistyped stays, to be mended.
      if (before.state.step !== next.state.step) setText('');
      return next;
    });
  }, []);
  const take = useCallback(
    async (message: string) => {
      const taken = await takeApproval(message);
      if (taken.kind === 'kept') {
        setFeed(taken.feed);
        // Only now: a reload before would have lost the link.
        go(`/forgotten#${taken.feed}`, { replace: true });
      }
      return approvalTaken(taken);
    },
    [go],
  );

  const began = useRef(false);
  useEffect(() => {
    if (began.current) return;
    began.current = true;
    const { feed: asked, message } = address;
    void during(async () => (asked === null ? take(message) : begun(await askNewPin(asked))));
  }, [address, during, take]);

  const enter = async (one: string): Promise<Forgotten> => {
    const next = codeTried(await enterOneTimeCode(one, text));
    return next ?? requestShown(await askNewPin(one), 'ask-anew');
  };
  const set = async (next: Forgotten, one: string) => {
    if (next.state.step !== 'setting') return;
    const { approval, pin } = next.state;
    const home = () => go('/', { replace: true });
    const result = await choosePin(one, { approval, pin }, home).catch(() => ({
      kind: 'storage-failed' as const,
    }));
    if (result.kind !== 'open') setNow(settingFailed(next, result.kind));
  };
  return {
    ...now,
    who: (Array.isArray(feeds) && feeds.find((one) => one.feed === feed)) || null,
    busy,
    text,
    setText,
    answerCame: () => setNow(hasAnswer()),
    takeAnswer: () => void during(() => take(text)),
    enterCode: () => feed && void during(() => enter(feed)),
    askAgain: () => feed && void during(async () => requestShown(await askNewPin(feed))),
    typePin: (digits) => {
      const next = pinTyped(now, digits);
      setNow(next);
      if (feed) void set(next, feed);
    },
    back: () => go('/', { replace: true }),
  };
}

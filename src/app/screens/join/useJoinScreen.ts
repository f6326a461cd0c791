import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import { join, type PictureId } from '../../data/device.ts';
import {
  type InvitationHere,
  linkTo,
  objectionTo,
  readInvitations,
  serverObjectionTo,
} from '../../data/invitation.ts';
import { lock } from '../../data/session.ts';
import type { Lang } from '../../i18n/lang.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type BrowserTrouble, browserTrouble } from './browser.ts';
import {
  depthOf,
  type JoinState,
  joinFailed,
  languageChosen,
  oneJoined,
  pictureChosen,
  pinRepeated,
  pinTyped,
  START,
  saidItIsHer,
  saidItIsSomebodyElse,
  wentBack,
} from './model.ts';
import { useStepsInHistory } from './useStepsInHistory.ts';

export type JoinProblem =
  | 'no-invitation'
  | 'not-an-invitation'
  | 'cut'
  | 'newer-version'
  | 'expired'
  | 'used'
  | 'revoked'
  | 'other-server'
  | 'already-here'
  | 'storage-full'
  | 'storage-failed'
  | 'storage-newer';

export type JoinView =
  | { kind: 'checking' }
  | { kind: 'wrong-browser'; trouble: BrowserTrouble; href: string }
  /** `elsewhere`: where the link belongs, when it is not here. */
  | { kind: 'problem'; problem: JoinProblem; goOn: (() => void) | null; elsewhere: string | null }
  | { kind: 'asking'; state: JoinState; invitation: InvitationHere; of: number; acts: JoinActs }
  | { kind: 'all-joined'; count: number; finish: () => void };

export interface JoinActs {
  chooseLanguage: (lang: Lang) => void;
  itIsHer: () => void;
  itIsSomebodyElse: () => void;
  choosePicture: (picture: PictureId) => void;
  typePin: (pin: string) => void;
  /** Undefined at the first question. */
  back: (() => void) | undefined;
}

function troubleHere(): BrowserTrouble | null {
  const able = typeof indexedDB !== 'undefined' && globalThis.crypto?.subtle !== undefined;
  return browserTrouble({ userAgent: navigator.userAgent, able });
}

interface Link {
  invitations: InvitationHere[];
  problem: JoinProblem | null;
}

function readLink(hash: string): Link {
  if (hash.length < 2) return { invitations: [], problem: 'no-invitation' };
  const read = readInvitations(hash);
  return read.kind === 'ok'
    ? { invitations: read.invitations, problem: null }
    : { invitations: [], problem: read.kind };
}

/** The link's invitations, read once; then the address is emptied, so that the secret stays in no history. */
function useLink(trouble: BrowserTrouble | null): Link {
  const [link, setLink] = useState(() => readLink(location.hash));
  useEffect(() => {
    // In the wrong browser the address keeps it: "open in Chrome" of its own menu hands it over.
    if (trouble) return;
    const empty = () => history.replaceState(history.state, '', location.pathname);
    const take = () => {
      if (location.hash.length < 2) return;
      setLink(readLink(location.hash));
      empty();
    };
    if (location.hash !== '') empty();
    addEventListener('hashchange', take);
    return () => removeEventListener('hashchange', take);
  }, [trouble]);
  return link;
}

/** Whether the invitation at hand can be used; undefined while that is looked up. */
function useObjection(invitation: InvitationHere | undefined): JoinProblem | null | undefined {
  const [found, setFound] = useState<{ for: InvitationHere; problem: JoinProblem | null } | null>(null);
  useEffect(() => {
    if (!invitation) return;
    let live = true;
    const show = (problem: JoinProblem | null) => live && setFound({ for: invitation, problem });
    objectionTo(invitation, location.origin).then(
      async (problem) => {
        show(problem);
        const later = problem ? null : await serverObjectionTo(invitation);
        if (later) show(later);
      },
      () => show(null),
    );
    return () => {
      live = false;
    };
  }, [invitation]);
  return found && found.for === invitation ? found.problem : undefined;
}

export function useJoinScreen(): JoinView {
  const [, go] = useLocation();
  const { lang, setLang } = useWords('join');
  const [trouble] = useState(troubleHere);
  const link = useLink(trouble);
  const { invitations, problem: linkProblem } = link;
  const [state, setState] = useState(START);
  const [failed, setFailed] = useState<JoinProblem | null>(null);
  const [joined, setJoined] = useState(0);
  const invitation = invitations[state.at];
  const objection = useObjection(trouble ? undefined : invitation);
  // Another link tapped meanwhile begins anew: nobody may set a PIN under a name she was not asked about.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link itself is what it waits for
  useEffect(() => {
    setState(START);
    setFailed(null);
  }, [link]);

  const steps = useStepsInHistory(depthOf(state), () => {
    setFailed(null);
    setState((now) => wentBack(now) ?? now);
  });
  const next = () => {
    setFailed(null);
    setState(oneJoined);
  };
  const joinNow = async (ready: JoinState, one: InvitationHere) => {
    const { pin, picture } = ready;
    if (!picture) return;
    const result = await join(one, { pin, picture, lang });
    if (result.kind === 'joined') {
      setJoined((count) => count + 1);
      if (invitations.length === 1) steps.leave(() => go('/', { replace: true }));
      else next();
      return;
    }
    setFailed(result.kind);
    setState(joinFailed);
  };

  if (trouble) return { kind: 'wrong-browser', trouble, href: location.href };
  if (linkProblem) return { kind: 'problem', problem: linkProblem, goOn: null, elsewhere: null };
  if (!invitation) {
    const finish = () => {
      lock();
      go('/', { replace: true });
    };
    return { kind: 'all-joined', count: joined, finish };
  }
  // Once her place is being made, it may be she herself who has used it.
  const problem = failed ?? (state.step === 'joining' ? null : objection);
  if (problem === undefined) return { kind: 'checking' };
  if (problem) {
    const retry = problem.startsWith('storage') ? () => setFailed(null) : null;
    const skip = state.at + 1 < invitations.length ? next : null;
    const elsewhere = problem === 'other-server' ? linkTo(invitations) : null;
    return { kind: 'problem', problem, goOn: retry ?? skip, elsewhere };
  }
  const acts: JoinActs = {
    chooseLanguage: (chosen) => {
      setLang(chosen);
      setState(languageChosen);
    },
    itIsHer: () => setState(saidItIsHer),
    itIsSomebodyElse: () => setState(saidItIsSomebodyElse),
    choosePicture: (picture) => setState((now) => pictureChosen(now, picture)),
    typePin: (digits) => {
      const then = state.step === 'again' ? pinRepeated(state, digits) : pinTyped(state, digits);
      setState(then);
      if (then.step === 'joining') void joinNow(then, invitation);
    },
    back: wentBack(state) ? steps.goBack : undefined,
  };
  return { kind: 'asking', state, invitation, of: invitations.length, acts };
}

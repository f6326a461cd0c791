import { useContext, useState } from 'react';
import { isNight } from '../../../domain/form/night.ts';
import { useOpenVault } from '../../data/device.ts';
import { useHour } from '../../data/hour.ts';
import { useProgrammeNumbers } from '../../data/programme-numbers.ts';
import { useReach } from '../../data/reach.ts';
import { remindInTheMorning } from '../../data/reminder.ts';
import {
  type HandedBy,
  type Message,
  markSent,
  type Prepared,
  usePrepared,
  type Way,
} from '../../data/send.ts';
import { useToday } from '../../data/today.ts';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { type Away, AwayContext } from '../../ui/away.ts';
import {
  type Cause,
  causeOf,
  handedOver,
  type Phase,
  proposedWay,
  recipients,
  type SendState,
  START,
  saidLater,
  saidNotSent,
  saidSent,
  smsCount,
  summaryText,
  waLink,
} from './model.ts';

export interface UsedSend {
  prepared: Prepared['kind'];
  phase: Phase;
  way: Way;
  /** The one on the screen; null while there is none. */
  message: Message | null;
  part: { at: number; of: number };
  /** All of it was sent before, and no receipt has come. */
  again: boolean;
  why: Cause;
  /** It is night, and nothing among it is urgent: the morning is offered first. `danger`: night, but it cannot wait. */
  night: 'wait' | 'danger' | null;
  /** SMS that all messages take together. */
  sms: number;
  to: { who: 'programme' | 'supervisor' | 'any'; name: string; phone: string };
  /** Whether there is anybody to change to. */
  hasOthers: boolean;
  copied: 'yes' | 'failed' | null;
  canShare: boolean;
  choose: (way: Way) => void;
  packUsed: () => void;
  changeTo: () => void;
  openWhatsApp: () => void;
  /** She opened SMS or showed the pictures. */
  handed: (by: HandedBy) => void;
  copy: () => void;
  share: () => void;
  giveFile: () => void;
  later: () => void;
  sent: () => void;
  notSent: () => void;
}

interface Hands {
  away: Away;
  message: Message | null;
  ask: (by: HandedBy) => void;
  /** Whether copying came to anything. */
  onCopied: (copied: 'yes' | 'failed') => void;
}

/** What she does with a message; each asks afterwards whether it went. */
function hands({ away, message, ask, onCopied }: Hands) {
  if (!message) {
    const nothing = () => undefined;
    return { openWhatsApp: nothing, copy: nothing, share: nothing, giveFile: nothing };
  }
  const { text } = message;
  return {
    openWhatsApp(phone: string) {
      away.open(waLink(text, phone));
      ask('whatsapp');
    },
    copy() {
      ask('copied');
      away.copy(text).then(
        () => onCopied('yes'),
        () => onCopied('failed'),
      );
    },
    share() {
      away.share(text).then(
        () => ask('shared'),
        () => undefined,
      );
    },
    giveFile(name: string) {
      away.handOver({ name: `${name}.txt`, text, type: 'text/plain' }).then(
        (handed) => handed !== 'stopped' && ask('file'),
        () => undefined,
      );
    },
  };
}

function useWay() {
  const problem = useReach()?.problem ?? null;
  const [chosen, setChosen] = useState<Way | null>(null);
  const [packUsed, setPackUsed] = useState(false);
  const why = causeOf(problem, { online: navigator.onLine, packUsed });
  return {
    why,
    way: chosen ?? proposedWay(why),
    choose: setChosen,
    packUsed: () => {
      setPackUsed(true);
      setChosen(null);
    },
  };
}

/** What is sent was made before the tap; only she can say that it went. Null while the vault is locked. */
export function useSendScreen(): UsedSend | null {
  const vault = useOpenVault();
  const away = useContext(AwayContext);
  const today = useToday();
  const hour = useHour();
  const { t, lang } = useWords('send');
  const numbers = useProgrammeNumbers();
  const { why, way, choose, packUsed } = useWay();
  const [state, setState] = useState<SendState>(START);
  const [turn, setTurn] = useState(0);
  const [copied, setCopied] = useState<UsedSend['copied']>(null);
  const me = vault?.me;
  const cadre = me ? t(`cadre.${me.cadre}`) : '';
  const sender = { cadre, number: me?.number ?? '', day: dayWords(today, lang, today) };
  const prepared = usePrepared((facts) => summaryText(t, sender, facts), way);
  if (!me) return null;

  const ready = prepared.kind === 'ready' ? prepared : null;
  const messages = state.messages ?? ready?.messages ?? [];
  const message = messages[state.at] ?? null;
  const chain = recipients(way === 'sms' ? numbers.sms : numbers.whatsapp, me.supervisor.phone);
  const { who, phone } = chain[turn % chain.length] ?? { who: 'any' as const, phone: '' };
  const name = who === 'programme' ? t('programme') : me.supervisor.name;
  const ask = (by: HandedBy) => {
    setCopied(null);
    setState((now) => handedOver(now, messages, by));
  };
  const { openWhatsApp, copy, share, giveFile } = hands({ away, message, ask, onCopied: setCopied });
  const night = isNight(hour) && ready !== null ? (ready.urgent ? 'danger' : 'wait') : null;

  return {
    prepared: state.messages ? 'ready' : prepared.kind,
    phase: state.phase,
    way,
    message,
    part: { at: state.at + 1, of: messages.length },
    again: state.messages === null && ready?.again === true,
    why,
    night,
    sms: smsCount(messages),
    to: { who, name, phone },
    hasOthers: chain.length > 1,
    copied,
    canShare: away.canShare(),
    choose,
    packUsed,
    changeTo: () => setTurn(turn + 1),
    openWhatsApp: () => openWhatsApp(phone),
    handed: ask,
    copy,
    share,
    giveFile: () => giveFile(t('file.name', { number: me.number, day: today })),
    later: () => {
      remindInTheMorning();
      setState(saidLater);
    },
    sent: () => {
      markSent(message?.entries ?? [], state.by).then(
        () => setState(saidSent),
        () => setState(saidNotSent),
      );
    },
    notSent: () => setState(saidNotSent),
  };
}

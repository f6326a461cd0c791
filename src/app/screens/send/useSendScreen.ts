import { useContext, useState } from 'react';
import { useOpenVault } from '../../data/device.ts';
import { useReach } from '../../data/reach.ts';
import { type HandedBy, type Message, markSent, type Prepared, usePrepared } from '../../data/send.ts';
import { useToday } from '../../data/today.ts';
import { dayWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AwayContext } from '../../ui/away.ts';
import { handedOver, type Phase, START, saidNotSent, saidSent, summaryText, waLink } from './model.ts';

export interface UsedSend {
  prepared: Prepared['kind'];
  phase: Phase;
  /** The one on the screen; null while there is none. */
  message: Message | null;
  part: { at: number; of: number };
  /** All of it was sent before, and no receipt has come. */
  again: boolean;
  why: 'offline' | 'blocked' | 'open';
  /** Null: she chooses the chat herself. */
  to: { name: string } | null;
  /** Whether there is anybody to change to. */
  hasSupervisor: boolean;
  copied: 'yes' | 'failed' | null;
  canShare: boolean;
  changeTo: () => void;
  openWhatsApp: () => void;
  copy: () => void;
  share: () => void;
  sent: () => void;
  notSent: () => void;
}

/** What is sent was made before the tap; only she can say that it went. Null while the vault is locked. */
export function useSendScreen(): UsedSend | null {
  const vault = useOpenVault();
  const away = useContext(AwayContext);
  const today = useToday();
  const { t, lang } = useWords('send');
  const problem = useReach()?.problem ?? null;
  const [state, setState] = useState(START);
  const [anyChat, setAnyChat] = useState(false);
  const [copied, setCopied] = useState<UsedSend['copied']>(null);
  const me = vault?.me;
  const sender = {
    cadre: me ? t(`cadre.${me.cadre}`) : '',
    number: me?.number ?? '',
    day: dayWords(today, lang, today),
  };
  const prepared = usePrepared((facts) => summaryText(t, sender, facts));
  if (!me) return null;

  const ready = prepared.kind === 'ready' ? prepared.messages : [];
  const messages = state.messages ?? ready;
  const message = messages[state.at] ?? null;
  const hasSupervisor = me.supervisor.phone !== '';
  const to = hasSupervisor && !anyChat ? { name: me.supervisor.name } : null;
  const ask = (by: HandedBy) => setState((now) => handedOver(now, messages, by));

  return {
    prepared: state.messages ? 'ready' : prepared.kind,
    phase: state.phase,
    message,
    part: { at: state.at + 1, of: messages.length },
    again: state.messages === null && prepared.kind === 'ready' && prepared.again,
    why: problem === null ? 'open' : problem === 'offline' ? 'offline' : 'blocked',
    to,
    hasSupervisor,
    copied,
    canShare: away.canShare(),
    changeTo: () => setAnyChat(!anyChat),
    openWhatsApp: () => {
      if (!message) return;
      away.open(waLink(message.text, to ? me.supervisor.phone : ''));
      setCopied(null);
      ask('whatsapp');
    },
    copy: () => {
      if (!message) return;
      away.copy(message.text).then(
        () => setCopied('yes'),
        () => setCopied('failed'),
      );
      ask('copied');
    },
    share: () => {
      if (!message) return;
      setCopied(null);
      away.share(message.text).then(
        () => ask('shared'),
        () => undefined,
      );
    },
    sent: () => {
      const nos = message?.entries ?? [];
      markSent(nos, state.by).then(
        () => setState(saidSent),
        () => setState(saidNotSent),
      );
    },
    notSent: () => setState(saidNotSent),
  };
}

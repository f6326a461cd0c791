import { useContext, useState } from 'react';
import { type PhoneHealth, usePhoneHealth } from '../../data/health.ts';
import { currentDevice } from '../../data/session.ts';
import { trulyAt } from '../../data/truly-at.ts';
import { dayWords, momentWords } from '../../i18n/format.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AwayContext } from '../../ui/away.ts';
import { browserOf, type Line, linesOf, spaceIn } from './model.ts';
import { spanOf } from './span.ts';

/** What stands in the build; a page that was not built has none. */
const { VITE_VERSION = '', VITE_BUILT = '' } = import.meta.env;
const MINUTE_MS = 60_000;

export interface ShownLine extends Line {
  name: string;
  /** What the phone says of it. */
  words: string;
}

export interface UsedPhone {
  health: PhoneHealth;
  lines: ShownLine[];
  /** How many of them somebody must do something about. */
  troubles: number;
  version: string;
  /** The supervisor's name; null where nobody is known to send to. */
  to: string | null;
  copied: 'yes' | 'failed' | null;
  send: () => void;
  copy: () => void;
}

/** Says a line in words. */
function useLineWords(): (line: Line, today: string) => ShownLine {
  const { t, lang } = useWords('phone');
  return (line, today) => {
    const { count = 0, at, minutes } = line;
    const space = line.id === 'space' ? spaceIn(count) : null;
    const span = minutes === undefined ? null : spanOf(minutes);
    const words = t(`line.${line.says}`, {
      count,
      when: at === undefined ? '' : momentWords(at, lang, today),
      space: space ? t(`space.${space.unit}`, space) : '',
      far: span ? t(`clock.span.${span.unit}`, { count: span.count }) : '',
    });
    return { ...line, name: t(`name.${line.id}`), words };
  };
}

/** What her phone says of itself; null while it is being asked. */
export function usePhoneScreen(): UsedPhone | null {
  const { t, lang } = useWords('phone');
  const away = useContext(AwayContext);
  const health = usePhoneHealth();
  const lineWords = useLineWords();
  const [copied, setCopied] = useState<UsedPhone['copied']>(null);
  if (!health) return null;
  const { clock, vault } = health;
  const { userAgent } = navigator;
  const now = Math.floor(trulyAt(currentDevice().clock.now()) / MINUTE_MS);
  const lines = linesOf(health, userAgent, now).map((line) => lineWords(line, clock.today));
  const version = VITE_VERSION && t('versionOf', { version: VITE_VERSION, day: dayWords(VITE_BUILT, lang) });
  const { supervisor } = vault.me;
  const { android } = browserOf(userAgent);
  // Nobody's name stands in it: the phone is told by the id of its feed.
  const text = [
    t('text.title', { feed: vault.feed }),
    ...lines.map(({ name, words }) => `${name}: ${words}`),
    t('text.system', { version: VITE_VERSION, android: android ?? '?' }),
  ].join('\n');
  return {
    health,
    lines,
    troubles: lines.filter(({ tone }) => tone === 'danger' || tone === 'warn').length,
    version,
    to: supervisor.phone ? supervisor.name : null,
    copied,
    send: () => away.open(`https://wa.me/${supervisor.phone}?text=${encodeURIComponent(text)}`),
    copy: () =>
      void away.copy(text).then(
        () => setCopied('yes'),
        () => setCopied('failed'),
      ),
  };
}

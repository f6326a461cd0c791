import { useEffect, useState } from 'react';
import { useWords } from '../i18n/use-words.ts';
import { Button } from '../ui/Button.tsx';
import { Problem } from '../ui/Field.tsx';
import css from './form.module.css';

const TICK_MS = 200;

interface Props {
  /** For how long is counted. */
  seconds: number;
  /** The full time has passed. */
  onCounted: (count: number) => void;
}

/** Keeps the time while she taps once for each breath: her eyes stay on the child. */
export function CountFor({ seconds, onCounted }: Props) {
  const { t } = useWords('form');
  const [state, setState] = useState<'off' | 'on' | 'lost'>('off');
  if (state !== 'on') {
    return (
      <>
        <Problem>{state === 'lost' && t('countFor.lost')}</Problem>
        <Button kind="plain" small onPress={() => setState('on')}>
          {t('countFor.begin', { seconds })}
        </Button>
      </>
    );
  }
  return (
    <Counting
      seconds={seconds}
      onEnd={(count) => {
        setState(count === 'lost' ? 'lost' : 'off');
        if (typeof count === 'number') onCounted(count);
      }}
    />
  );
}

function Counting({ seconds, onEnd }: { seconds: number; onEnd: (count: number | 'lost' | null) => void }) {
  const { t } = useWords('form');
  const [count, setCount] = useState(0);
  const left = useSecondsLeft(seconds);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it ends once, when the time is over
  useEffect(() => {
    if (left === 'lost') onEnd('lost');
    else if (left === 0) onEnd(count);
  }, [left]);
  return (
    <div className={css.counting}>
      <button type="button" className={css.beat} onClick={() => setCount(count + 1)}>
        <b>{count}</b>
        <span>{t('countFor.tap')}</span>
      </button>
      <div className={css.line}>
        <span role="timer">{t('countFor.left', { seconds: left === 'lost' ? 0 : left })}</span>
        <Button kind="quiet" small narrow onPress={() => onEnd(null)}>
          {t('countFor.stop')}
        </Button>
      </div>
    </div>
  );
}

/** Whole seconds until the time is over. `lost`: another app or a dark screen came between, so that no count is true. */
function useSecondsLeft(seconds: number): number | 'lost' {
  const [begun] = useState(() => performance.now());
  const [left, setLeft] = useState<number | 'lost'>(seconds);
  useEffect(() => {
    const timer = setInterval(() => {
      setLeft(Math.max(0, Math.ceil(seconds - (performance.now() - begun) / 1000)));
    }, TICK_MS);
    const hidden = () => document.visibilityState === 'hidden' && setLeft('lost');
    document.addEventListener('visibilitychange', hidden);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [seconds, begun]);
  return left;
}

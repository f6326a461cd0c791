import { useMemo } from 'react';
import { picturesOf } from '../../data/frames.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Button } from '../../ui/Button.tsx';
import { Sub } from '../../ui/Card.tsx';
import { QrFrames, useFrames } from '../../ui/QrFrames.tsx';
import css from './send.module.css';

/** So much of a small phone is left for a picture. Pixels. */
const SIDE = 264;

/** The code for a camera nearby, one picture after another. */
export function Pictures({ code }: { code: string }) {
  const { t } = useWords('send');
  const frames = useMemo(() => picturesOf(code), [code]);
  const { at, setAt, paused, setPaused } = useFrames();
  const of = frames.length;
  const step = () => {
    setPaused(true);
    setAt((at + 1) % of);
  };
  return (
    <>
      <div className={css.pictures}>
        <QrFrames
          frames={frames}
          at={at}
          onAt={setAt}
          paused={paused}
          label={t('qr.label', { at: at + 1, of })}
          size={SIDE}
        />
        {of > 1 && (
          <div className={css.steps}>
            <span className={css.count}>
              {at + 1} / {of}
            </span>
            <Button kind="plain" small narrow onPress={() => setPaused(!paused)}>
              {t(paused ? 'qr.go' : 'qr.pause')}
            </Button>
            <Button kind="plain" small narrow onPress={step}>
              {t('qr.step')}
            </Button>
          </div>
        )}
      </div>
      <Sub>{t('qr.how')}</Sub>
    </>
  );
}

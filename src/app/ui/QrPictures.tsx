import { useWords } from '../i18n/use-words.ts';
import { Button } from './Button.tsx';
import { Row } from './Card.tsx';
import { QrFrames, useFrames } from './QrFrames.tsx';
import css from './QrPictures.module.css';

/** So much of a small phone is left for a picture. Pixels. */
const SIDE = 264;

/** A code for a camera nearby, one picture after another; she may halt them and go on by hand. */
export function QrPictures({ frames }: { frames: readonly string[] }) {
  const { t } = useWords('send');
  const { at, setAt, paused, setPaused } = useFrames();
  const of = frames.length;
  const step = () => {
    setPaused(true);
    setAt((at + 1) % of);
  };
  return (
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
        <Row>
          <span className={css.count}>
            {at + 1} / {of}
          </span>
          <Button kind="plain" small narrow onPress={() => setPaused(!paused)}>
            {t(paused ? 'qr.go' : 'qr.pause')}
          </Button>
          <Button kind="plain" small narrow onPress={step}>
            {t('qr.step')}
          </Button>
        </Row>
      )}
    </div>
  );
}

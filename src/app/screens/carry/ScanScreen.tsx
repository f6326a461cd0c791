import { useState } from 'react';
import { type Frames, scanned } from '../../data/frames.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Banner } from '../../ui/Banner.tsx';
import { Sub } from '../../ui/Card.tsx';
import { HelpIcon } from '../../ui/icons.tsx';
import { type CameraTrouble, QrCamera } from '../../ui/QrCamera.tsx';
import { Screen } from '../../ui/Screen.tsx';

interface Props {
  onText: (text: string) => void;
  back: string | (() => void);
}

/** The camera before another phone's QR codes: one after another, in any order, until all of them were seen. */
export function ScanScreen({ onText, back }: Props) {
  const { t } = useWords('carry');
  const [frames, setFrames] = useState<Frames | null>(null);
  const [damaged, setDamaged] = useState(false);
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null);
  const see = (text: string) => {
    const seen = scanned(frames, text);
    setDamaged(seen.kind === 'damaged');
    setFrames(seen.kind === 'part' ? seen.frames : null);
    if (seen.kind === 'whole') onText(seen.text);
  };
  const progress = frames && { at: frames.pieces.size, of: frames.of };
  return (
    <Screen title={t('scan.title')} back={back} {...(progress && { progress })}>
      {trouble ? (
        <Banner tone="warn" icon={HelpIcon} title={t(`scan.${trouble}.title`)}>
          {t(`scan.${trouble}.what`)}
        </Banner>
      ) : (
        <>
          <QrCamera label={t('scan.camera')} onText={see} onTrouble={setTrouble} />
          <p role="status">
            {damaged ? t('scan.damaged') : progress ? t('scan.part', progress) : t('scan.how')}
          </p>
          <Sub>{t('onlyCodes')}</Sub>
        </>
      )}
    </Screen>
  );
}

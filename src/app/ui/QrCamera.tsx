import { useEffect, useRef } from 'react';
import css from './QrCamera.module.css';
import { makeQrReader } from './read-qr.ts';

/** Frames change two to four times a second: none may pass unseen. Milliseconds. */
const LOOK_EVERY = 120;

export type CameraTrouble = 'refused' | 'none';

interface Props {
  /** What is seen, for those who cannot see it. */
  label: string;
  /** Every other text than the one before. */
  onText: (text: string) => void;
  onTrouble: (trouble: CameraTrouble) => void;
}

/** The camera looking for QR codes, for as long as it stands on the screen. */
export function QrCamera({ label, onText, onTrouble }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const hear = useRef({ onText, onTrouble });
  hear.current = { onText, onTrouble };
  useEffect(() => {
    let live = true;
    let stream: MediaStream | null = null;
    let timer = 0;
    const watch = async () => {
      const wanted = { facingMode: 'environment', width: { ideal: 1280 }, height: { ideal: 720 } };
      stream = await navigator.mediaDevices.getUserMedia({ video: wanted });
      const shown = video.current;
      if (!live || !shown) return;
      shown.srcObject = stream;
      await shown.play();
      const read = await makeQrReader();
      let last = '';
      const look = async () => {
        const text = await read(shown).catch(() => null);
        if (!live) return;
        if (text !== null && text !== last) {
          last = text;
          hear.current.onText(text);
        }
        timer = window.setTimeout(() => void look(), LOOK_EVERY);
      };
      await look();
    };
    watch().catch((error: unknown) => {
      const isRefused = error instanceof DOMException && error.name === 'NotAllowedError';
      if (live) hear.current.onTrouble(isRefused ? 'refused' : 'none');
    });
    return () => {
      live = false;
      window.clearTimeout(timer);
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
  }, []);
  return <video ref={video} className={css.video} aria-label={label} muted playsInline />;
}

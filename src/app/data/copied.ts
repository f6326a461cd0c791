import { useEffect, useState } from 'react';
import { scanCodes } from '../../codec/armour.ts';
import { currentDevice } from './session.ts';

/** The copied text where it has a report's code in it; it is read only where the phone has allowed that before. */
async function copiedCode(): Promise<string | null> {
  const name = 'clipboard-read' as PermissionName;
  const { state } = await navigator.permissions.query({ name });
  if (state !== 'granted') return null;
  const text = await navigator.clipboard.readText();
  return scanCodes(text).some(({ kind }) => kind === 'up') ? text : null;
}

/** A copied message with a report's code, looked for whenever the app comes into sight; null while there is none. */
export function useCopied(): string | null {
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => {
    let live = true;
    const look = () => {
      copiedCode().then(
        (text) => live && setCopied(text),
        () => undefined,
      );
    };
    look();
    const silence = currentDevice().wake.listen((cause) => cause === 'visible' && look());
    return () => {
      live = false;
      silence();
    };
  }, []);
  return copied;
}

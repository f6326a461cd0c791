import { useEffect, useState } from 'react';
import { type Found, scanCodes } from '../../codec/armour.ts';
import { readEnvelopeHeader } from '../../codec/envelope.ts';
import { isAnyNew } from '../../store/carried.ts';
import { currentDevice, currentSession } from './session.ts';

interface Copied {
  text: string;
  codes: Extract<Found, { code: string }>[];
}

/** The copied text where it has a report's code in it; it is read only where the phone has allowed that before. */
async function copiedCode(): Promise<Copied | null> {
  const name = 'clipboard-read' as PermissionName;
  const { state } = await navigator.permissions.query({ name });
  if (state !== 'granted') return null;
  const text = await navigator.clipboard.readText();
  const codes = scanCodes(text).flatMap((one) => ('code' in one && one.kind === 'up' ? [one] : []));
  return codes.length > 0 ? { text, codes } : null;
}

async function anyCopied(): Promise<string | null> {
  return (await copiedCode())?.text ?? null;
}

/** Her own code, which she copied to send it, is no report that came to her. */
function isOwn(bytes: Uint8Array, feed: string): boolean {
  const read = readEnvelopeHeader(bytes);
  return read.kind === 'ok' && read.header.feed === feed;
}

async function newCopied(): Promise<string | null> {
  const copied = await copiedCode();
  const vault = currentSession()?.vault;
  if (!copied || !vault) return null;
  const others = copied.codes.filter(({ bytes }) => !isOwn(bytes, vault.feed)).map(({ code }) => code);
  return (await isAnyNew(vault, others)) ? copied.text : null;
}

/** What a look at the clipboard finds, whenever the app comes into sight; null while there is nothing. */
function useLook(look: () => Promise<string | null>): string | null {
  const [copied, setCopied] = useState<string | null>(null);
  useEffect(() => {
    let live = true;
    const again = () => {
      look().then(
        (text) => live && setCopied(text),
        () => undefined,
      );
    };
    again();
    const silence = currentDevice().wake.listen((cause) => cause === 'visible' && again());
    return () => {
      live = false;
      silence();
    };
  }, [look]);
  return copied;
}

/** A copied message with a report's code; null while there is none. */
export function useCopied(): string | null {
  return useLook(anyCopied);
}

/** The same, of somebody else's report that this phone has not taken in yet. */
export function useNewCopied(): string | null {
  return useLook(newCopied);
}

let handed: string | null = null;

/** A tap on the first screen: the screen for carrying takes it as it opens. */
export function handCopied(text: string): void {
  handed = text;
}

/** What the tap handed on, once. */
export function takeHanded(): string | null {
  const text = handed;
  handed = null;
  return text;
}

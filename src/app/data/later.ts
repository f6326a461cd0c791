import type { ToWorker } from '../../worker/messages.ts';
import { currentDevice } from './session.ts';

type Part = Extract<ToWorker, { type: 'keep-part' }>['part'];

/** Has a part that few phones need kept on this one, so that it opens without a network too. */
export function keepPart(part: Part): void {
  currentDevice().worker.tell({ type: 'keep-part', part } satisfies ToWorker);
}

/** On a phone without a QR reader of its own: fetched while there is a network, not when another phone is held out to her. */
export function keepQrReader(): void {
  if (!('BarcodeDetector' in globalThis)) keepPart('camera');
}

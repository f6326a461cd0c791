import type { Bilingual, Unit, Worker } from '../../../domain/org/org.ts';
import { chatTitle, PRIVATE_VISITS } from '../../../programme/visits.ts';

/** Whose list it is: what stands at its head. */
export interface Whose {
  worker: Worker;
  place: Bilingual | null;
}

/** The worker as this device knows her and her place; null when it does not. */
export function whoseList(
  { workers, units }: { workers: readonly Worker[]; units: readonly Unit[] },
  id: string,
): Whose | null {
  const worker = workers.find((one) => one.id === id);
  if (!worker) return null;
  return { worker, place: units.find((one) => one.id === worker.unit)?.name ?? null };
}

/** A number as it is read out and typed: "+91 90000 12345"; one of another country stays in one piece. */
export function spelled(number: string): string {
  return `+${number.replace(/^(91)(\d{5})(\d{5})$/, '$1 $2 $3')}`;
}

/** What each numbered private matter of a chat is. Said to her, never printed: the paper has the names. */
export function privateMatters(): { called: Bilingual; means: Bilingual }[] {
  return PRIVATE_VISITS.map(({ form }) => ({ called: chatTitle(form), means: form.title }));
}

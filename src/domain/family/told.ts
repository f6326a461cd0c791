import { type Entry, type Ref, refKey } from '../entry/entry.ts';
import { type Current, foldOrder } from '../entry/fold.ts';

/** The kinds that say what a family was told and what it allows. */
export const FAMILY_KINDS: readonly string[] = ['family.told', 'person.consented'];

/** One thing a family was told, as it stands. That it was offered is all that is known of a message: never that it came. */
export interface Told {
  ref: Ref;
  scope: string;
  about: Ref;
  on: string;
  topic: string;
  how: string;
  answer: string;
  /** The form of the visit it reminded of. */
  form?: string;
}

/** Somebody in the family wants no more messages. */
export interface Stop {
  /** The day on which it was said. */
  on: string;
  /** Who said it, as the form's options name them, where it was written. */
  by?: string;
}

export interface MessageConsent {
  message: boolean;
  on: string;
  by: string;
}

/** What was told to whoever `isReached`, in fold order. `current` are entries as they stand, in fold order. */
export function toldOf(current: readonly Current[], isReached: (person: string) => boolean): Told[] {
  return current.flatMap(({ entry }) => {
    const { feed, no, scope, about, on, body } = entry;
    if (entry.kind !== 'family.told' || !about || !isReached(refKey(about))) return [];
    const { topic, how, answer } = body;
    const form = text(body.form);
    return [
      {
        ref: { feed, no },
        scope,
        about,
        on,
        topic: text(topic) ?? '',
        how: text(how) ?? '',
        answer: text(answer) ?? 'unknown',
        ...(form !== undefined && { form }),
      },
    ];
  });
}

/** What was told last, by topic. */
export function lastTold(told: readonly Told[]): ReadonlyMap<string, Told> {
  return new Map(told.map((one) => [one.topic, one]));
}

/**
 * Who said "stop" about messages to any of those who are `isReached`: those of one phone. It holds until a newer word
 * that messages are allowed; an answer counts from the entry that gave it, which may be an amendment.
 */
export function stopOf(
  current: readonly Current[],
  isReached: (person: string) => boolean,
): Stop | undefined {
  const said = current
    .filter(({ entry }) => entry.about !== undefined && isReached(refKey(entry.about)))
    .flatMap((one): { by: Entry; stop?: Stop }[] => {
      const { kind, body } = one.entry;
      if (kind === 'person.consented' && body.message === true) return [{ by: givenBy(one, 'message') }];
      if (kind !== 'family.told' || body.answer !== 'stop') return [];
      const by = givenBy(one, 'answer');
      const who = text(body.saidBy);
      return [{ by, stop: { on: by.on, ...(who !== undefined && { by: who }) } }];
    })
    .sort((a, b) => foldOrder(a.by, b.by));
  return said.at(-1)?.stop;
}

/** The last word on messages about whoever `isAsked`: whether they may be sent, who said so and when; undefined: never asked. */
export function consentOf(
  current: readonly Current[],
  isAsked: (person: string) => boolean,
): MessageConsent | undefined {
  const asked = current.findLast(
    ({ entry }) =>
      entry.kind === 'person.consented' && entry.about !== undefined && isAsked(refKey(entry.about)),
  );
  if (!asked) return undefined;
  const { on, body } = asked.entry;
  return { message: body.message === true, on, by: text(body.by) ?? '' };
}

/** The entry that gave an answer as it stands: the last amendment that speaks of it, or the entry itself. */
function givenBy({ entry, amendments }: Current, field: string): Entry {
  return amendments.findLast(({ body }) => body[field] !== undefined) ?? entry;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

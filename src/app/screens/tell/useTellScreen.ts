import { useMemo, useState } from 'react';
import type { Ref } from '../../../domain/entry/entry.ts';
import type { Told } from '../../../domain/family/told.ts';
import { isNight } from '../../../domain/form/night.ts';
import { FAMILY_TOLD, type How } from '../../../programme/family/told.ts';
import { useOpenVault } from '../../data/device.ts';
import { type Family, useFamily } from '../../data/family.ts';
import { useHour } from '../../data/hour.ts';
import { type UsedPerson, usePerson } from '../../data/people.ts';
import { useSave } from '../../data/save.ts';
import { useToday } from '../../data/today.ts';
import type { Setback } from '../../form/Setbacks.tsx';
import { barredBy, type Choice, choicesOf, firstChoice, openOffer, toldBody } from './model.ts';

/** An offer that was made, and how its save stands. */
export interface Offer {
  topic: string;
  how: string;
  /** Where it is saved; undefined while that runs or when it failed. */
  at?: { ref: Ref; scope?: string };
  problem?: Setback;
  /** Once more, after it failed. */
  again?: () => void;
}

type Phase = { kind: 'choose' | 'aloud' | 'consent' } | { kind: 'answer'; offer: Offer };

/** Everything that can be told to one person's family; null when the person is not on this phone. */
export function useTellScreen(about: Ref, form: string | null) {
  const known = usePerson(about);
  const family = useFamily(about);
  const vault = useOpenVault();
  const today = useToday();
  const night = isNight(useHour());
  const [chosen, setChosen] = useState<string | null>(null);
  const [phase, setPhase] = useState<Phase>({ kind: 'choose' });
  const [kept, setKept] = useState<string | null>(null);
  // An offer made again after the last one was settled is another, although it says the same.
  const [attempt, setAttempt] = useState(0);
  const offer = useOffer(
    { about, on: today, attempt },
    {
      show: (made) => setPhase({ kind: 'answer', offer: made }),
      saved: (made, ref) =>
        // She may have gone back meanwhile: then the answer waits in the list.
        setPhase((now) =>
          now.kind === 'answer' && now.offer === made ? { ...now, offer: { ...made, at: { ref } } } : now,
        ),
    },
  );
  const choices = useMemo(
    () =>
      known && family && vault && !known.person.died ? choicesOf(known, family.phone, vault.me, today) : [],
    [known, family, vault, today],
  );
  if (known === null || family === null) return null;
  if (!known || !family || !vault) return undefined;
  const choice = choices.find(({ id }) => id === chosen) ?? choices.find(isId(firstChoice(choices, form)));
  const go = (kind: 'choose' | 'aloud' | 'consent') => {
    setKept(null);
    setAttempt((made) => made + 1);
    setPhase({ kind });
  };
  return {
    ...read(known, family, choice),
    today,
    night,
    choices,
    choice,
    phase,
    open: openOffer(family.told, vault.feed, today),
    /** What was just written, in words; null: nothing yet. */
    kept,
    choose: (id: string) => setChosen(id),
    go,
    /** The tap that opens WhatsApp, SMS or a call: the save begins within it, before this page goes out of sight. */
    offer: (how: How) => choice && offer(choice, how),
    answerTo: ({ topic, how, ref, scope }: Told) =>
      setPhase({ kind: 'answer', offer: { topic, how, at: { ref, scope } } }),
    done: (words: string) => {
      setAttempt((made) => made + 1);
      setPhase({ kind: 'choose' });
      setKept(words);
    },
  };
}

export type UsedTell = NonNullable<ReturnType<typeof useTellScreen>>;

function isId(id: string | undefined): (choice: Choice) => boolean {
  return (choice) => choice.id === id;
}

function read({ person }: UsedPerson, family: Family, choice: Choice | undefined) {
  return { person, family, barred: choice && barredBy(family, choice) };
}

interface Shown {
  show: (offer: Offer) => void;
  saved: (offer: Offer, ref: Ref) => void;
}

/** Saves that something was offered; what came of it amends that. */
function useOffer(
  { about, on, attempt }: { about: Ref; on: string; attempt: number },
  { show, saved }: Shown,
) {
  const save = useSave(attempt);
  const { kind, v } = FAMILY_TOLD;
  return function offer(choice: Choice, how: How): void {
    const made = { topic: choice.topic, how };
    const failed = (problem: Setback) => show({ ...made, problem, again: () => offer(choice, how) });
    show(made);
    save({ kind, v, about, on, body: toldBody(choice, how) }).then(
      (result) => (result.kind === 'saved' ? saved(made, result.ref) : failed(result.kind)),
      () => failed('storage-failed'),
    );
  };
}

import { type Ref, refKey } from '../entry/entry.ts';
import type { Current } from '../entry/fold.ts';
import type { Resolve } from './joined.ts';

/**
 * Where each was registered. Of records that were joined, one under her mother tells more than one in a household, and
 * the one that stays more than the other.
 */
export function homesOf(
  persons: readonly Current[],
  isPerson: ReadonlySet<string>,
  resolve: Resolve,
): Map<string, Ref> {
  const homes = new Map<string, { about: Ref; rank: number }>();
  for (const { entry } of persons) {
    const key = refKey(resolve(entry));
    const about = entry.about && resolve(entry.about);
    if (!about || refKey(about) === key) continue;
    const rank = (isPerson.has(refKey(about)) ? 2 : 0) + (refKey(entry) === key ? 1 : 0);
    if (rank > (homes.get(key)?.rank ?? -1)) homes.set(key, { about, rank });
  }
  return new Map([...homes].map(([key, { about }]) => [key, about]));
}

const MOST_GENERATIONS = 5;

/** A person is registered in a household, or as the child of a person who is, and then lives where she lives. */
export function homeOf(
  key: string,
  homes: ReadonlyMap<string, Ref>,
  isPerson: ReadonlySet<string>,
): { household?: Ref; mother?: Ref } {
  const above = homes.get(key);
  const mother = above && isPerson.has(refKey(above)) ? above : undefined;
  let household = above;
  for (let i = 0; i < MOST_GENERATIONS && household && isPerson.has(refKey(household)); i++)
    household = homes.get(refKey(household));
  if (!household || isPerson.has(refKey(household))) return mother ? { mother } : {};
  return { household, ...(mother && { mother }) };
}

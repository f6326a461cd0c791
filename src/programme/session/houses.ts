import { refKey } from '../../domain/entry/entry.ts';
import { addDays } from '../../domain/form/day.ts';
import { ageYearsOn, type Person } from '../../domain/person/person.ts';
import { isYounger } from '../child/age.ts';
import { ORS_ROUND } from './ors-round.ts';
import type { SessionCase } from './session-case.ts';

/** Source: programme.md 1.9, ORS distribution campaign: U5 children. */
const YOUNGER_THAN = 5;
/** A house that was given packets so long ago is not gone to again in the same round: the diarrhoea control fortnight. */
const ROUND_DAYS = 14;

/** A house with small children, as the ORS round comes to it. */
export interface House {
  /** Those under five, the youngest first: what is written is about the first. */
  children: [Person, ...Person[]];
}

/** The houses with a child under five that had no packets in this round before the day, each once. */
export function housesOf(cases: readonly SessionCase[]): House[] {
  const houses = new Map<string, SessionCase[]>();
  for (const one of cases) {
    if (!isYounger({ person: one.person, on: one.day }, YOUNGER_THAN)) continue;
    const key = refKey(one.person.household ?? one.person.ref);
    houses.set(key, [...(houses.get(key) ?? []), one]);
  }
  return [...houses.values()]
    .filter((house) => !house.some(hadPackets))
    .flatMap((house) => {
      const [youngest, ...others] = house.toSorted(youngestFirst).map(({ person }) => person);
      return youngest ? [{ children: [youngest, ...others] }] : [];
    });
}

function hadPackets({ visits, day }: SessionCase): boolean {
  const since = addDays(day, -ROUND_DAYS);
  return visits.some(({ form, on }) => form === ORS_ROUND.id && on > since && on < day);
}

/** By the day of birth, then by years: of two whose births are not known the one registered first comes first. */
function youngestFirst(a: SessionCase, b: SessionCase): number {
  const [bornA, bornB] = [a.person.dob, b.person.dob];
  if (bornA !== undefined && bornB !== undefined && bornA !== bornB) return bornA > bornB ? -1 : 1;
  return (ageYearsOn(a.person, a.day) ?? 0) - (ageYearsOn(b.person, b.day) ?? 0);
}

/** The visit of one house of the ORS round. */
export function houseBody({ under5, packets, told }: { under5: number; packets: number; told: boolean }) {
  return { form: ORS_ROUND.id, under5, orsGiven: packets, told };
}

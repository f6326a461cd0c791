import { refKey, sameRef } from '../entry/entry.ts';
import { type Heard, joinedSounds, soundsAlike, tellingSounds } from './name-key.ts';
import { ageYearsOn, type Person } from './person.ts';

/** Told ages differ by so many years at most: people guess, and round to fives. Our own choice. */
const YEARS_APART = 5;

/** What is known of somebody who is about to be registered. */
export type Newcomer = Pick<Person, 'name' | 'ageAsOf'> &
  Partial<Pick<Person, 'ref' | 'sex' | 'dob' | 'ageYears' | 'household' | 'relative' | 'headName'>>;

/**
 * People already registered who may be the same: the name sounds alike, the age is near, and the household or the
 * husband's or father's name is the same. What is not known of one of them speaks neither for nor against.
 */
export function likelySame(person: Newcomer, people: readonly Person[]): Person[] {
  const name = tellingSounds(person.name);
  const kin = kinOf(person);
  return people.filter(
    (other) =>
      !(person.ref && refKey(person.ref) === refKey(other.ref)) &&
      sexFits(person, other) &&
      nearInAge(person, other) &&
      sameName(name, tellingSounds(other.name)) &&
      (sameHouse(person, other) || kinOf(other).some((theirs) => kin.some((ours) => sameName(ours, theirs)))),
  );
}

/**
 * Every telling word of the shorter name is heard in the longer: Sunita and Sunita Sah, not Sunita Sah and Sunita Ram.
 * Two words may stand for one: Ram Babu is Rambabu.
 */
function sameName(a: readonly Heard[], b: readonly Heard[]): boolean {
  return waysWritten(a).some((ours) => waysWritten(b).some((theirs) => everyHeard(ours, theirs)));
}

function everyHeard(a: readonly Heard[], b: readonly Heard[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length > 0 && short.every((word) => long.some((other) => soundsAlike(word, other)));
}

/** The name as it stands, and with each two neighbours as one word. */
function waysWritten(name: readonly Heard[]): Heard[][] {
  const joined = name.slice(1).map((second, at) => {
    const one = joinedSounds(name[at] ?? [], second);
    return [...name.slice(0, at), one, ...name.slice(at + 2)];
  });
  return [[...name], ...joined];
}

function kinOf({ relative, headName }: Newcomer): Heard[][] {
  return [relative?.name, headName].flatMap((name) => (name ? [tellingSounds(name)] : []));
}

function sameHouse(a: Newcomer, b: Person): boolean {
  return a.household !== undefined && sameRef(a.household, b.household);
}

function sexFits(a: Newcomer, b: Person): boolean {
  return a.sex === undefined || b.sex === undefined || a.sex === b.sex;
}

function nearInAge(a: Newcomer, b: Person): boolean {
  const [, day = a.ageAsOf] = [a.ageAsOf, b.ageAsOf].sort();
  const [mine, theirs] = [ageYearsOn(a, day), ageYearsOn(b, day)];
  return mine === undefined || theirs === undefined || Math.abs(mine - theirs) <= YEARS_APART;
}

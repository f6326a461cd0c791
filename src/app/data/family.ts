import { useMemo } from 'react';
import { type Ref, refKey } from '../../domain/entry/entry.ts';
import { type Phone, phoneOf } from '../../domain/family/phone.ts';
import {
  consentOf,
  FAMILY_KINDS,
  type MessageConsent,
  type Stop,
  stopOf,
  type Told,
  toldOf,
} from '../../domain/family/told.ts';
import type { Person } from '../../domain/person/person.ts';
import type { LogSnapshot } from './log-memory.ts';
import { peopleOf, standingOf } from './people.ts';
import { useLogSnapshot } from './reading.ts';

/** How a person's family is reached, and what it has said about that. */
export interface Family {
  phone: Phone | undefined;
  /** The last word on messages of whoever holds the phone; undefined: nobody was asked. */
  consent: MessageConsent | undefined;
  /** Whether whoever holds the phone allowed to be recorded. */
  holderRecord: boolean;
  /** Somebody reached on this phone wants no more messages. */
  stop: Stop | undefined;
  /** What was told about this person, in fold order. */
  told: Told[];
}

/** What is known of the family of one person; undefined while loading, null when the person is not on this phone. */
export function useFamily(ref: Ref): Family | null | undefined {
  const log = useLogSnapshot();
  const key = refKey(ref);
  return useMemo(() => log && familyOf(log, key), [log, key]);
}

function familyOf(log: LogSnapshot, key: string): Family | null {
  const { all, byRef } = peopleOf(log);
  const person = byRef.get(key);
  if (!person) return null;
  const motherOf = (one: Person) => one.mother && byRef.get(refKey(one.mother));
  const phone = phoneOf(person, motherOf(person));
  const holder = phone && refKey(phone.holder);
  const own = refKey(person.ref);
  const sharing = new Set([own]);
  for (const one of all) {
    if (phone && phoneOf(one, motherOf(one))?.mobile === phone.mobile) sharing.add(refKey(one.ref));
  }
  const { all: standing, resolve } = standingOf(log);
  const current = standing
    .filter(({ entry }) => FAMILY_KINDS.includes(entry.kind))
    .map((one) => {
      const { about } = one.entry;
      return about ? { ...one, entry: { ...one.entry, about: resolve(about) } } : one;
    });
  return {
    phone,
    consent: consentOf(current, (one) => one === own || one === holder),
    holderRecord: (phone && byRef.get(refKey(phone.holder))?.consent?.record) === true,
    stop: stopOf(current, (one) => sharing.has(one)),
    told: toldOf(current, (one) => one === own),
  };
}

import { useMemo } from 'react';
import { type Ref, refKey } from '../../domain/entry/entry.ts';
import { currentEntries } from '../../domain/entry/fold.ts';
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
import { peopleOf } from './people.ts';
import { useLogSnapshot } from './reading.ts';

/** How a person's family is reached, and what it has said about that. */
export interface Family {
  phone: Phone | undefined;
  /** The last word on messages of whoever holds the phone; undefined: nobody was asked. */
  consent: MessageConsent | undefined;
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
  const sharing = new Set([key]);
  for (const one of all) {
    if (phone && phoneOf(one, motherOf(one))?.mobile === phone.mobile) sharing.add(refKey(one.ref));
  }
  const said = log.all.map(({ entry }) => entry).filter(({ kind }) => FAMILY_KINDS.includes(kind));
  const current = currentEntries(said);
  return {
    phone,
    consent: consentOf(current, (one) => one === key || one === holder),
    stop: stopOf(current, (one) => sharing.has(one)),
    told: toldOf(current, (one) => one === key),
  };
}

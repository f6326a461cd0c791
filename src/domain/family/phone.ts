import type { Ref } from '../entry/entry.ts';
import { isMobile } from '../form/number.ts';
import type { Person } from '../person/person.ts';

/** The phone on which a person is reached. */
export interface Phone {
  /** Ten digits. */
  mobile: string;
  /** Whether whom it is about, or the mother of a child, holds it herself. */
  isOwn: boolean;
  /** Whose it is, as the person's form names it; absent: nobody wrote it. */
  of?: string;
  /** On whose card the number stands: her own, or her mother's. */
  holder: Ref;
}

/**
 * Where a person is reached: the own number, else that of a mother who lives here; undefined where neither is one. Of
 * whoever has died, somebody else holds the phone now.
 */
export function phoneOf(person: Person, mother: Person | undefined): Phone | undefined {
  const near = mother?.away?.where === 'gone' ? undefined : mother;
  const holder = [person, near].find((one) => one?.mobile !== undefined && isMobile(one.mobile));
  if (holder?.mobile === undefined) return undefined;
  const { mobile, mobileOf, died } = holder;
  return {
    mobile,
    isOwn: mobileOf === 'self' && !died,
    ...(mobileOf !== undefined && { of: mobileOf }),
    holder: holder.ref,
  };
}

import type { Person } from '../../domain/person/person.ts';
import type { FormVisit } from '../../domain/visit/case.ts';

/** What is known of one person when a session or a round comes to her. */
export interface SessionCase {
  person: Person;
  /** All that was written about the person, whatever the form and by whomever, in fold order. */
  visits: readonly FormVisit[];
  motherVisits: readonly FormVisit[];
  /** The day of the session. */
  day: string;
  /** The district's code in the Local Government Directory, where it is known. */
  district?: number;
}

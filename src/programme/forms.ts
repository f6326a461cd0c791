import type { Form } from '../domain/form/form.ts';
import { ANC } from './anc/form.ts';
import { CBAC } from './cbac/cbac.ts';
import { CONSENT } from './consent.ts';
import { COUPLE } from './couple/couple.ts';
import { BIRTH_REGISTRATION } from './death/birth-registration.ts';
import { DEATH } from './death/form.ts';
import { DELIVERY } from './delivery/form.ts';
import { FAMILY_TOLD } from './family/told.ts';
import { FEVER } from './fever/visit.ts';
import { GROWTH } from './growth/visit.ts';
import { HBNC } from './hbnc/form.ts';
import { HBYC } from './hbyc/visit.ts';
import { HOUSEHOLD } from './household.ts';
import { ILLNESS } from './illness/visit.ts';
import { IMMUNISATION } from './immunisation/form.ts';
import { JOINED } from './joined.ts';
import { KIT_COUNT } from './kit.ts';
import { MISSED } from './missed.ts';
import { MOVED } from './moved.ts';
import { FEEDBACK, NOTICE } from './notes.ts';
import { PERSON } from './person.ts';
import { PERSON_V1 } from './person-v1.ts';
import { PNC } from './pnc/form.ts';
import { PORTAL_ENTERED } from './portal-entered.ts';
import { PORTAL_ENTERED_V1 } from './portal-entered-v1.ts';
import { BIRTH_PLAN } from './pregnancy/birth-plan.ts';
import { PREGNANCY } from './pregnancy/form.ts';
import { REFERRAL_FOLLOW } from './referral-visit.ts';
import { SESSION_HELD } from './session/held.ts';
import { ORS_ROUND } from './session/ors-round.ts';
import { TB } from './tb/tb.ts';
import { TB_V1 } from './tb/tb-v1.ts';

/**
 * The number under which a form is packed into a code, for ever: a published version is never edited, and a number
 * is never given twice. Number 0 is not a form's.
 */
export const LAYOUTS: ReadonlyMap<number, Form> = new Map([
  [1, HOUSEHOLD],
  [2, PERSON_V1],
  [3, ANC],
  [4, KIT_COUNT],
  [5, PREGNANCY],
  [6, BIRTH_PLAN],
  [7, DELIVERY],
  [8, PNC],
  [9, HBNC],
  [10, IMMUNISATION],
  [11, COUPLE],
  [12, TB_V1],
  [31, TB],
  [13, CBAC],
  [14, DEATH],
  [15, BIRTH_REGISTRATION],
  [16, HBYC],
  [17, ILLNESS],
  [18, GROWTH],
  [19, FEVER],
  [20, PERSON],
  [21, CONSENT],
  [22, MOVED],
  [23, MISSED],
  [28, REFERRAL_FOLLOW],
  [25, SESSION_HELD],
  [29, ORS_ROUND],
  [26, FAMILY_TOLD],
  [27, PORTAL_ENTERED_V1],
  [30, PORTAL_ENTERED],
  [24, JOINED],
  [32, FEEDBACK],
  [33, NOTICE],
]);

/** Every version of every form. */
export const FORMS: readonly Form[] = [...LAYOUTS.values()];

/** The form an entry was filled in; undefined when it is newer than this app or not a form's. */
export function formOf(kind: string, v: number, body: { form?: unknown }): Form | undefined {
  return FORMS.find(
    (form) => form.kind === kind && form.v === v && (kind !== 'visit.recorded' || form.id === body.form),
  );
}

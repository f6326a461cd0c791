import type { Entry } from '../domain/entry/entry.ts';
import type { Facts, Form } from '../domain/form/form.ts';
import type { Answers } from '../domain/form/problems.ts';
import type { Bilingual } from '../domain/org/org.ts';
import { type Concern, concernsOf, type Danger, isDanger } from '../domain/visit/danger.ts';
import { ANC_VISIT } from './anc/visit.ts';
import { CBAC_VISIT } from './cbac/cbac.ts';
import { COUPLE_VISIT } from './couple/couple.ts';
import { BIRTH_REGISTRATION_VISIT } from './death/birth-registration-visit.ts';
import { DEATH_VISIT } from './death/visit.ts';
import { DELIVERY_VISIT } from './delivery/visit.ts';
import { FEVER_VISIT } from './fever/visit.ts';
import { GROWTH_VISIT } from './growth/visit.ts';
import { HBNC_VISIT } from './hbnc/visit.ts';
import { HBYC_VISIT } from './hbyc/visit.ts';
import { ILLNESS_VISIT } from './illness/visit.ts';
import { IMMUNISATION_VISIT } from './immunisation/visit.ts';
import { PNC_VISIT } from './pnc/visit.ts';
import { BIRTH_PLAN_VISIT } from './pregnancy/birth-plan-visit.ts';
import { PREGNANCY_VISIT } from './pregnancy/visit.ts';
import { REFERRAL_VISIT } from './referral-visit.ts';
import { ORS_ROUND_VISIT } from './session/ors-round.ts';
import { TB_VISIT } from './tb/tb.ts';
import type { PastVisit, VisitForm } from './visit-form.ts';

/** Every kind of visit, in the order in which they are offered: what cannot be made up for first. */
export const VISITS: readonly VisitForm[] = [
  REFERRAL_VISIT,
  HBNC_VISIT,
  PNC_VISIT,
  HBYC_VISIT,
  IMMUNISATION_VISIT,
  ANC_VISIT,
  DELIVERY_VISIT,
  PREGNANCY_VISIT,
  BIRTH_PLAN_VISIT,
  ILLNESS_VISIT,
  GROWTH_VISIT,
  FEVER_VISIT,
  BIRTH_REGISTRATION_VISIT,
  COUPLE_VISIT,
  TB_VISIT,
  CBAC_VISIT,
  DEATH_VISIT,
  ORS_ROUND_VISIT,
];

const byForm = new Map(VISITS.map((visit) => [visit.form.id, visit]));

/** The kind of visit of a form; undefined when it is newer than this app. */
export function visitOf(form: unknown): VisitForm | undefined {
  return typeof form === 'string' ? byForm.get(form) : undefined;
}

/** Everything that asks for action, in the rules' order. `answers` are those asked: a saved body, or a finished draft. */
export function visitConcerns(visit: VisitForm, answers: Answers, facts: Facts): Concern[] {
  return concernsOf(visit.rules, answers, facts);
}

/** Why this person must go to a hospital now; empty when no danger sign was found. */
export function visitDangers(visit: VisitForm, answers: Answers, facts: Facts): Danger[] {
  return visitConcerns(visit, answers, facts).filter(isDanger);
}

/** What stands in the place of a private matter where others may see it. */
export const PRIVATE: Bilingual = { hi: 'निजी बात', en: 'Private matter' };

/** Private matters in the order in which a chat numbers them. A new one comes last: a worker was told what each number is. */
export const PRIVATE_VISITS: readonly VisitForm[] = VISITS.filter((visit) => visit.sensitive);

/** What a form is called in a list that others may see. */
export function listTitle(form: Form): Bilingual {
  return visitOf(form.id)?.sensitive ? PRIVATE : form.title;
}

/** The same in a chat, where private matters are told apart by a number whose meaning was told by mouth. */
export function chatTitle(form: Form): Bilingual {
  const { hi, en } = listTitle(form);
  const number = PRIVATE_VISITS.findIndex((visit) => visit.form.id === form.id) + 1;
  return number > 0 ? { hi: `${hi} ${number}`, en: `${en} ${number}` } : { hi, en };
}

/** Visits among the entries about one person, as rules look at them. `entries` are in fold order. */
export function pastVisits(entries: readonly Entry[]): PastVisit[] {
  return entries
    .filter((entry) => entry.kind === 'visit.recorded')
    .map(({ on, body }) => ({ form: String(body.form), on, body }));
}

import { type Role, type Unit, unitAndAbove } from '../domain/org/org.ts';
import type { OrgView } from './org-view.ts';

/**
 * Who may read or write what, from (role, scope, kind), and nothing else. Design section 6.
 *
 * | role          | reads                                | writes           | organisation            |
 * |---------------|--------------------------------------|------------------|-------------------------|
 * | worker        | her catchment; the boards above it   | her catchment    | nothing                 |
 * | supervisor    | her unit and all below; boards above | the same         | invites workers there   |
 * | officer       | the unit and all below; boards above | the unit's board | sees it                 |
 * | administrator | nothing                              | nothing          | all of it               |
 */
export interface Person {
  role: Role;
  unit: string;
}

/** Kinds that are meant for everybody below a board. What is not listed is personal, and its numbers are stubs there. */
const BOARD_KINDS: ReadonlySet<string> = new Set();

export interface ReadableScopes {
  /** Scopes read in full. */
  full: ReadonlySet<string>;
  /** Scopes of which only the notices are read, nearest first. */
  boards: readonly string[];
}

type Units = Pick<OrgView, 'units' | 'children'>;

/** The unit and every unit below it. */
export function unitAndBelow(org: Units, unit: string): Set<string> {
  const found = new Set([unit]);
  for (const id of found) for (const child of org.children.get(id) ?? []) found.add(child);
  return found;
}

export function isWithin(units: ReadonlyMap<string, Unit>, inner: string, outer: string): boolean {
  return inner === outer || unitAndAbove(units, inner).some((unit) => unit.id === outer);
}

export function readableScopes(org: Units, person: Person): ReadableScopes {
  if (person.role === 'administrator') return { full: new Set(), boards: [] };
  const boards = unitAndAbove(org.units, person.unit)
    .map((unit) => unit.id)
    .filter((id) => id !== person.unit);
  const full = person.role === 'worker' ? new Set([person.unit]) : unitAndBelow(org, person.unit);
  return { full, boards };
}

export function mayRead(readable: ReadableScopes, scope: string, kind: string): boolean {
  return readable.full.has(scope) || (readable.boards.includes(scope) && BOARD_KINDS.has(kind));
}

export function mayWrite(org: Units, person: Person, scope: string): boolean {
  switch (person.role) {
    case 'worker':
    case 'officer':
      return scope === person.unit;
    case 'supervisor':
      return isWithin(org.units, scope, person.unit);
    case 'administrator':
      return false;
  }
}

/** Whether she may change units and workers, withdraw invitations of anybody, and see what was held apart. */
export function mayManage(person: Person): boolean {
  return person.role === 'administrator';
}

/** The units whose workers she may see in the organisation. */
export function manageableUnits(org: Units, person: Person): Set<string> {
  if (person.role === 'administrator') return new Set(org.units.keys());
  return person.role === 'worker' ? new Set() : unitAndBelow(org, person.unit);
}

export function mayInvite(org: Units, person: Person, invited: Person): boolean {
  if (person.role === 'administrator') return true;
  return (
    person.role === 'supervisor' &&
    invited.role === 'worker' &&
    isWithin(org.units, invited.unit, person.unit)
  );
}

/**
 * Whether she may hand a vault back to a worker who forgot her PIN: whoever may invite her, for a new invitation gives no
 * less. By where the worker is now, not by where her feed began.
 */
export function mayLetSetPin(org: Units, person: Person, asks: Person): boolean {
  return mayInvite(org, person, asks);
}

/** Whether a courier sees whose envelope she carried in and what was in it. */
export function seesCarried(org: Units, courier: Person, feedScope: string): boolean {
  return (
    (courier.role === 'supervisor' || courier.role === 'officer') &&
    isWithin(org.units, feedScope, courier.unit)
  );
}

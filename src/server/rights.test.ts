import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROLES, type Unit } from '../domain/org/org.ts';
import {
  isWithin,
  manageableUnits,
  mayInvite,
  mayManage,
  mayRead,
  mayWrite,
  readableScopes,
  seesCarried,
} from './rights.ts';

/** A random tree: unit i hangs below one before it; unit 0 is the state. */
const trees = fc.array(fc.nat(), { minLength: 1, maxLength: 25 }).map((picks) =>
  ['U0', ...picks.map((_, i) => `U${i + 1}`)].map((id, i) => {
    const parent = i === 0 ? null : `U${(picks[i - 1] ?? 0) % i}`;
    return { id, parent, type: 'block', name: { hi: id, en: id }, lgd: null } satisfies Unit;
  }),
);

function orgOf(units: readonly Unit[]) {
  const children = new Map<string, string[]>();
  for (const { id, parent } of units) if (parent) children.set(parent, [...(children.get(parent) ?? []), id]);
  return { units: new Map(units.map((unit) => [unit.id, unit])), children };
}

const cases = fc
  .record({ units: trees, role: fc.constantFrom(...ROLES), at: fc.nat(), other: fc.nat() })
  .map(({ units, role, at, other }) => {
    const pick = (n: number) => units[n % units.length]?.id ?? 'U0';
    return { org: orgOf(units), person: { role, unit: pick(at) }, scope: pick(other) };
  });

function depthOk(units: ReadonlyMap<string, Unit>, id: string): boolean {
  let depth = 0;
  for (let unit = units.get(id); unit?.parent; unit = units.get(unit.parent)) depth++;
  return depth < 10;
}

describe('who may read and write what, over every role and every tree of units', () => {
  test('personal data is read from one’s own unit and below, by a worker from her catchment alone, by an administrator never', () => {
    fc.assert(
      fc.property(cases, ({ org, person, scope }) => {
        fc.pre(depthOk(org.units, scope));
        const may = mayRead(readableScopes(org, person), scope, 'visit.recorded');
        const below = isWithin(org.units, scope, person.unit);
        const expected = {
          worker: scope === person.unit,
          supervisor: below,
          officer: below,
          administrator: false,
        };
        expect(may).toBe(expected[person.role]);
      }),
    );
  });

  test('what one may write one may read', () => {
    fc.assert(
      fc.property(cases, ({ org, person, scope }) => {
        fc.pre(depthOk(org.units, scope));
        if (mayWrite(org, person, scope)) {
          expect(mayRead(readableScopes(org, person), scope, 'visit.recorded')).toBe(true);
        }
      }),
    );
  });

  test('nobody below a supervisor invites, and a supervisor invites workers below her alone', () => {
    fc.assert(
      fc.property(cases, fc.constantFrom(...ROLES), ({ org, person, scope }, role) => {
        fc.pre(depthOk(org.units, scope));
        const invited = { role, unit: scope };
        const below = isWithin(org.units, scope, person.unit);
        const expected = {
          worker: false,
          supervisor: role === 'worker' && below,
          officer: false,
          administrator: true,
        };
        expect(mayInvite(org, person, invited)).toBe(expected[person.role]);
        expect(mayManage(person)).toBe(person.role === 'administrator');
        const carried = (person.role === 'supervisor' || person.role === 'officer') && below;
        expect(seesCarried(org, person, scope)).toBe(carried);
        expect(manageableUnits(org, person).has(scope)).toBe(
          person.role === 'administrator' || (person.role !== 'worker' && below),
        );
      }),
    );
  });
});

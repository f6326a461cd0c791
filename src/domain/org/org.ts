import * as z from 'zod/mini';
import { idSchema } from '../entry/entry.ts';

/** From the country down to one worker's catchment; a scope is one of these. */
export const UNIT_TYPES = ['state', 'district', 'block', 'sector', 'subcentre', 'catchment'] as const;
export type UnitType = (typeof UNIT_TYPES)[number];

export const ROLES = ['worker', 'supervisor', 'officer', 'administrator'] as const;
export type Role = (typeof ROLES)[number];

export const CADRES = ['asha', 'aww', 'anm', 'facilitator', 'bcm', 'officer', 'other'] as const;
export type Cadre = (typeof CADRES)[number];

export const bilingualSchema = z.object({ hi: z.string(), en: z.string() });
/** A text in both languages; Hindi is the first. */
export type Bilingual = z.infer<typeof bilingualSchema>;

export const unitSchema = z.object({
  id: idSchema,
  parent: z.nullable(idSchema),
  type: z.enum(UNIT_TYPES),
  name: bilingualSchema,
  /** Local Government Directory code, where the unit has one. */
  lgd: z.nullable(z.int()),
});
export type Unit = z.infer<typeof unitSchema>;

export const workerSchema = z.object({
  id: idSchema,
  /** The number by which the programme knows her, e.g. A-1043. */
  number: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  cadre: z.enum(CADRES),
  unit: idSchema,
});
export type Worker = z.infer<typeof workerSchema>;

/** The unit itself and every unit above it, nearest first. Unknown parents end the walk. */
export function unitAndAbove(units: ReadonlyMap<string, Unit>, id: string): Unit[] {
  const path: Unit[] = [];
  for (
    let unit = units.get(id);
    unit && path.length < 12;
    unit = unit.parent ? units.get(unit.parent) : undefined
  ) {
    path.push(unit);
  }
  return path;
}

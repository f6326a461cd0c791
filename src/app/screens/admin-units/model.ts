import type { Unit, UnitType } from '../../../domain/org/org.ts';
import { UNIT_TYPES } from '../../../domain/org/org.ts';

/** A unit with its place in the tree: 0 is the top of what the caller may see. */
export interface UnitNode {
  unit: Unit;
  depth: number;
  children: number;
  workers: number;
}

/** Depth first, each unit followed by those below it, siblings by name. Units whose parent is not here stand at the top. */
export function unitTree(units: readonly Unit[], workerUnits: readonly string[]): UnitNode[] {
  const ids = new Set(units.map((unit) => unit.id));
  const below = new Map<string, Unit[]>();
  for (const unit of units) {
    const parent = unit.parent !== null && ids.has(unit.parent) ? unit.parent : '';
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const nodes: UnitNode[] = [];
  const placed = new Set<string>();
  const place = (parent: string, depth: number) => {
    const children = [...(below.get(parent) ?? [])].sort((a, b) =>
      a.name.hi.localeCompare(b.name.hi, 'hi', { numeric: true }),
    );
    for (const unit of children) {
      if (placed.has(unit.id)) continue;
      placed.add(unit.id);
      const workers = workerUnits.filter((id) => id === unit.id).length;
      nodes.push({ unit, depth, children: below.get(unit.id)?.length ?? 0, workers });
      place(unit.id, depth + 1);
    }
  };
  place('', 0);
  return nodes;
}

/** The nodes to draw when some branches are folded away. */
export function unfolded(nodes: readonly UnitNode[], folded: ReadonlySet<string>): UnitNode[] {
  const out: UnitNode[] = [];
  let hiddenBelow: number | null = null;
  for (const node of nodes) {
    if (hiddenBelow !== null && node.depth > hiddenBelow) continue;
    hiddenBelow = folded.has(node.unit.id) ? node.depth : null;
    out.push(node);
  }
  return out;
}

/** The kinds of unit that may stand below another. */
export function typesBelow(type: UnitType): readonly UnitType[] {
  return UNIT_TYPES.slice(UNIT_TYPES.indexOf(type) + 1);
}

export interface UnitDraft {
  /** Null when a new unit is being added. */
  id: string | null;
  parent: string | null;
  type: UnitType;
  hi: string;
  en: string;
  lgd: string;
}

export type UnitProblem = 'name-missing' | 'lgd-not-digits' | 'lgd-taken' | 'name-taken';

/** What must be put right before it is saved. LGD codes are whole numbers, unique among units of one kind. */
export function checkUnit(draft: UnitDraft, units: readonly Unit[]): UnitProblem[] {
  const problems: UnitProblem[] = [];
  const others = units.filter((unit) => unit.id !== draft.id);
  const name = draft.hi.trim();
  if (name === '') problems.push('name-missing');
  if (others.some((u) => u.parent === draft.parent && u.type === draft.type && u.name.hi === name))
    problems.push('name-taken');
  const lgd = draft.lgd.trim();
  if (lgd !== '' && !/^\d{1,7}$/.test(lgd)) problems.push('lgd-not-digits');
  else if (lgd !== '' && others.some((u) => u.type === draft.type && u.lgd === Number(lgd)))
    problems.push('lgd-taken');
  return problems;
}

/** What is sent to the server; without an English name the Hindi one stands for both. */
export function unitToSave(draft: UnitDraft) {
  const hi = draft.hi.trim();
  const lgd = draft.lgd.trim();
  return { name: { hi, en: draft.en.trim() || hi }, lgd: lgd === '' ? null : Number(lgd) };
}

export function newUnit(parent: Unit): UnitDraft {
  return {
    id: null,
    parent: parent.id,
    type: typesBelow(parent.type)[0] ?? 'catchment',
    hi: '',
    en: '',
    lgd: '',
  };
}

export function unitDraft(unit: Unit): UnitDraft {
  const lgd = unit.lgd === null ? '' : String(unit.lgd);
  return { id: unit.id, parent: unit.parent, type: unit.type, hi: unit.name.hi, en: unit.name.en, lgd };
}

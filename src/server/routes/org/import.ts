import { isMobile } from '../../../domain/form/number.ts';
import {
  CADRES,
  type Cadre,
  ROLES,
  type Role,
  UNIT_TYPES,
  type Unit,
  type UnitType,
} from '../../../domain/org/org.ts';
import { drawId, type Random } from '../../../platform/ids.ts';
import type { ImportProblem, ImportRow } from '../../../wire/org.ts';
import type { WorkerRow } from '../../db/port.ts';
import { Refused } from '../../problem.ts';
import { mayManage } from '../../rights.ts';
import type { Services } from '../../services.ts';
import type { Session } from '../../session.ts';
import { noteChange } from './audit.ts';
import { readCsv } from './csv.ts';

/** The organisation as it would be after the rows so far. */
interface Draft {
  random: Random;
  units: Unit[];
  workers: WorkerRow[];
  madeUnits: Unit[];
  madeWorkers: WorkerRow[];
}

type Cells = Record<string, string>;
type RowResult = { kind: 'made' | 'same' } | { kind: 'problem'; problem: ImportProblem };

function problem(kind: ImportProblem): RowResult {
  return { kind: 'problem', problem: kind };
}

/** A unit by its id, its LGD code or its name in either language. */
function findUnit(draft: Draft, said: string): Unit | 'unit-unknown' | 'unit-unclear' {
  const wanted = said.normalize('NFC').toLowerCase();
  const found = draft.units.filter(
    ({ id, lgd, name }) =>
      id === said ||
      (lgd !== null && String(lgd) === said) ||
      [name.hi, name.en].some((n) => n.toLowerCase() === wanted),
  );
  return found.length > 1 ? 'unit-unclear' : (found[0] ?? 'unit-unknown');
}

function isOneOf<T extends string>(list: readonly T[], said: string): said is T {
  return (list as readonly string[]).includes(said);
}

function addUnit(draft: Draft, unit: Omit<Unit, 'id'>): Unit {
  const made = { id: drawId(draft.random), ...unit };
  draft.units.push(made);
  draft.madeUnits.push(made);
  return made;
}

function sameName(unit: Unit, parent: string | null, hi: string): boolean {
  return unit.parent === parent && unit.name.hi === hi;
}

/** Columns: type, name_hi, name_en, parent, lgd. */
function unitRow(draft: Draft, cells: Cells): RowResult {
  const type = cells.type ?? '';
  const hi = cells.name_hi || cells.name_en || '';
  const lgd = cells.lgd ?? '';
  if (!isOneOf<UnitType>(UNIT_TYPES, type)) return problem('type-unknown');
  if (hi === '') return problem('name-missing');
  if (lgd !== '' && !/^[1-9]\d{0,8}$/.test(lgd)) return problem('lgd-not-digits');
  if (!cells.parent) return problem('unit-missing');
  const parent = findUnit(draft, cells.parent);
  if (typeof parent === 'string') return problem(parent);
  if (draft.units.some((unit) => sameName(unit, parent.id, hi))) return { kind: 'same' };
  const code = lgd === '' ? null : Number(lgd);
  if (code !== null && draft.units.some((unit) => unit.lgd === code && unit.type === type))
    return problem('lgd-taken');
  addUnit(draft, { parent: parent.id, type, name: { hi, en: cells.name_en || hi }, lgd: code });
  return { kind: 'made' };
}

/** Ten digits are an Indian mobile; null when it is no number. */
function phoneOf(said: string): string | null {
  const digits = said.replace(/[\s+()-]/g, '').replace(/^0+/, '');
  if (isMobile(digits)) return `91${digits}`;
  return digits === '' || /^\d{11,15}$/.test(digits) ? digits : null;
}

/** Her own catchment when the row names one: made below the unit when it is not there yet. */
function placeOf(draft: Draft, cells: Cells): Unit | 'unit-unknown' | 'unit-unclear' {
  const unit = findUnit(draft, cells.unit ?? '');
  const hi = cells.catchment ?? '';
  if (typeof unit === 'string' || hi === '') return unit;
  const there = draft.units.find((one) => sameName(one, unit.id, hi));
  return there ?? addUnit(draft, { parent: unit.id, type: 'catchment', name: { hi, en: hi }, lgd: null });
}

/** Columns: number, name, unit; role, cadre, phone, catchment where they are there. */
function workerRow(draft: Draft, cells: Cells): RowResult {
  const { number = '', name = '' } = cells;
  const role = cells.role || 'worker';
  const cadre = cells.cadre || 'asha';
  const phone = phoneOf(cells.phone ?? '');
  if (number === '') return problem('number-missing');
  if (name === '') return problem('name-missing');
  if (!isOneOf<Role>(ROLES, role)) return problem('role-unknown');
  if (!isOneOf<Cadre>(CADRES, cadre)) return problem('cadre-unknown');
  if (phone === null) return problem('phone-wrong');
  if (!cells.unit) return problem('unit-missing');
  const unit = placeOf(draft, cells);
  if (typeof unit === 'string') return problem(unit);
  const there = draft.workers.find((worker) => worker.number === number);
  if (there)
    return there.name === name && there.unit === unit.id ? { kind: 'same' } : problem('number-taken');
  const row = { id: drawId(draft.random), number, name, role, cadre, unit: unit.id, phone, moved_at: null };
  draft.workers.push(row);
  draft.madeWorkers.push(row);
  return { kind: 'made' };
}

function readRows(draft: Draft, csv: string): ImportRow[] {
  const [header, ...rows] = readCsv(csv);
  const columns = (header?.cells ?? []).map((cell) => cell.trim().toLowerCase());
  const isWorkers = ['number', 'name', 'unit'].every((column) => columns.includes(column));
  const isUnits = ['type', 'parent'].every((column) => columns.includes(column));
  if (!isWorkers && !isUnits)
    return [{ line: header?.line ?? 1, kind: 'problem', problem: 'columns-missing' }];
  return rows.map(({ line, cells }) => {
    const byName = Object.fromEntries(
      columns.map((column, i) => [column, (cells[i] ?? '').trim().normalize('NFC')]),
    );
    return { line, ...(isWorkers ? workerRow(draft, byName) : unitRow(draft, byName)) };
  });
}

/** Units or workers from a file. Lines with a problem are left out, the others are made together or not at all. */
export async function importOrg(
  services: Services,
  session: Session,
  { csv, dryRun }: { csv: string; dryRun?: boolean | undefined },
): Promise<ImportRow[]> {
  if (!mayManage(session.person)) throw new Refused('not-allowed');
  const { storage, crypto } = services;
  const [units, workers] = [await storage.org.units(), await storage.org.workers()];
  const draft: Draft = { random: crypto, units, workers, madeUnits: [], madeWorkers: [] };
  const rows = readRows(draft, csv);
  if (dryRun) return rows;
  await storage.transaction(async (db) => {
    for (const unit of draft.madeUnits) await db.org.putUnit(unit);
    for (const worker of draft.madeWorkers) await db.org.putWorker(worker);
    const about = `${draft.madeUnits.length} units, ${draft.madeWorkers.length} workers`;
    await noteChange(services, db, session, { scope: session.person.unit, action: 'org.imported', about });
  });
  return rows;
}

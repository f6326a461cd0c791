import { isMobile, readMobile } from '../../../domain/form/number.ts';
import type { Cadre, Role, Unit } from '../../../domain/org/org.ts';
import { unitAndAbove } from '../../../domain/org/org.ts';
import type { OrgWorker, WorkerState } from '../../data/admin-org.ts';

export interface Filter {
  text: string;
  state: WorkerState | 'all';
}

/** One spelling for searching: case, marks of composition and blanks do not matter. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/** Workers whose name, number, phone or unit holds the text, by name. */
export function found(
  workers: readonly OrgWorker[],
  units: ReadonlyMap<string, Unit>,
  filter: Filter,
): OrgWorker[] {
  const wanted = plain(filter.text);
  return workers
    .filter((worker) => filter.state === 'all' || worker.state === filter.state)
    .filter((worker) => {
      if (wanted === '') return true;
      const places = unitAndAbove(units, worker.unit).flatMap((u) => [u.name.hi, u.name.en]);
      return [worker.name, worker.number, worker.phone, ...places].some((text) =>
        plain(text).includes(wanted),
      );
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'hi') || (a.number < b.number ? -1 : 1));
}

/** "वार्ड 7, नरौली": the unit and the one above it. */
export function placeOf(units: ReadonlyMap<string, Unit>, id: string, lang: 'hi' | 'en'): string {
  return unitAndAbove(units, id)
    .slice(0, 2)
    .map((unit) => unit.name[lang])
    .join(', ');
}

export interface WorkerDraft {
  /** Null when a new worker is being added. */
  id: string | null;
  number: string;
  name: string;
  role: Role;
  cadre: Cadre;
  unit: string;
  phone: string;
}

export const EMPTY_WORKER: WorkerDraft = {
  id: null,
  number: '',
  name: '',
  role: 'worker',
  cadre: 'asha',
  unit: '',
  phone: '',
};

export function workerDraft(worker: OrgWorker): WorkerDraft {
  const { id, number, name, role, cadre, unit } = worker;
  return { id, number, name, role, cadre, unit, phone: readMobile(worker.phone) };
}

export type WorkerProblem =
  | 'number-missing'
  | 'number-taken'
  | 'name-missing'
  | 'unit-missing'
  | 'phone-wrong';

/** What must be put right before it is saved. The phone may be left out: then a link goes by hand. */
export function checkWorker(draft: WorkerDraft, workers: readonly OrgWorker[]): WorkerProblem[] {
  const problems: WorkerProblem[] = [];
  const number = draft.number.trim();
  if (number === '') problems.push('number-missing');
  else if (workers.some((w) => w.id !== draft.id && plain(w.number) === plain(number)))
    problems.push('number-taken');
  if (draft.name.trim() === '') problems.push('name-missing');
  if (draft.unit === '') problems.push('unit-missing');
  const phone = readMobile(draft.phone);
  if (phone !== '' && !isMobile(phone)) problems.push('phone-wrong');
  return problems;
}

/** The worker as the server takes her: the phone with its country code, or empty. */
export function workerToSave(draft: WorkerDraft) {
  const { role, cadre, unit } = draft;
  const phone = readMobile(draft.phone);
  return {
    number: draft.number.trim(),
    name: draft.name.trim().normalize('NFC'),
    role,
    cadre,
    unit,
    phone: phone === '' ? '' : `91${phone}`,
  };
}

/** A role goes with a cadre unless the administrator says otherwise. */
export function cadreFor(role: Role, cadre: Cadre): Cadre {
  if (role === 'supervisor') return 'facilitator';
  if (role === 'officer') return 'officer';
  if (role === 'administrator') return 'other';
  return cadre === 'facilitator' || cadre === 'officer' || cadre === 'other' ? 'asha' : cadre;
}

/** Units to choose from, each with those above it in its words: "नरौली › वार्ड 7"; in the order of these words. */
export function unitChoices(
  units: ReadonlyMap<string, Unit>,
  lang: 'hi' | 'en',
): { id: string; label: string }[] {
  return [...units.values()]
    .map((unit) => {
      const path = unitAndAbove(units, unit.id).reverse();
      return {
        id: unit.id,
        label: path
          .slice(-3)
          .map((one) => one.name[lang])
          .join(' › '),
      };
    })
    .sort((a, b) => a.label.localeCompare(b.label, lang, { numeric: true }));
}

import type { Unit } from '../../../domain/org/org.ts';
import { drawId } from '../../../platform/ids.ts';
import { reconsiderAll } from '../../intake/reconsider.ts';
import { Refused } from '../../problem.ts';
import { isWithin, mayManage } from '../../rights.ts';
import type { Services } from '../../services.ts';
import type { Session } from '../../session.ts';
import { noteChange } from './audit.ts';

type Fields = Omit<Unit, 'id' | 'parent'> & { parent: string };

async function save(services: Services, session: Session, unit: Unit, action: string): Promise<Unit> {
  await services.storage.transaction(async (db) => {
    await db.org.putUnit(unit);
    await noteChange(services, db, session, { scope: unit.id, action, about: unit.id });
  });
  return unit;
}

export async function makeUnit(services: Services, session: Session, fields: Fields): Promise<Unit> {
  if (!mayManage(session.person)) throw new Refused('not-allowed');
  const { units } = await services.org.view();
  if (!units.has(fields.parent)) throw new Refused('bad-request', 'parent');
  return save(services, session, { id: drawId(services.crypto), ...fields }, 'unit.made');
}

export async function changeUnit(
  services: Services,
  session: Session,
  id: string,
  change: { [K in keyof Fields]?: Fields[K] | undefined },
): Promise<Unit> {
  if (!mayManage(session.person)) throw new Refused('not-allowed');
  const { units } = await services.org.view();
  const before = units.get(id);
  if (!before) throw new Refused('not-found');
  const said = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
  const unit: Unit = { ...before, ...said };
  const isTop = before.parent === null && unit.parent === null;
  if (!isTop && (!unit.parent || !units.has(unit.parent) || isWithin(units, unit.parent, id))) {
    throw new Refused('bad-request', 'parent');
  }
  const changed = await save(services, session, unit, 'unit.changed');
  if (unit.parent !== before.parent) await reconsiderAll(services);
  return changed;
}

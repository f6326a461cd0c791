import type { Unit, UnitType } from '../../domain/org/org.ts';
import { drawId } from '../../platform/ids.ts';
import type { WorkerRow } from '../db/port.ts';
import type { Services } from '../services.ts';
import { ASHAS, BLOCK_MANAGER, FACILITATORS, SECTORS } from './names.ts';

export interface Block {
  ashas: WorkerRow[];
  /** One for each sector, in order; the first answers for the first six ASHAs. */
  facilitators: WorkerRow[];
  officer: WorkerRow;
}

type NewUnit = Omit<Unit, 'id' | 'lgd'> & { lgd?: number };

/** Mushahari block of Muzaffarpur with its LGD codes, its units and the people who work there. */
export async function addBlock({ storage, crypto }: Services): Promise<Block> {
  const put = async (unit: NewUnit): Promise<string> => {
    const id = drawId(crypto);
    await storage.org.putUnit({ lgd: null, ...unit, id });
    return id;
  };
  const named = (parent: string, type: UnitType, hi: string, en: string) =>
    put({ parent, type, name: { hi, en } });
  const hire = async (
    fields: Omit<WorkerRow, 'id' | 'moved_at' | 'phone'>,
    i: number,
  ): Promise<WorkerRow> => {
    // 90000 0xxxx is given to nobody.
    const row = {
      ...fields,
      id: drawId(crypto),
      phone: `9190000${String(i).padStart(5, '0')}`,
      moved_at: null,
    };
    await storage.org.putWorker(row);
    return row;
  };
  const state = (await storage.org.units()).find((unit) => unit.parent === null);
  const district = await put({
    parent: state?.id ?? null,
    type: 'district',
    name: { hi: 'मुज़फ़्फ़रपुर', en: 'Muzaffarpur' },
    lgd: 208,
  });
  const block = await put({
    parent: district,
    type: 'block',
    name: { hi: 'मुशहरी', en: 'Mushahari' },
    lgd: 1889,
  });
  const officer = await hire(
    { number: 'BCM-1889', name: BLOCK_MANAGER, role: 'officer', cadre: 'bcm', unit: block },
    99,
  );
  const made: Block = { ashas: [], facilitators: [], officer };
  for (const [s, sector] of SECTORS.entries()) {
    const unit = await named(block, 'sector', `${sector.hi} सेक्टर`, `${sector.en} sector`);
    const fields = {
      number: `F-${101 + s}`,
      name: FACILITATORS[s] ?? '',
      role: 'supervisor',
      cadre: 'facilitator',
      unit,
    };
    made.facilitators.push(await hire(fields, 90 + s));
    for (const centre of sector.centres) {
      const subcentre = await named(unit, 'subcentre', `${centre.hi} उपकेंद्र`, `${centre.en} sub-centre`);
      for (const ward of [3, 7]) {
        const catchment = await named(
          subcentre,
          'catchment',
          `${centre.hi} वार्ड ${ward}`,
          `${centre.en} ward ${ward}`,
        );
        const i = made.ashas.length;
        const asha = {
          number: `A-${1041 + i}`,
          name: ASHAS[i] ?? '',
          role: 'worker',
          cadre: 'asha',
          unit: catchment,
        };
        made.ashas.push(await hire(asha, i + 1));
      }
    }
  }
  return made;
}

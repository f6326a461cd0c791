import { type Office, openOffice } from '../../support/office.ts';
import type { TestServer } from './server.ts';

/** A block with one sector and two catchments; a facilitator, two workers and an administrator, each with an invitation's path. */
export interface Block {
  office: Office;
  paths: { rekha: string; meera: string; manju: string; anil: string };
  /** Ids of the workers. */
  workers: { rekha: string; meera: string };
}

/** The path of an invitation's link, such as `/j#…`. */
export function pathOf(link: string): string {
  return link.slice(link.indexOf('/j#'));
}

/** `kiosk`: both workers are invited to a shared phone. */
export async function makeBlock(server: TestServer, { kiosk = false } = {}): Promise<Block> {
  const office = await openOffice(server);
  const district = await office.makeUnit('मुज़फ़्फ़रपुर', 'district');
  const block = await office.makeUnit('मुशहरी', 'block', district);
  const sector = await office.makeUnit('नरौली', 'sector', block);
  const ward7 = await office.makeUnit('वार्ड 7', 'catchment', sector);
  const ward8 = await office.makeUnit('वार्ड 8', 'catchment', sector);
  const manju = await office.invite({
    name: 'मंजू कुमारी',
    number: 'F-101',
    unit: sector,
    role: 'supervisor',
    cadre: 'facilitator',
    phone: '919800000001',
  });
  const rekha = await office.invite({
    name: 'रेखा देवी',
    number: 'A-1043',
    unit: ward7,
    phone: '919800000002',
    kiosk,
  });
  const meera = await office.invite({
    name: 'मीरा कुमारी',
    number: 'A-1044',
    unit: ward8,
    phone: '919800000003',
    kiosk,
  });
  const anil = await office.invite({
    name: 'अनिल कुमार',
    number: 'O-1',
    unit: district,
    role: 'administrator',
    cadre: 'officer',
  });
  return {
    office,
    paths: {
      rekha: pathOf(rekha.link),
      meera: pathOf(meera.link),
      manju: pathOf(manju.link),
      anil: pathOf(anil.link),
    },
    workers: { rekha: rekha.id, meera: meera.id },
  };
}

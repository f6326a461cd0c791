import { describe, expect, it } from 'vitest';
import { currentEntries } from '../domain/entry/fold.ts';
import { byRecord } from '../domain/person/joined.ts';
import { foldPeople } from '../domain/person/person.ts';
import { portalTicks, tickBodies } from '../domain/portal/entered.ts';
import { WorkerLog } from '../testing/month-entries.ts';
import { type PortalId, portalOf, rowsLeft, typedTwice } from './portals.ts';

function known(log: WorkerLog) {
  const entries = currentEntries(log.entries).map(({ entry }) => entry);
  const byRef = byRecord(foldPeople(entries));
  return { entries, feeds: new Set([log.feed]), byRef, ticks: portalTicks(entries) };
}
const rows = (log: WorkerLog, id: PortalId) => rowsLeft(portalOf(id)!, known(log));
const hindi = (log: WorkerLog, id: PortalId) =>
  rows(log, id).map(({ cells }) => cells.map((cell) => (typeof cell === 'string' ? cell : cell.hi)));

describe('what another portal asks for stands ready', () => {
  it('a new name for M-ASHA, cell by cell', () => {
    const log = new WorkerLog();
    log.woman('2026-11-02', 'कविता देवी', { mobile: '9000012345' });
    expect(hindi(log, 'mAsha')).toEqual([
      ['रामबाबू साह', 'साह टोला', '12', 'कविता देवी', 'संजय साह', 'पत्नी', 'महिला', '', '24', '9000012345', ''],
    ]);
  });

  it('somebody who was registered twice and joined, once', () => {
    const log = new WorkerLog();
    const woman = log.woman('2026-11-02');
    const again = log.woman('2026-11-05');
    log.add('person.joined', '2026-11-06', { ...again }, { about: woman });
    expect(rows(log, 'mAsha').map(({ ref }) => ref)).toEqual([woman]);
  });

  it('the doses of a child for U-WIN, and no visit without one', () => {
    const log = new WorkerLog();
    const baby = log.birth(log.woman('2026-08-01'), '2026-10-01');
    log.visit('immunisation', '2026-11-12', baby, { given: ['opv1', 'penta1'], givenOn: '2026-11-11' });
    log.visit('immunisation', '2026-11-13', baby, { what: 'trouble' });
    expect(hindi(log, 'uWin')).toEqual([
      ['गुड़िया', 'कविता देवी', '01-10-2026', 'महिला', '', '', 'ओपीवी 1, पेंटावेलेंट 1', '11-11-2026'],
    ]);
  });

  it('pregnant women taken to a hospital for the Saturday sheet; never an abortion, never what the danger was', () => {
    const log = new WorkerLog();
    const woman = log.woman('2026-08-01');
    const sent = { agreed: 'ready', facility: 'dh', bleeding: true };
    log.visit('anc', '2026-11-02', woman, { status: 'pregnant', lmp: '2026-04-01', ...sent });
    log.visit('anc', '2026-11-03', woman, { status: 'pregnant', agreed: 'notReady' });
    log.visit('couple', '2026-11-03', woman, { status: 'met', ...sent });
    log.birth(woman, '2026-11-20');
    const other = log.woman('2026-08-01', 'रीता देवी');
    log.visit('anc', '2026-11-02', other, { status: 'abortion', lmp: '2026-08-01', ...sent });
    expect(hindi(log, 'saturday')).toEqual([
      [
        '02-11-2026',
        'कविता देवी',
        'संजय साह',
        '12, साह टोला, रामबाबू साह',
        '',
        'सदर अस्पताल (ज़िला अस्पताल)',
        'रेफर',
      ],
      [
        '20-11-2026',
        'कविता देवी',
        'संजय साह',
        '12, साह टोला, रामबाबू साह',
        '',
        'प्राथमिक स्वास्थ्य केंद्र (पीएचसी)',
        'प्रसव',
      ],
    ]);
  });

  it('a birth with the day a check-up had told, where the delivery left it out', () => {
    const log = new WorkerLog();
    const woman = log.woman('2026-08-01');
    log.visit('anc', '2026-11-21', woman, { status: 'delivered', deliveredDay: '2026-11-20' });
    log.visit('delivery', '2026-11-22', woman, { birthPlace: 'phc', b1Outcome: 'live' });
    expect(hindi(log, 'saturday').map(([on]) => on)).toEqual(['20-11-2026']);
  });

  it('and goes with a tick, there alone; what is written later stands ready again', () => {
    const log = new WorkerLog();
    log.woman('2026-11-02');
    const [body] = tickBodies(
      'mAsha',
      rows(log, 'mAsha').map(({ ref }) => ref),
      log.feed,
    );
    log.add('portal.entered', '2026-11-03', body!);
    expect([
      rows(log, 'mAsha').length,
      typedTwice(known(log), { from: '2026-10-26', to: '2026-11-25' }),
    ]).toEqual([0, 1]);
    expect(typedTwice(known(log), { from: '2026-11-03', to: '2026-11-25' })).toBe(0);
    log.woman('2026-11-04', 'रीता देवी');
    expect(hindi(log, 'mAsha').map((cells) => cells[3])).toEqual(['रीता देवी']);
  });

  it('comes back when the tick is cancelled', () => {
    const log = new WorkerLog();
    log.woman('2026-11-02');
    const [body] = tickBodies(
      'mAsha',
      rows(log, 'mAsha').map(({ ref }) => ref),
      log.feed,
    );
    const tick = log.add('portal.entered', '2026-11-03', body!);
    log.add('portal.entered', '2026-11-03', {}, { voids: tick });
    expect(rows(log, 'mAsha')).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { refKey } from '../../domain/entry/entry.ts';
import { currentEntries } from '../../domain/entry/fold.ts';
import { addDays, addMonths } from '../../domain/form/day.ts';
import { foldPeople } from '../../domain/person/person.ts';
import { WorkerLog } from '../../testing/month-entries.ts';
import { claimsOf, writtenByPerson } from '../claims/claims.ts';
import { payMonthOf } from '../tariff/pay-month.ts';
import type { Known, SheetId } from './sheet.ts';
import { MONTHLY_FORMS, PAID_LISTS, sheetOf } from './sheets.ts';

const TODAY = '2026-11-22';

function known(log: WorkerLog, on = TODAY): Known {
  const entries = currentEntries(log.entries).map(({ entry }) => entry);
  const people = foldPeople(entries);
  const byRef = new Map(people.map((person) => [refKey(person.ref), person]));
  const feeds = new Set([log.feed]);
  const claims = claimsOf({ people, entries, feeds, today: on, since: '2026-01-01', state: 'BR' });
  const visits = writtenByPerson(entries, feeds);
  return { people, byRef, visits, entries, feeds, claims, month: payMonthOf(on, 'BR'), on, state: 'BR' };
}

/** Each row with the columns' ids, in Hindi, empty cells left out. */
function filled(id: SheetId, log: WorkerLog, on?: string): Record<string, string>[] {
  const sheet = sheetOf(id)!;
  return sheet.rows(known(log, on)).map((cells) => {
    expect(cells.length, `${id}: a cell for each column`).toBe(sheet.columns.length);
    const said = cells.map((cell) => (typeof cell === 'string' ? cell : cell.hi));
    return Object.fromEntries(sheet.columns.flatMap((one, i) => (said[i] ? [[one.id, said[i]]] : [])));
  });
}

/** A woman whose case and child are written from the first check-up to the last visit. */
function family(): WorkerLog {
  const log = new WorkerLog();
  const woman = log.woman('2026-02-20', 'कविता देवी', { mobile: '9000012345', rch: '123456789012' });
  log.visit('pregnancy', '2026-02-20', woman, { lmp: '2026-01-10', riskBy: 'nobody' });
  for (const on of ['2026-03-01', '2026-05-01', '2026-07-01', '2026-09-15']) {
    log.visit('anc', on, woman, {
      status: 'pregnant',
      place: 'vhsnd',
      ifaGiven: 60,
      td1: '2026-03-01',
      hb: { value: 98, by: 'anm' },
      bp: { sys: 118, dia: 76, by: 'anm' },
    });
  }
  const baby = log.birth(woman, '2026-10-01', { birthType: 'normal', dischargeDay: '2026-10-03' });
  for (const n of [3, 7, 14, 21, 28, 42]) {
    log.visit('hbnc', addDays('2026-10-01', n), baby, { status: 'met', registered: true });
  }
  return log;
}

describe('the forms of the month are filled from the entries', () => {
  it('the claim: a line for each activity, its sum, and what she adds by hand left empty', () => {
    const rows = filled('claim', family());
    expect(rows[0]).toMatchObject({ no: '1', rate: '250', times: '1', rupees: '250' });
    expect(rows.find(({ activity }) => activity === 'हर महीने का नियमित काम')).not.toHaveProperty('rupees');
    const total = sheetOf('claim')?.total?.(known(family()));
    expect(total?.[6]).toBe('250');
    expect(filled('claimNames', family())).toEqual([
      {
        no: '1',
        name: 'गुड़िया',
        activity: 'नवजात की देखभाल (एचबीएनसी)',
        days: '04-10-2026, 08-10-2026, 15-10-2026, 22-10-2026, 29-10-2026, 12-11-2026',
        rupees: '250',
      },
    ]);
  });

  it('a private matter stands in the claim without a name', () => {
    const log = new WorkerLog();
    const woman = log.woman('2026-08-01');
    log.visit('couple', '2026-11-02', woman, { status: 'met', method: 'antara', antaraDay: '2026-11-01' });
    const [row] = filled('claimNames', log);
    expect(row).toMatchObject({ name: 'निजी बात', rupees: '100' });
    expect(JSON.stringify(row)).not.toContain('कविता');
    expect(filled('summary', log)).toContainEqual({ what: 'निजी बात', count: '1' });
  });

  it('the pregnancy register: from the last period to the child', () => {
    expect(filled('pregnancies', family())).toEqual([
      {
        no: '1',
        name: 'कविता देवी',
        husband: 'संजय साह',
        address: '12, साह टोला, रामबाबू साह',
        mobile: '9000012345',
        rch: '123456789012',
        age: '24',
        lmp: '10-01-2026',
        edd: '17-10-2026',
        anc1: '01-03-2026',
        anc2: '01-05-2026',
        anc3: '01-07-2026',
        anc4: '15-09-2026',
        td: '01-03-2026',
        ifaOn: '01-03-2026',
        ifa: '240',
        hb: '9.8',
        birthDay: '01-10-2026',
        birthPlace: 'प्राथमिक स्वास्थ्य केंद्र (पीएचसी), सामान्य',
        discharge: '03-10-2026',
        baby: 'बालिका 2.9 kg',
      },
    ]);
  });

  it('an abortion stands on no list', () => {
    const log = new WorkerLog();
    const woman = log.woman('2026-02-20');
    log.visit('anc', '2026-11-01', woman, { status: 'pregnant', place: 'vhsnd', lmp: '2026-09-01' });
    expect([filled('pregnancies', log).length, filled('ancList', log).length]).toEqual([1, 1]);
    log.visit('anc', '2026-11-12', woman, { status: 'abortion', abortionDay: '2026-11-11' });
    expect([filled('pregnancies', log).length, filled('ancList', log).length]).toEqual([0, 0]);
  });

  it('the newborn sheet: the day of each visit under its own column', () => {
    const [row] = filled('newborns', family());
    expect(row).toMatchObject({
      name: 'गुड़िया',
      mother: 'कविता देवी',
      place: 'अस्पताल',
      weight: '2900',
      day3: '04-10-2026',
      day7: '08-10-2026',
      day42: '12-11-2026',
      bcg: '01-10-2026',
      papers: 'हाँ',
      rupees: '250',
    });
    expect(row).not.toHaveProperty('day1');
    expect(filled('newborns', family(), '2026-12-25')).toHaveLength(1);
    expect(filled('newborns', family(), '2026-12-26')).toHaveLength(0);
  });

  it('the newborn sheet: a visit on day 2 stands once, where the due list counts it, and the twin of a birth has its own weight', () => {
    for (const birthPlace of ['phc', 'home']) {
      const log = new WorkerLog();
      const twin = { births: 2, b2Outcome: 'live', b2Sex: 'f', b2Weight: { value: 2100, by: 'doctor' } };
      const baby = log.birth(log.woman('2026-08-01'), '2026-10-01', { birthPlace, ...twin });
      log.visit('hbnc', '2026-10-03', baby, { status: 'met', babyNo: 'b2' });
      log.visit('hbnc', '2026-10-10', baby, { status: 'met' });
      const [row] = filled('newborns', log);
      expect(row).toMatchObject({ day3: '03-10-2026', day7: '10-10-2026', weight: '2100' });
      expect(row).not.toHaveProperty('day1');
    }
  });

  it('the full-immunisation list: the month it was complete, with every dose', () => {
    const log = family();
    const baby = foldPeople(log.entries).find(({ name }) => name === 'गुड़िया')!.ref;
    const doses = ['opv1', 'opv2', 'opv3', 'penta1', 'penta2', 'penta3'];
    log.visit('immunisation', '2027-02-01', baby, { given: doses });
    const nine = addMonths('2026-10-01', 9);
    log.visit('immunisation', nine, baby, { given: ['mr1'] });
    expect(filled('immunised', log, nine)).toMatchObject([
      { name: 'गुड़िया', rch: '123456789012', bcg: '01-10-2026', mr1: '01-07-2027', penta3: '01-02-2027' },
    ]);
    expect(filled('immunised', log, '2027-07-26')).toEqual([]);
  });

  it('the paid lists: who is pregnant, whose doses are due, which couples', () => {
    const log = family();
    const woman = log.woman('2026-10-20', 'रीता देवी');
    log.visit('pregnancy', '2026-10-20', woman, { lmp: '2026-07-01', riskBy: 'anm', multiple: true });
    expect(filled('ancList', log)).toMatchObject([{ name: 'रीता देवी', lmp: '01-07-2026', weeks: '20' }]);
    expect(filled('immunisationList', log)).toMatchObject([
      { name: 'गुड़िया', mother: 'कविता देवी', mobile: '9000012345', sex: 'बालिका' },
    ]);
    expect(filled('immunisationList', log)[0]?.doses).toMatch(/^ओपीवी 1, पेंटावेलेंट 1/);
    expect(filled('coupleList', log)).toMatchObject([
      { name: 'कविता देवी', children: '1', youngest: '01-10-2026' },
    ]);
  });

  it('the paid lists leave out who moved away for good, from that day on', () => {
    const log = new WorkerLog();
    const woman = log.woman('2026-08-01');
    log.visit('pregnancy', '2026-08-01', woman, { lmp: '2026-06-01', riskBy: 'nobody' });
    const baby = log.birth(log.woman('2026-08-01', 'रीता देवी'), '2026-10-01');
    const lists = (on: string) =>
      (['ancList', 'immunisationList', 'coupleList'] as const).map((id) => filled(id, log, on).length);
    const before = lists('2026-11-22');
    expect(before[0]).toBe(1);
    expect(before[1]).toBe(1);
    for (const about of [woman, baby])
      log.add('person.moved', '2026-11-10', { where: 'gone', since: '2026-11-10' }, { about });
    expect(lists('2026-11-22').slice(0, 2)).toEqual([0, 0]);
    expect(lists('2026-11-09').slice(0, 2)).toEqual([1, 1]);
  });

  it('the summary: her month in numbers, without a name', () => {
    const rows = filled('summary', family());
    expect(rows).toContainEqual({ what: 'नवजात की देखभाल (एचबीएनसी)', count: '2' });
    expect(JSON.stringify(rows)).not.toMatch(/कविता|गुड़िया/);
    expect(filled('summary', family(), '2026-10-20')).toContainEqual({ what: 'जीवित जन्म', count: '1' });
  });

  it('every sheet has a source, and says what is still to be confirmed', () => {
    for (const sheet of [...MONTHLY_FORMS, ...PAID_LISTS]) {
      expect([sheet.id, /programme\.md/.test(sheet.source), sheet.verify.length > 0]).toEqual([
        sheet.id,
        true,
        true,
      ]);
    }
  });
});

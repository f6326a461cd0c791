import { describe, expect, it } from 'vitest';
import { currentEntries } from '../../domain/entry/fold.ts';
import { addDays, addMonths } from '../../domain/form/day.ts';
import { foldPeople } from '../../domain/person/person.ts';
import { WorkerLog } from '../../testing/month-entries.ts';
import type { ActivityId } from '../tariff/activities.ts';
import type { Claim } from './claim.ts';
import { claimsOf } from './claims.ts';

/** What the log earns on a day, of one kind. */
function claims(log: WorkerLog, today: string, activity: ActivityId): Claim[] {
  const standing = currentEntries(log.entries).map(({ entry }) => entry);
  const known = standing.filter(({ on }) => on <= today);
  const all = claimsOf({
    people: foldPeople(known),
    entries: known,
    feeds: new Set(['REKHA001']),
    today,
    since: '2020-01-01',
    state: 'BR',
  });
  return all.filter((claim) => claim.activity === activity);
}
const told = (found: Claim[]) =>
  found.map(({ state, on, until, missing }) => [
    state,
    on ?? until ?? null,
    missing.map(({ hi }) => hi).join('; '),
  ]);

const BORN = '2026-10-01';
const day = (n: number) => addDays(BORN, n);

/** A hospital birth, and visits to the child on these days after it. */
function newborn(days: number[], { registered = true, delivery = {} } = {}): WorkerLog {
  const log = new WorkerLog();
  const mother = log.woman('2026-08-01');
  const child = log.birth(mother, BORN, delivery);
  for (const [i, n] of days.entries()) {
    log.visit('hbnc', day(n), child, { status: 'met', ...(registered && i === 1 && { registered: true }) });
  }
  return log;
}
const ALL = [3, 7, 14, 21, 28, 42];

describe('the visits to a newborn', () => {
  it('earn 250 when all six and the papers are there, on the day of the last', () => {
    const [claim] = claims(newborn(ALL), day(42), 'hbnc');
    expect(claim).toMatchObject({ state: 'earned', on: day(42), rupees: 250, days: ALL.map(day) });
  });

  it('say which days are left, and when the next one lapses', () => {
    const log = newborn([3, 7]);
    expect(told(claims(log, day(8), 'hbnc'))).toEqual([
      ['notYet', day(17), 'दिन 14, 21, 28 और 42 का भ्रमण बाकी'],
    ]);
    expect(told(claims(log, day(14), 'hbnc'))[0]?.slice(0, 2)).toEqual(['notYet', day(17)]);
    expect(told(claims(log, day(15), 'hbnc'))[0]?.slice(0, 2)).toEqual(['lapses', day(17)]);
    expect(told(claims(log, day(17), 'hbnc'))[0]?.slice(0, 2)).toEqual(['lapses', day(17)]);
    expect(told(claims(log, day(18), 'hbnc'))).toEqual([['lost', day(18), 'दिन 14 का भ्रमण छूट गया']]);
  });

  it('ask for day 1 too after a birth at home', () => {
    const home = { birthPlace: 'home', jsy: undefined };
    expect(claims(newborn(ALL, { delivery: home }), day(42), 'hbnc')[0]?.state).toBe('lost');
    expect(claims(newborn([1, ...ALL], { delivery: home }), day(42), 'hbnc')[0]?.state).toBe('earned');
  });

  it('wait for birth weight, BCG and the registration of the birth', () => {
    const bare = { b1Weight: { notDone: true }, b1Doses: ['none'] };
    expect(told(claims(newborn(ALL, { registered: false, delivery: bare }), day(43), 'hbnc'))).toEqual([
      ['notYet', null, 'जन्म का वज़न लिखना बाकी; बीसीजी का टीका बाकी; जन्म पंजीकरण बाकी'],
    ]);
  });

  it('are not asked for before a child came home, but five are', () => {
    const late = { birthType: 'caesarean', dischargeDay: day(6) };
    expect(claims(newborn(ALL.slice(1), { delivery: late }), day(42), 'hbnc')[0]?.state).toBe('earned');
    const later = { dischargeDay: day(12) };
    expect(told(claims(newborn(ALL.slice(2), { delivery: later }), day(42), 'hbnc'))[0]?.[0]).toBe('lost');
  });

  it('count only by her own hand', () => {
    const log = newborn(ALL.slice(0, 5));
    const child = foldPeople(log.entries).find(({ dob }) => dob === BORN);
    log.visit('hbnc', day(42), child!.ref, { status: 'met' });
    const last = log.entries.at(-1)!;
    log.entries[log.entries.length - 1] = { ...last, feed: 'SEVIKA01', no: 1 };
    expect(claims(log, day(43), 'hbnc')[0]?.missing[0]?.hi).toBe('दिन 42 का भ्रमण बाकी');
  });

  it('are of nobody while the child has no name', () => {
    const log = new WorkerLog();
    const mother = log.woman('2026-08-01');
    log.birth(mother, BORN);
    log.entries.pop();
    expect(told(claims(log, day(2), 'hbnc'))).toEqual([['notYet', day(42), 'बच्चे का नाम जोड़ना बाकी']]);
  });

  it('of a child who came to her later are not lost to her', () => {
    const log = new WorkerLog();
    log.person(day(60), log.household(day(60)), { name: 'राजू', sex: 'm', dob: BORN });
    expect(claims(log, day(60), 'hbnc')).toEqual([]);
  });
});

describe('the visits to a small child', () => {
  it('earn 50 each; the one due now is told, one that is later is not', () => {
    const log = newborn([]);
    const child = foldPeople(log.entries).find(({ dob }) => dob === BORN)!.ref;
    const three = addMonths(BORN, 3);
    log.visit('hbyc', three, child, { status: 'met' });
    expect(claims(log, three, 'hbyc')).toMatchObject([{ state: 'earned', on: three, rupees: 50 }]);
    expect(claims(newborn([]), addDays(three, -1), 'hbyc')).toEqual([]);
    expect(told(claims(newborn([]), three, 'hbyc'))).toEqual([
      ['notYet', addDays(addMonths(BORN, 6), -1), 'छोटे बच्चे से मुलाकात: 3 महीने'],
    ]);
  });
});

const LMP = '2026-01-01';
const EDD = addDays(LMP, 280);

function pregnant(checks: string[], more: Record<string, unknown> = {}): WorkerLog {
  const log = new WorkerLog();
  const woman = log.woman('2026-02-01');
  log.visit('pregnancy', '2026-02-01', woman, { lmp: LMP, riskBy: 'nobody', ...more });
  for (const on of checks)
    log.visit('anc', on, woman, { status: 'pregnant', place: 'vhsnd', conditions: ['none'] });
  return log;
}
const mother = (log: WorkerLog) => foldPeople(log.entries)[0]!.ref;

describe('the check-ups of a pregnancy', () => {
  const four = ['2026-03-01', '2026-05-01', '2026-07-01', '2026-09-15'];

  it('earn 300 with the fourth', () => {
    expect(claims(pregnant(four), '2026-09-15', 'jsyAnc')).toMatchObject([
      { state: 'earned', on: '2026-09-15', rupees: 300 },
    ]);
    expect(told(claims(pregnant(four.slice(0, 3)), '2026-09-15', 'jsyAnc'))).toEqual([
      ['notYet', EDD, '4 में से 3 गर्भ जाँच हुई'],
    ]);
  });

  it('count 28 days apart, and not at home', () => {
    const near = ['2026-03-01', '2026-03-28', '2026-03-29'];
    expect(claims(pregnant(near), '2026-04-01', 'jsyAnc')[0]?.days).toEqual(['2026-03-01', '2026-03-29']);
    const log = pregnant([]);
    log.visit('anc', '2026-03-01', mother(log), { status: 'pregnant', place: 'home' });
    expect(claims(log, '2026-03-02', 'jsyAnc')[0]?.days).toEqual([]);
    expect(told(claims(log, '2026-03-02', 'jsyAnc'))).toMatchObject([
      ['notYet', expect.any(String), expect.stringContaining('घर की जाँच नहीं गिनी जाती।')],
    ]);
  });

  it('go by the number on the card where the first ones were elsewhere', () => {
    const log = pregnant(['2026-07-01']);
    log.visit('anc', '2026-09-15', mother(log), { status: 'pregnant', place: 'phc', checkNo: 4 });
    expect(claims(log, '2026-09-15', 'jsyAnc')[0]?.state).toBe('earned');
  });

  it('lapse when the rest would no longer fit in before the birth, and are lost with it', () => {
    const last = addDays(EDD, -28);
    const log = () => pregnant(four.slice(0, 2));
    expect(claims(log(), addDays(last, -3), 'jsyAnc')[0]?.state).toBe('notYet');
    expect(claims(log(), addDays(last, -2), 'jsyAnc')[0]).toMatchObject({ state: 'lapses', until: last });
    expect(claims(log(), addDays(last, 1), 'jsyAnc')[0]?.state).toBe('lost');
    const born = log();
    born.birth(mother(born), '2026-08-20');
    expect(told(claims(born, '2026-08-21', 'jsyAnc'))).toEqual([
      ['lost', '2026-08-20', '4 में से 2 गर्भ जाँच हुई'],
    ]);
  });

  it('of an abortion are nobody’s to read', () => {
    const log = pregnant(four.slice(0, 1));
    log.visit('anc', '2026-04-01', mother(log), { status: 'abortion', abortionDay: '2026-04-01' });
    expect(claims(log, '2026-04-02', 'jsyAnc')).toEqual([]);
  });
});

describe('a birth', () => {
  const bornAt = (delivery: Record<string, unknown>) => {
    const log = pregnant([]);
    log.birth(mother(log), EDD, delivery);
    return told(claims(log, EDD, 'jsyBirth'));
  };

  it('in a public hospital earns 300; at home or in a private one nothing', () => {
    expect(bornAt({})).toEqual([['earned', EDD, '']]);
    expect(bornAt({ birthPlace: 'home' })).toEqual([]);
    expect(bornAt({ birthPlace: 'private' })).toEqual([]);
    expect(bornAt({ jsy: false })).toEqual([]);
  });

  it('waits for what nobody wrote', () => {
    expect(bornAt({ jsy: 'unsure' })[0]?.[2]).toBe('जेएसवाई का लाभ मिलेगा या नहीं, लिखना बाकी');
    const log = pregnant([]);
    log.visit('anc', EDD, mother(log), { status: 'delivered', deliveredDay: EDD });
    expect(told(claims(log, EDD, 'jsyBirth'))).toEqual([['notYet', null, 'प्रसव का फ़ॉर्म भरना बाकी']]);
  });

  it('after a high risk earns 100 for a check-up on the 9th once, however often it is told', () => {
    const log = pregnant([], { riskBy: 'anm' });
    for (const on of ['2026-04-09', '2026-04-09', '2026-05-09']) {
      log.visit('anc', on, mother(log), { status: 'pregnant', place: 'pmsma' });
    }
    const found = claims(log, '2026-05-10', 'pmsmaVisit');
    expect(found.map(({ state, on }) => [state, on])).toEqual([
      ['earned', '2026-04-09'],
      ['earned', '2026-05-09'],
      ['notYet', undefined],
    ]);
    expect(found[2]?.missing[0]?.en).toBe('Check-up on the 9th: 2 of 3 done');
  });

  it('after a high risk earns 500 on day 45 when the mother was seen and all are well', () => {
    const log = pregnant([], { riskBy: 'anm' });
    for (const on of ['2026-04-09', '2026-05-09', '2026-06-09', '2026-07-09']) {
      log.visit('anc', on, mother(log), { status: 'pregnant', place: 'pmsma' });
    }
    log.birth(mother(log), EDD);
    expect(claims(log, EDD, 'pmsmaVisit').map(({ on, rupees }) => [on, rupees])).toEqual([
      ['2026-04-09', 100],
      ['2026-05-09', 100],
      ['2026-06-09', 100],
    ]);
    expect(told(claims(log, addDays(EDD, 38), 'pmsmaOutcome'))[0]?.[2]).toBe('दिन 42 पर माँ से मिलना बाकी');
    log.visit('pnc', addDays(EDD, 42), mother(log), { status: 'met' });
    expect(claims(log, addDays(EDD, 44), 'pmsmaOutcome')[0]?.state).toBe('notYet');
    expect(claims(log, addDays(EDD, 45), 'pmsmaOutcome')).toMatchObject([{ state: 'earned', rupees: 500 }]);
  });
});

describe('vaccination', () => {
  const FULL = ['bcg', 'opv1', 'opv2', 'opv3', 'penta1', 'penta2', 'penta3', 'mr1'];
  const child = (mrOn: string) => {
    const log = newborn([]);
    const baby = foldPeople(log.entries).find(({ dob }) => dob === BORN)!.ref;
    log.visit('immunisation', day(120), baby, { given: FULL.slice(0, 7) });
    log.visit('immunisation', mrOn, baby, { given: ['mr1'] });
    return log;
  };
  const birthday = addMonths(BORN, 12);

  it('earns 100 with the last dose before the first birthday, and not on it', () => {
    const before = addDays(birthday, -1);
    expect(claims(child(before), before, 'fullImmunisation')).toMatchObject([
      { state: 'earned', on: before, rupees: 100 },
    ]);
    expect(claims(child(birthday), birthday, 'fullImmunisation')).toMatchObject([
      { state: 'lost', on: birthday },
    ]);
  });

  it('names the doses that are left from nine months on, and when they lapse', () => {
    const left = (today: string) => claims(child('2030-01-01'), today, 'fullImmunisation');
    expect(left(addDays(addMonths(BORN, 9), -1))).toEqual([]);
    expect(told(left(addMonths(BORN, 9)))[0]?.[2]).toBe('बाकी टीके: एमआर 1 (खसरा-रूबेला)');
    expect(left(addDays(birthday, -4))[0]?.state).toBe('notYet');
    expect(left(addDays(birthday, -3))[0]).toMatchObject({ state: 'lapses', until: addDays(birthday, -1) });
  });

  it('earns 75 for the second year and 50 for the booster at five', () => {
    const log = child(addMonths(BORN, 10));
    const baby = foldPeople(log.entries).find(({ dob }) => dob === BORN)!.ref;
    const second = addMonths(BORN, 18);
    log.visit('immunisation', second, baby, { given: ['mr2', 'dptB1', 'opvB'] });
    expect(claims(log, second, 'completeImmunisation')).toMatchObject([{ state: 'earned', rupees: 75 }]);
    const five = addMonths(BORN, 61);
    log.visit('immunisation', five, baby, { given: ['dptB2'] });
    expect(claims(log, five, 'dpt5')).toMatchObject([{ state: 'earned', on: five, rupees: 50 }]);
  });
});

describe('other work', () => {
  it('pays for a severely thin child when the arm reaches 12.5 cm', () => {
    const log = newborn([]);
    const baby = foldPeople(log.entries).find(({ dob }) => dob === BORN)!.ref;
    const arm = (on: string, value: number) =>
      log.visit('growth', on, baby, { status: 'met', muac: { value, by: 'self' } });
    arm('2027-06-01', 112);
    arm('2027-07-01', 124);
    expect(claims(log, '2027-07-01', 'sam')[0]?.state).toBe('notYet');
    arm('2027-08-01', 125);
    expect(claims(log, '2027-08-01', 'sam')).toMatchObject([
      { state: 'earned', on: '2027-08-01', rupees: 150 },
    ]);
  });

  it('pays for a child’s death told by the next day, and for nobody’s told later', () => {
    const death = (writtenOn: string, anmTold: boolean) => {
      const log = newborn([]);
      const baby = foldPeople(log.entries).find(({ dob }) => dob === BORN)!.ref;
      log.visit('death', writtenOn, baby, { deathDay: day(5), anmTold });
      return claims(log, writtenOn, 'childDeath').map(({ state }) => state);
    };
    expect([death(day(6), true), death(day(7), true), death(day(6), false), death(day(7), false)]).toEqual([
      ['earned'],
      ['lost'],
      ['lapses'],
      ['lost'],
    ]);
  });

  it('goes by the day on which a death was written, not by the one written on it', () => {
    const log = newborn([]);
    const baby = foldPeople(log.entries).find(({ dob }) => dob === BORN)!.ref;
    log.visit('death', day(9), baby, { deathDay: day(5), anmTold: true });
    log.entries[log.entries.length - 1] = { ...log.entries.at(-1)!, on: day(5) };
    expect(claims(log, day(9), 'childDeath')[0]?.state).toBe('lost');
  });

  it('goes by the day another visit told where the report of the death left it out', () => {
    const log = pregnant([]);
    log.visit('anc', '2026-05-08', mother(log), { status: 'died', deathDay: '2026-05-01' });
    log.visit('death', '2026-05-08', mother(log), { anmTold: true });
    expect(claims(log, '2026-05-08', 'maternalDeath')[0]?.state).toBe('lost');
  });

  it('pays 200 for the death of a woman in her pregnancy, and nothing for another’s', () => {
    const log = pregnant([]);
    log.visit('death', '2026-05-02', mother(log), { deathDay: '2026-05-01', anmTold: true });
    expect(claims(log, '2026-05-02', 'maternalDeath')).toMatchObject([{ state: 'earned', rupees: 200 }]);
    const other = new WorkerLog();
    other.visit('death', '2026-05-02', other.woman('2026-02-01'), { deathDay: '2026-05-01', anmTold: true });
    expect(claims(other, '2026-05-02', 'maternalDeath')).toEqual([]);
  });

  it('pays for the form from thirty on once a year', () => {
    const log = new WorkerLog();
    const woman = log.woman('2026-02-01', 'शांति', { ageYears: 40 });
    for (const on of ['2026-02-01', '2027-01-31', '2027-02-01'])
      log.visit('cbac', on, woman, { status: 'met' });
    expect(claims(log, '2027-02-01', 'cbac').map(({ on }) => on)).toEqual(['2026-02-01', '2027-02-01']);
  });

  it('pays for each dose of Antara once, however often it is told', () => {
    const log = new WorkerLog();
    const woman = log.woman('2026-02-01');
    for (const on of ['2026-03-01', '2026-04-01', '2026-06-10']) {
      const antaraDay = on < '2026-06-01' ? '2026-03-01' : '2026-06-05';
      log.visit('couple', on, woman, {
        status: 'met',
        method: 'antara',
        antaraGiven: true,
        antaraDose: 1,
        antaraDay,
      });
    }
    expect(claims(log, '2026-06-10', 'antara').map(({ on }) => on)).toEqual(['2026-03-01', '2026-06-05']);
  });

  it('pays one rupee for each packet of a round', () => {
    const log = newborn([]);
    const baby = foldPeople(log.entries).find(({ dob }) => dob === BORN)!.ref;
    log.visit('ors-round', day(9), baby, { under5: 2, orsGiven: 4 });
    expect(claims(log, day(9), 'orsRound')).toMatchObject([{ state: 'earned', times: 4, rupees: 4 }]);
    log.visit('ors-round', day(9), baby, { under5: 2, orsGiven: 3 });
    expect(claims(log, day(9), 'orsRound')).toMatchObject([{ times: 3, rupees: 3 }]);
  });
});

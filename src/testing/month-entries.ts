import type { Entry, Ref } from '../domain/entry/entry.ts';

const IST_MINUTES = 330;
const NOON = 720;

/** The minute of noon in India on a day. */
function noonOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 60_000 + NOON - IST_MINUTES;
}

/** The log of one worker, entry by entry; each is saved at noon of the day it is about. */
export class WorkerLog {
  readonly entries: Entry[] = [];
  readonly feed: string;

  constructor(feed = 'REKHA001') {
    this.feed = feed;
  }

  add(kind: string, on: string, body: Entry['body'], more: Partial<Entry> = {}): Ref {
    const no = this.entries.length + 1;
    const { feed } = this;
    this.entries.push({
      feed,
      no,
      scope: 'WARD0007',
      kind,
      v: 1,
      on,
      at: noonOf(on),
      offset: 0,
      body,
      ...more,
    });
    return { feed, no };
  }

  household(on: string, headName = 'रामबाबू साह', hamlet = 'साह टोला'): Ref {
    return this.add('household.registered', on, { headName, hamlet, houseNo: '12' });
  }

  /** Registered in a household, or under a mother. */
  person(on: string, about: Ref, body: Entry['body']): Ref {
    return this.add('person.registered', on, { consentBy: 'self', ...body }, { about });
  }

  visit(form: string, on: string, about: Ref, body: Entry['body'] = {}): Ref {
    return this.add('visit.recorded', on, { form, ...body }, { about });
  }

  /** A woman with her husband's name. */
  woman(on: string, name = 'कविता देवी', more: Entry['body'] = {}): Ref {
    const known = { relativeIs: 'husband', relativeName: 'संजय साह', relation: 'wife' };
    return this.person(on, this.household(on), { name, sex: 'f', ageYears: 24, ...known, ...more });
  }

  /** A birth in hospital written on the day after, and the child registered under its mother. */
  birth(mother: Ref, born: string, delivery: Entry['body'] = {}): Ref {
    this.visit('delivery', born, mother, {
      birthDay: born,
      birthPlace: 'phc',
      births: 1,
      status: 'home',
      jsy: true,
      b1Outcome: 'live',
      b1Sex: 'f',
      b1Weight: { value: 2900, by: 'doctor' },
      b1Doses: ['bcg', 'hepB0', 'opv0'],
      ...delivery,
    });
    return this.person(born, mother, { name: 'गुड़िया', sex: 'f', dob: born });
  }
}

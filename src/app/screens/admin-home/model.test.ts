import { describe, expect, it } from 'vitest';
import type { Org, OrgFeed, OrgWorker } from '../../data/admin-org.ts';
import { foldOrg } from './model.ts';

const rekha: OrgWorker = {
  id: 'W1',
  number: 'A-1',
  name: 'रेखा देवी',
  role: 'worker',
  cadre: 'asha',
  unit: 'C1',
  phone: '',
  state: 'joined',
  invite: null,
};

function apart(id: string, worker: string, joinedAt: number): OrgFeed {
  return {
    id,
    worker,
    home: 'C1',
    state: 'taken',
    joinedAt,
    lastContact: joinedAt,
    unsent: null,
    waiting: 2,
  };
}

describe('an administrator opens the organisation', () => {
  const org: Org = {
    units: [],
    workers: [rekha, { ...rekha, id: 'W2', state: 'expired' }],
    feeds: [],
    clashes: [
      { feed: 'F3', worker: 'W1', firstAt: 5, lastAt: 6 },
      { feed: 'F4', worker: 'W9', firstAt: 5, lastAt: 7 },
    ],
    heldApart: [apart('F1', 'W1', 10), apart('F2', 'W9', 20)],
  };

  it('sees how many have joined and how many have not', () => {
    expect(foldOrg(org)).toMatchObject({ joined: 1, left: 1 });
  });

  it('sees each phone held apart with the worker whose invitation it used, the newest first', () => {
    expect(foldOrg(org).apart.map((one) => [one.feed.id, one.worker?.name ?? null])).toEqual([
      ['F2', null],
      ['F1', 'रेखा देवी'],
    ]);
  });

  it('sees each phone that came with another’s id, the last one heard first', () => {
    expect(foldOrg(org).clashes.map((one) => [one.clash.feed, one.worker?.name ?? null])).toEqual([
      ['F4', null],
      ['F3', 'रेखा देवी'],
    ]);
  });
});

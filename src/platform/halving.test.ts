import { describe, expect, it } from 'vitest';
import { HttpFailure, type NetFailure } from './device.ts';
import { postHalving } from './halving.ts';

function refused(status: number, problem: string | null): NetFailure {
  return { kind: 'refused', status, problem, retrySeconds: null };
}

/** A door that takes no group for which `refuses` has a failure. */
function door(refuses: (group: readonly number[]) => NetFailure | null) {
  const taken: number[] = [];
  const aside: number[] = [];
  const words: (string | null)[] = [];
  let requests = 0;
  const posting = {
    async post(group: readonly number[]) {
      requests++;
      const failure = refuses(group);
      if (failure) throw new HttpFailure(failure);
      taken.push(...group);
    },
    async setAside(piece: number, problem: string | null) {
      aside.push(piece);
      words.push(problem);
    },
  };
  return { posting, taken, aside, words, requests: () => requests };
}

const TEN = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe('pieces are posted in groups', () => {
  it('as large as the door takes them', async () => {
    const all = door(() => null);
    await postHalving(TEN, 4, all.posting);
    expect([all.taken, all.aside, all.requests()]).toEqual([TEN, [], 3]);
  });

  it('halved when they are too large together, in their order and none twice', async () => {
    const narrow = door((group) => (group.length > 3 ? refused(413, null) : null));
    await postHalving(TEN, 10, narrow.posting);
    expect([narrow.taken, narrow.aside]).toEqual([TEN, []]);
  });

  it.each([
    ['cannot be read', refused(400, 'bad-request')],
    ['is too large by itself', refused(413, 'too-large')],
  ])('and one that %s is set aside alone while the others go', async (_what, failure) => {
    const picky = door((group) => (group.some((piece) => piece === 4 || piece === 9) ? failure : null));
    await postHalving(TEN, 10, picky.posting);
    expect(picky.taken).toEqual([1, 2, 3, 5, 6, 7, 8, 10]);
    expect(picky.aside).toEqual([4, 9]);
    const word = failure.kind === 'refused' ? failure.problem : null;
    expect(picky.words).toEqual([word, word]);
  });

  it('and it is told when the refusal was no word of our server', async () => {
    const proxy = door((group) => (group.includes(4) ? refused(413, null) : null));
    await postHalving(TEN, 10, proxy.posting);
    expect([proxy.aside, proxy.words]).toEqual([[4], [null]]);
  });

  it.each([
    ['offline', { kind: 'offline' }],
    ['a login page', { kind: 'not-pahunch' }],
    ['a broken server', { kind: 'server', status: 500 }],
    ['a crowd', refused(429, 'too-many')],
    ['a token that has run out', refused(401, 'not-signed-in')],
  ] as [string, NetFailure][])(
    '%s is nobody’s fault: it is thrown, and nothing is set aside',
    async (_what, failure) => {
      const away = door((group) => (group.includes(7) ? failure : null));
      await expect(postHalving(TEN, 5, away.posting)).rejects.toMatchObject({ failure });
      expect([away.taken, away.aside, away.requests()]).toEqual([[1, 2, 3, 4, 5], [], 2]);
    },
  );
});

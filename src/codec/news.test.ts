import { describe, expect, it } from 'vitest';
import type { Entry } from '../domain/entry/entry.ts';
import { nodeCrypto as crypto } from '../platform/node/crypto.ts';
import { makeDown, readDown } from './down.ts';
import { deriveFeedKeys } from './keys.ts';
import { NEWS_OVERHEAD, newsBytes, openNews, sealNews } from './news.ts';

const REKHA = 'REKHA001';
const NOTICE: Entry = {
  ...{ feed: 'MANJ0001', no: 4, scope: 'WARD0007', kind: 'notice.posted', v: 1, on: '2026-11-26' },
  ...{ at: 29_928_325, offset: null, body: { to: 'W0RKER01', text: 'शुक्रवार को बैठक 11 बजे है।' } },
};
const FEEDBACK: Entry = {
  ...NOTICE,
  ...{ no: 5, kind: 'feedback.given', about: { feed: REKHA, no: 7 }, body: { text: 'बीपी फिर नापें।' } },
};
const NEWS = [NOTICE, FEEDBACK].map((entry) => ({ entry, received: 29_928_400 }));
const keys = await deriveFeedKeys(crypto, new Uint8Array(32).fill(1));
const others = await deriveFeedKeys(crypto, new Uint8Array(32).fill(2));

describe('word from above comes down beside the receipt', () => {
  it('as it was written, entry by entry', async () => {
    const down = readDown(makeDown(REKHA, Uint8Array.of(1, 2), await sealNews(crypto, keys, REKHA, NEWS)));
    expect(down.kind === 'ok' && [...down.receipt]).toEqual([1, 2]);
    const news = down.kind === 'ok' && down.news;
    expect(news && (await openNews(crypto, keys, REKHA, news))).toEqual(NEWS);
  });

  it('to nobody else', async () => {
    const sealed = await sealNews(crypto, keys, REKHA, NEWS);
    expect(await openNews(crypto, others, REKHA, sealed)).toBeNull();
    expect(await openNews(crypto, keys, 'MEERA002', sealed)).toBeNull();
  });

  it('weighs what it is said to weigh', async () => {
    const sealed = await sealNews(crypto, keys, REKHA, NEWS);
    expect(sealed.length).toBe(NEWS.reduce((sum, one) => sum + newsBytes(one), 0) + NEWS_OVERHEAD);
  });

  it('and a receipt without any is one as before', () => {
    const down = readDown(makeDown(REKHA, Uint8Array.of(1, 2)));
    expect(down.kind === 'ok' && down.news).toBeNull();
  });
});

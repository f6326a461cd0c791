import '../../testing/dom.ts';
import i18next from 'i18next';
import { expect, it, vi } from 'vitest';
import { readWords, startWords } from './i18n.ts';

const network = vi.hoisted(() => ({ isThere: false, asked: 0 }));
vi.mock('../../../locales/hi/visit.json', async (original) => {
  network.asked++;
  if (!network.isThere) throw new Error('no network');
  return original();
});

const has = (...areas: string[]) => areas.map((area) => i18next.hasResourceBundle('hi', area));

it('all words that came with the app are read ahead, the office’s are not; a network that fails meanwhile takes no words away', async () => {
  await startWords('hi');
  readWords();
  await vi.waitFor(() => expect(network.asked).toBe(1));
  expect(has('home', 'people', 'visit')).toEqual([true, false, false]);
  network.isThere = true;
  readWords();
  await vi.waitFor(() => expect(has('people', 'visit', 'practice')).toEqual([true, true, true]));
  expect(has('admin', 'admin-chat', 'chat-list')).toEqual([false, false, false]);
});

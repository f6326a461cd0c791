import { screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { show } from '../../testing/show.tsx';
import { SavedScreen } from './SavedScreen.tsx';

const reach = vi.hoisted(() => ({ now: undefined as { total: number; reached: number } | undefined }));

vi.mock('../data/reach.ts', () => ({ useReach: () => reach.now }));

const GOES = /इंटरनेट मिलते ही रिपोर्ट अपने आप जाएगी।/;
const REACHED = /रिपोर्ट पहुँच गई।/;

it.each([
  ['while nothing is known', undefined, GOES],
  ['while one of her reports is still here', { total: 5, reached: 4 }, GOES],
  ['when every report of hers is there', { total: 5, reached: 5 }, REACHED],
])('what was saved is safe on the phone, and how it goes on is true %s', async (_, now, words) => {
  reach.now = now;
  await show(<SavedScreen title="आशा देवी" what="सेव हो गया।" />);
  expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeTruthy();
  expect(screen.getByText(words)).toBeTruthy();
  expect(screen.queryByText(words === GOES ? REACHED : GOES)).toBeNull();
});

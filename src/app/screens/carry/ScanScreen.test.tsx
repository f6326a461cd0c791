import { act, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { readInBoth, show } from '../../../testing/show.tsx';
import { picturesOf } from '../../data/frames.ts';
import { QrCamera } from '../../ui/QrCamera.tsx';
import { ScanScreen } from './ScanScreen.tsx';

vi.mock('../../ui/QrCamera.tsx', () => ({ QrCamera: vi.fn(() => null) }));

const CODE = `PAHUNCH1${'7'.repeat(700)}`;
const [first = '', second = '', third = ''] = picturesOf(CODE);

function camera() {
  const props = vi.mocked(QrCamera).mock.lastCall?.[0];
  if (!props) throw new Error('no camera is on the screen');
  return props;
}

function sees(text: string): void {
  act(() => camera().onText(text));
}

beforeEach(() => {
  vi.mocked(QrCamera).mockClear();
});

async function scan() {
  const onText = vi.fn();
  const { finger } = await show(<ScanScreen onText={onText} back="/r" />);
  await screen.findByText(/दूसरे फ़ोन का क्यूआर/);
  return { onText, finger };
}

describe('she holds the camera before another phone', () => {
  it('and is told how many pictures of how many it has seen, in any order', async () => {
    const { onText } = await scan();
    sees(third);
    expect(screen.getByText(/^3 में से 1 मिले/)).toBeTruthy();
    sees(first);
    sees(first);
    expect(screen.getByText(/^3 में से 2 मिले/)).toBeTruthy();
    expect(onText).not.toHaveBeenCalled();
    sees(second);
    expect(onText).toHaveBeenCalledExactlyOnceWith(CODE);
  });

  it('pictures that do not belong together are said to be read badly', async () => {
    const { onText } = await scan();
    const wrong = first.slice(0, -1) + (first.endsWith('7') ? '8' : '7');
    for (const text of [wrong, second, third]) sees(text);
    expect(screen.getByText('क्यूआर ठीक से नहीं पढ़ा गया। फिर से दिखाएँ।')).toBeTruthy();
    expect(onText).not.toHaveBeenCalled();
  });

  it.each([
    ['refused', 'कैमरा खोलने की अनुमति नहीं है', 'The camera is not allowed'],
    ['none', 'कैमरा नहीं खुला', 'The camera did not open'],
  ] as const)('the camera is not there (%s): she is told what to do', async (trouble, hi, en) => {
    const { finger } = await scan();
    act(() => camera().onTrouble(trouble));
    await readInBoth(finger, { hi, en });
  });
});

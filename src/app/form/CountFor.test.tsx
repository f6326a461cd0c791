// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../testing/show.tsx';
import { CountFor } from './CountFor.tsx';

const counted = vi.fn();

async function open() {
  await show(<CountFor seconds={60} onCounted={counted} />);
  await screen.findByText('60 सेकंड गिनें');
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] });
  fireEvent.click(screen.getByText('60 सेकंड गिनें'));
}

function taps(times: number): void {
  for (let i = 0; i < times; i++) fireEvent.click(screen.getByRole('button', { name: /हर साँस पर दबाएँ/ }));
}

const passes = (ms: number) => act(() => vi.advanceTimersByTime(ms));

beforeEach(() => {
  counted.mockReset();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

describe('she counts a child’s breaths', () => {
  it('with a tap at each, and the number is written when the minute is over, not before', async () => {
    await open();
    taps(30);
    passes(59_500);
    expect(screen.getByRole('timer').textContent).toBe('1 सेकंड बाकी');
    expect(counted).not.toHaveBeenCalled();
    taps(22);
    passes(600);
    expect(counted.mock.calls).toEqual([[52]]);
    expect(screen.getByText('60 सेकंड गिनें')).toBeTruthy();
  });

  it('and stops when the child cries: nothing is written', async () => {
    await open();
    taps(10);
    fireEvent.click(screen.getByText('रोकें'));
    passes(60_000);
    expect(counted).not.toHaveBeenCalled();
  });

  it('and a call comes between: a count with a gap is no count, and she is told', async () => {
    await open();
    taps(10);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    act(() => void document.dispatchEvent(new Event('visibilitychange')));
    vi.restoreAllMocks();
    passes(60_000);
    expect(counted).not.toHaveBeenCalled();
    expect(screen.getByText('बीच में स्क्रीन हट गई, गिनती पूरी नहीं। फिर से गिनें।')).toBeTruthy();
    expect(screen.getByText('60 सेकंड गिनें')).toBeTruthy();
  });
});

import { act, fireEvent, screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { show } from '../../testing/show.tsx';
import { YesNo, type YesNoAnswer } from './YesNo.tsx';

function Headache({ danger = true, unsure = true }) {
  const [answer, setAnswer] = useState<YesNoAnswer>(undefined);
  return (
    <>
      <YesNo label="तेज़ सिरदर्द?" answer={answer} onAnswer={setAnswer} danger={danger} unsure={unsure} />
      <output>{String(answer)}</output>
    </>
  );
}

const answers = () => screen.getByRole('status').textContent;
const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('a worker asks about a danger sign', () => {
  it('finds neither answer chosen for her', async () => {
    await show(<Headache />);
    expect(button('हाँ').getAttribute('aria-pressed')).toBe('false');
    expect(button('नहीं').getAttribute('aria-pressed')).toBe('false');
    expect(answers()).toBe('undefined');
  });

  it('sees a yes marked as danger and a no with a tick, by more than the colour', async () => {
    const { finger } = await show(<Headache />);
    await finger.click(button('हाँ'));
    expect(button(/हाँ/).textContent).toBe('! हाँ');
    await finger.click(button('नहीं'));
    expect(button(/नहीं/).textContent).toBe('✓ नहीं');
    expect(answers()).toBe('false');
  });

  it('takes an answer back by tapping it again', async () => {
    const { finger } = await show(<Headache />);
    await finger.click(button('हाँ'));
    await finger.click(button(/हाँ/));
    expect(answers()).toBe('undefined');
  });

  it('holds the question to say that she could not tell, and reads that word', async () => {
    await show(<Headache />);
    vi.useFakeTimers();
    fireEvent.pointerDown(button('तेज़ सिरदर्द?'));
    act(() => void vi.advanceTimersByTime(500));
    vi.useRealTimers();
    expect(answers()).toBe('unsure');
    expect(screen.getByText('पता नहीं चला')).toBeDefined();
    expect(button('नहीं').getAttribute('aria-pressed')).toBe('false');
  });

  it('answers nothing by brushing over the question while scrolling', async () => {
    const { finger } = await show(<Headache />);
    await finger.click(button('तेज़ सिरदर्द?'));
    expect(answers()).toBe('undefined');
  });

  it('can say so with a keyboard or a screen reader, which cannot hold', async () => {
    const { finger } = await show(<Headache />);
    button('तेज़ सिरदर्द?').focus();
    await finger.keyboard('{Enter}');
    expect(answers()).toBe('unsure');
  });

  it('cannot say so where the form does not allow it', async () => {
    await show(<Headache unsure={false} />);
    expect(screen.queryByRole('button', { name: 'तेज़ सिरदर्द?' })).toBeNull();
  });

  it('hears the problem with the question it belongs to', async () => {
    await show(<YesNo label="झटके?" answer={undefined} onAnswer={() => undefined} problem="जवाब चुनें।" />);
    const group = screen.getByRole('group', { name: 'झटके?' });
    expect(group.getAttribute('aria-describedby')).toBe(screen.getByText('जवाब चुनें।').closest('[id]')?.id);
  });
});

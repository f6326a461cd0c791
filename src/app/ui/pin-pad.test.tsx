import { screen } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { show } from '../../testing/show.tsx';
import { PinPad } from './PinPad.tsx';

function Pad({ off = false }) {
  const [digits, setDigits] = useState('');
  return (
    <>
      <PinPad digits={digits} onDigits={setDigits} off={off} />
      <span data-testid="typed">{digits}</span>
    </>
  );
}

const typed = () => screen.getByTestId('typed').textContent;

describe('a worker enters her PIN', () => {
  it('taps six digits on our own keys and no seventh', async () => {
    const { finger, container } = await show(<Pad />);
    for (const key of '1357902') await finger.click(screen.getByRole('button', { name: key }));
    expect(typed()).toBe('135790');
    expect(container.querySelector('input')).toBeNull();
  });

  it('hears how many digits are in, never which', async () => {
    const { finger } = await show(<Pad />);
    await finger.click(screen.getByRole('button', { name: '7' }));
    const dots = screen.getByRole('status');
    expect([dots.getAttribute('aria-label'), dots.textContent]).toEqual(['1 अंक डाला', '']);
  });

  it('takes the last digit back', async () => {
    const { finger } = await show(<Pad />);
    await finger.keyboard('12');
    await finger.click(screen.getByRole('button', { name: 'पिछला अंक मिटाएँ' }));
    expect(typed()).toBe('1');
  });

  it('may use a keyboard that is plugged in', async () => {
    const { finger } = await show(<Pad />);
    await finger.keyboard('48{Backspace}9');
    expect(typed()).toBe('49');
  });

  it('types nothing while she must wait', async () => {
    const { finger } = await show(<Pad off />);
    await finger.keyboard('48');
    await finger.click(screen.getByRole('button', { name: '1' }));
    expect(typed()).toBe('');
  });
});

import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { show } from '../../testing/show.tsx';
import { handCopied, useNewCopied } from '../data/copied.ts';
import { AwayContext } from '../ui/away.ts';
import { CopiedCard } from './CopiedCard.tsx';

vi.mock('../data/copied.ts', () => ({ useNewCopied: vi.fn(), handCopied: vi.fn() }));

const { hook, history } = memoryLocation({ path: '/', record: true });
const card = (
  <Router hook={hook}>
    <CopiedCard />
  </Router>
);

beforeEach(() => void vi.mocked(useNewCopied).mockReset().mockReturnValue('PAHUNCH1ABC'));

describe('a colleague’s report is in what she copied', () => {
  it('one tap takes it to where it is taken in', async () => {
    const { finger } = await show(card);
    await finger.click(await screen.findByRole('button', { name: 'कॉपी की हुई रिपोर्ट डालें' }));
    expect(handCopied).toHaveBeenCalledExactlyOnceWith('PAHUNCH1ABC');
    expect(history).toEqual(['/', '/carry']);
  });

  it('nothing stands there where there is none, and in practice nothing is looked for', async () => {
    vi.mocked(useNewCopied).mockReturnValue(null);
    const { container } = await show(card);
    expect(container.textContent).toBe('');
    vi.mocked(useNewCopied).mockClear();
    await show(<AwayContext value={{ shut: true } as never}>{card}</AwayContext>);
    expect(useNewCopied).not.toHaveBeenCalled();
  });
});

import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { show } from '../../../testing/show.tsx';
import { useDrafts } from '../../data/drafts.ts';
import { useHasLog } from '../../data/has-log.ts';
import { useEntries } from '../../data/log.ts';
import { useMyEntries } from '../../data/my-entries.ts';
import { usePeople } from '../../data/people.ts';
import { useReach } from '../../data/reach.ts';
import { HomeScreen } from './HomeScreen.tsx';

const ME = { name: 'रेखा देवी', scopeName: 'वार्ड 7, मुशहरी' };
vi.mock('../../data/device.ts', () => ({ useOpenVault: () => ({ feed: 'REKHA001', me: ME }) }));
vi.mock('../../data/drafts.ts', () => ({ useDrafts: vi.fn() }));
vi.mock('../../data/has-log.ts', () => ({ useHasLog: vi.fn() }));
vi.mock('../../data/log.ts', () => ({ useEntries: vi.fn() }));
vi.mock('../../data/my-entries.ts', () => ({ useMyEntries: vi.fn() }));
vi.mock('../../data/people.ts', () => ({ usePeople: vi.fn() }));
vi.mock('../../data/reach.ts', () => ({ useReach: vi.fn() }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));

const KAVITA = { ref: { feed: 'REKHA001', no: 2 }, scope: 'W', name: 'कविता देवी', ageAsOf: '2026-11-01' };
const REFUSED = {
  entry: {
    ...{ feed: 'REKHA001', no: 4, scope: 'W', kind: 'visit.recorded', v: 1, at: 4, offset: null },
    ...{ about: KAVITA.ref, on: '2026-11-21', body: { form: 'anc', agreed: 'notReady' } },
  },
};

beforeEach(() => {
  vi.clearAllMocks();
  vi.mocked(useHasLog).mockReturnValue(true);
  vi.mocked(useDrafts).mockReturnValue([]);
  vi.mocked(useEntries).mockReturnValue([]);
  vi.mocked(usePeople).mockReturnValue([KAVITA]);
  vi.mocked(useMyEntries).mockReturnValue([]);
  vi.mocked(useReach).mockReturnValue({ safe: 0, help: 0 } as never);
});

function hrefOf(name: RegExp | string): string | null {
  return screen.getByRole('link', { name }).getAttribute('href');
}

describe('she opens the app', () => {
  it('sees who and where she is, and one big button', async () => {
    await show(<HomeScreen />);
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('रेखा देवीवार्ड 7, मुशहरी');
    expect(hrefOf('गृह भ्रमण लिखें')).toBe('/people');
  });

  it('has tiles of what exists and no others', async () => {
    await show(<HomeScreen />);
    await screen.findByText('लोग खोजें');
    const links = screen.getAllByRole('link').map((link) => link.getAttribute('href'));
    const tiles = ['/people', '/session', '/stock', '/send', '/reached', '/month'];
    expect(links).toEqual(['/settings', '/people', '/due', ...tiles]);
  });

  it('what cannot wait stands before everything else', async () => {
    vi.mocked(useEntries).mockReturnValue([REFUSED] as never);
    await show(<HomeScreen />);
    const card = await screen.findByRole('link', { name: /आज ज़रूर मिलें: कविता देवी/ });
    expect(card.getAttribute('href')).toBe('/person/REKHA001/2');
    expect(card.textContent).toContain('इलाज अब भी बाकी है (कल)');
    const button = screen.getByText('गृह भ्रमण लिखें');
    expect(card.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  });

  it('takes up what she left unfinished', async () => {
    vi.mocked(useDrafts).mockReturnValue([{ key: 'anc/REKHA001/2', at: 1 }]);
    await show(<HomeScreen />);
    expect((await screen.findByRole('link', { name: /अधूरा: कविता देवी/ })).getAttribute('href')).toBe(
      '/visit/anc/REKHA001/2',
    );
  });

  it('can still write when what her log asks of her could not be brought', async () => {
    vi.spyOn(console, 'error').mockReturnValue();
    vi.mocked(useMyEntries).mockImplementation(() => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });
    await show(<HomeScreen />);
    await vi.waitFor(() => expect(useMyEntries).toHaveBeenCalled());
    expect(hrefOf('गृह भ्रमण लिखें')).toBe('/people');
    expect(screen.queryByText('गिनती बाकी')).toBeNull();
  });

  it('is told on the tiles what waits: to send, to mend, to count', async () => {
    vi.mocked(useReach).mockReturnValue({ safe: 3, help: 1 } as never);
    await show(<HomeScreen />);
    expect(await screen.findByText('3 बाकी')).toBeTruthy();
    expect(screen.getByText('सुधार 1')).toBeTruthy();
    expect(await screen.findByText('गिनती बाकी')).toBeTruthy();
  });
});

describe('she has just joined', () => {
  it('sees everything but her log, with the box to count, and its part is not asked for', async () => {
    vi.mocked(useHasLog).mockReturnValue(false);
    await show(<HomeScreen />);
    expect(await screen.findByText('गिनती बाकी')).toBeTruthy();
    expect(hrefOf('गृह भ्रमण लिखें')).toBe('/people');
    expect(useMyEntries).not.toHaveBeenCalled();
    expect(useDrafts).not.toHaveBeenCalled();
  });

  it('is asked to count nothing before it is known whether she has', async () => {
    vi.mocked(useHasLog).mockReturnValue(undefined);
    await show(<HomeScreen />);
    expect(await screen.findByText('लोग खोजें')).toBeTruthy();
    expect(screen.queryByText('गिनती बाकी')).toBeNull();
  });
});

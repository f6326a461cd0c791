import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { readInBoth, show } from '../../../testing/show.tsx';
import type { RawReply } from '../../data/admin-api.ts';
import ChatListScreen from './ChatListScreen.tsx';
import { spelled } from './model.ts';

const data = vi.hoisted(() => ({
  get: vi.fn<(path: string) => Promise<RawReply | null>>(),
  vault: null as unknown,
  numbers: {},
}));
vi.mock('../../data/device.ts', () => ({ useOpenVault: () => data.vault }));
vi.mock('../../data/programme-numbers.ts', () => ({ useProgrammeNumbers: () => data.numbers }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/log.ts', () => {
  const unit = { id: 'C7', parent: null, type: 'catchment', name: { hi: 'वार्ड 7', en: 'Ward 7' }, lgd: null };
  const rekha = { id: 'R1', name: 'रेखा देवी', number: 'A-1043', role: 'worker', cadre: 'asha', unit: 'C7' };
  const manju = { ...rekha, id: 'M1', name: 'मंजू कुमारी', role: 'supervisor' };
  const directory = { units: [unit], workers: [rekha, manju], feeds: [] };
  return { useDirectory: () => directory };
});

const LONG = 'श्रीमती महालक्ष्मीबाई रामचरणप्रसादसिंहकुशवाहा उर्फ़ गुड़िया';
const ROWS = [
  { number: 1, name: 'कविता देवी', line: 'रामबाबू साह, पूरब टोला, 24' },
  { number: 2, name: LONG, line: 'पूरब टोला, 31' },
  { number: 17, name: 'कविता देवी', line: 'सुबोध माँझी, बीच टोला, 25' },
];
const replies = (status: number, body: unknown) => data.get.mockResolvedValue({ status, body });
const refuses = (status: number, problem: string) => replies(status, { problem });

const SHOW = { hi: 'नाम के साथ दिखाएँ', en: 'Show with names' };

async function open({ id = 'R1', lang = 'hi' as 'hi' | 'en' } = {}) {
  const { hook } = memoryLocation({ path: `/worker/${id}/list` });
  const { finger } = await show(
    <Router hook={hook}>
      <Route path="/worker/:id/list" component={ChatListScreen} />
    </Router>,
    lang,
  );
  await screen.findByRole('banner');
  return finger;
}

/** Past the question whether the names may be seen. */
async function openList(lang: 'hi' | 'en' = 'hi') {
  const finger = await open({ lang });
  await finger.click(screen.getByRole('button', { name: SHOW[lang] }));
  return finger;
}

/** What goes to the printer: the table, and what stands under it. */
async function paper(): Promise<HTMLElement> {
  const around = (await screen.findByRole('table')).parentElement;
  if (!around) throw new Error('the table stands alone');
  return around;
}

beforeEach(() => {
  data.get.mockReset();
  data.vault = { api: { get: data.get } };
  data.numbers = { whatsapp: '919000012345' };
  replies(200, { rows: ROWS });
});

describe('a supervisor prints the list of a worker who reports by chat', () => {
  it('is told that it has names and where it goes before it is asked for: reading it is noted', async () => {
    const finger = await open();
    expect(screen.getByText('इस सूची में लोगों के नाम हैं')).toBeTruthy();
    expect(screen.getByText(/सीधे रेखा देवी के हाथ में दें/)).toBeTruthy();
    expect(data.get).not.toHaveBeenCalled();
    await finger.click(screen.getByRole('button', { name: SHOW.hi }));
    await paper();
    expect(data.get).toHaveBeenCalledExactlyOnceWith('/api/workers/R1/chat/list');
  });

  it('reads whose it is, of which day, and every number with its name and what tells her from others', async () => {
    await openList();
    const table = within(await paper());
    expect(table.getByText('रेखा देवी (A-1043), वार्ड 7')).toBeTruthy();
    expect(table.getByText('नंबर वाली सूची, 22 नवंबर 2026 तक')).toBeTruthy();
    const rows = table.getAllByRole('rowheader').map((one) => one.closest('tr')?.textContent);
    expect(rows).toEqual(ROWS.map(({ number, name, line }) => `${number}${name}${line}`));
    expect(screen.getByText('3 नाम')).toBeTruthy();
  });

  it('with one tap', async () => {
    const print = vi.spyOn(window, 'print').mockReturnValue(undefined);
    const finger = await openList();
    await finger.click(await screen.findByRole('button', { name: 'प्रिंट करें' }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  it('and finds the newest names at its end, to add them by hand to what was printed before', async () => {
    const seen: (string | null)[] = [];
    Element.prototype.scrollIntoView = function (this: Element) {
      seen.push(this.textContent);
    };
    const finger = await openList();
    await finger.click(await screen.findByRole('button', { name: 'सबसे नए नाम देखें' }));
    expect(seen).toEqual(['17कविता देवीसुबोध माँझी, बीच टोला, 25']);
  });
});

describe('the paper tells her what to do', () => {
  it.each([
    ['hi', /“भ्रमण” लिखें/, 'व्हाट्सऐप: +91 90000 12345', 'एसएमएस: +91 90000 54321'],
    ['en', /write “visit”/, 'WhatsApp: +91 90000 12345', 'SMS: +91 90000 54321'],
  ] as const)('in %s: what to write, and to which numbers', async (lang, how, whatsapp, sms) => {
    data.numbers = { whatsapp: '919000012345', sms: '919000054321' };
    await openList(lang);
    const sheet = within(await paper());
    for (const said of [how, whatsapp, sms]) expect(sheet.getByText(said)).toBeTruthy();
  });

  it('and leaves room for the number where this phone does not know it', async () => {
    data.numbers = {};
    await openList();
    expect(within(await paper()).getByText(/^नंबर: _+$/)).toBeTruthy();
  });

  it.each([
    ['hi', 'निजी बात 2:', /टीबी|दंपति|नियोजन/],
    ['en', 'Private matter 2:', /TB|couple|contracepti/i],
  ] as const)(
    'in %s: a private matter is told by mouth, and what it is stands on no paper',
    async (lang, called, means) => {
      await openList(lang);
      expect((await paper()).textContent).not.toMatch(means);
      expect(screen.getByText(called).closest('li')?.textContent).toMatch(means);
    },
  );

  it('a number of another country stays in one piece', () => {
    expect(spelled('97798510012345')).toBe('+97798510012345');
  });
});

describe('there is no list to print', () => {
  const noPrint = () => expect(screen.queryByRole('button', { name: /प्रिंट करें|^Print$/ })).toBeNull();

  it('without a network: it says so, and asks again when told to', async () => {
    data.get.mockResolvedValueOnce(null);
    const finger = await openList();
    expect(await screen.findByText(/^इंटरनेट नहीं है/)).toBeTruthy();
    noPrint();
    await finger.click(screen.getByRole('button', { name: 'फिर कोशिश करें' }));
    await paper();
    expect(screen.queryByText(/इंटरनेट नहीं है/)).toBeNull();
  });

  it('while the app is locked: it says so and asks nobody', async () => {
    data.vault = null;
    await openList();
    expect(await screen.findByText('पहले अपना पिन डालें।')).toBeTruthy();
    expect(data.get).not.toHaveBeenCalled();
  });

  it.each([
    [
      'of a worker whose work she does not look after',
      403,
      'not-allowed',
      /आपके क्षेत्र की नहीं/,
      /not in your area/,
    ],
    ['of a worker who is gone', 404, 'not-found', /अब सर्वर पर नहीं है/, /no longer on the server/],
  ] as const)('%s: trying again is not offered', async (_, status, problem, hi, en) => {
    refuses(status, problem);
    const finger = await openList();
    await readInBoth(finger, { hi, en });
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
    noPrint();
  });

  it('of a worker whom this phone does not know: the server is not asked', async () => {
    await open({ id: 'X9' });
    expect(screen.getByText('यह कार्यकर्ता इस फ़ोन में नहीं है।')).toBeTruthy();
    expect(screen.queryByRole('button', { name: SHOW.hi })).toBeNull();
  });

  it('of somebody who sends no reports of her own', async () => {
    const finger = await open({ id: 'M1' });
    await readInBoth(finger, { hi: /खुद रिपोर्ट नहीं करतीं/, en: /no reports of her own/ });
    expect(screen.queryByRole('button', { name: SHOW.en })).toBeNull();
  });

  it('where nobody is registered yet: what to do first', async () => {
    replies(200, { rows: [] });
    const finger = await openList();
    await readInBoth(finger, { hi: /पहले यहाँ के नाम/, en: /First add the people here/ });
    noPrint();
  });
});

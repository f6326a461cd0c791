import { cleanup, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { show } from '../../../testing/show.tsx';
import { useOrg } from '../../data/admin.ts';
import { type ChatState, useChatActions, useChats } from '../../data/admin-chat.ts';
import type { OrgWorker } from '../../data/admin-org.ts';
import AdminChatScreen from './AdminChatScreen.tsx';
import ChatOfWorkerScreen from './ChatOfWorkerScreen.tsx';

vi.mock('../../data/admin.ts', () => ({ useOrg: vi.fn() }));
vi.mock('../../data/admin-chat.ts', () => ({ useChats: vi.fn(), useChatActions: vi.fn() }));
vi.mock('../../data/supervisor.ts', () => ({ useNow: () => ({ minute: 1000, today: '2026-11-22' }) }));

function worker(id: string, name: string, more: Partial<OrgWorker> = {}): OrgWorker {
  const is = { role: 'worker', cadre: 'asha', unit: 'C7', state: 'not-invited', invite: null } as const;
  return { id, name, number: `A-${id}`, phone: '919876543210', ...is, ...more };
}
const REKHA = worker('1', 'रेखा देवी');
const SUNITA = worker('2', 'सुनीता कुमारी', { phone: '' });
const MANJU = worker('3', 'मंजू कुमारी', { role: 'supervisor' });
const QUIET: ChatState = {
  ...{ whatsapp: '919000000000', sms: null, ways: ['whatsapp'], paused: null },
  ...{ came: [], sent: [], told: [], months: [], bound: [], askers: [] },
};
const ASKER = { account: 'ACC1', way: 'whatsapp', askingNumber: '48213', asked: true, heard: 990, maybe: [] };
const HERS = { worker: '1', way: 'whatsapp', stopped: false, heard: 940 };

const actions = { bind: vi.fn(), code: vi.fn(), letGo: vi.fn() };
const refresh = vi.fn(() => Promise.resolve());

async function open(chats: Partial<ChatState>, { path = '/admin/chat', lang = 'hi' as 'hi' | 'en' } = {}) {
  const unit = { id: 'C7', parent: null, type: 'catchment', name: { hi: 'वार्ड 7', en: 'Ward 7' }, lgd: null };
  const org = { units: [unit], workers: [REKHA, SUNITA, MANJU], feeds: [], clashes: [], heldApart: [] };
  vi.mocked(useOrg).mockReturnValue({ org, problem: null, busy: false, refresh } as never);
  vi.mocked(useChats).mockReturnValue({ chats: { ...QUIET, ...chats }, problem: null, refresh });
  const { hook } = memoryLocation({ path });
  const shown = await show(
    <Router hook={hook}>
      <Route path="/admin/chat" component={AdminChatScreen} />
      <Route path="/admin/chat/:id" component={ChatOfWorkerScreen} />
    </Router>,
    lang,
  );
  await screen.findByRole('banner');
  return shown.finger;
}
const button = (name: string | RegExp) => screen.getByRole('button', { name, hidden: true });
const ofRekha = (chats: Partial<ChatState> = {}, lang: 'hi' | 'en' = 'hi') =>
  open(chats, { path: '/admin/chat/1', lang });

beforeEach(() => {
  for (const action of Object.values(actions)) action.mockReset();
  refresh.mockClear();
  vi.mocked(useChatActions).mockReturnValue(actions);
  actions.bind.mockResolvedValue({ kind: 'ok', value: { result: 'bound' } });
});

describe('an administrator looks who reports by chat', () => {
  it('sees each worker, how she writes, when she was last heard and who wants no messages', async () => {
    await open({ bound: [HERS, { ...HERS, worker: '2', way: 'sms', heard: null, stopped: true }] });
    expect(screen.getByText('2 कार्यकर्ता जुड़ी हैं')).toBeTruthy();
    const [first, second] = screen.getAllByRole('link', { name: /वार्ड 7/ });
    expect(first?.textContent).toMatch(/सुनीता कुमारी.*एसएमएस.*अभी कोई संदेश नहीं आया.*संदेश बंद करवाए हैं/);
    expect(second?.textContent).toMatch(/रेखा देवी.*व्हाट्सऐप.*पिछला संदेश:/);
    expect(second?.getAttribute('href')).toBe('/admin/chat/1');
  });

  it('by a way that only a newer server knows: no way is named', async () => {
    await open({ bound: [{ ...HERS, way: 'pigeon' }], askers: [{ ...ASKER, way: 'pigeon' }] });
    expect(screen.getByRole('link', { name: /वार्ड 7/ }).textContent).not.toContain('व्हाट्सऐप');
    expect(screen.queryByText(/^(व्हाट्सऐप|एसएमएस)/)).toBeNull();
    cleanup();
    await ofRekha({ bound: [{ ...HERS, way: 'pigeon' }] });
    expect(screen.getByText(/पिछला संदेश/)).toBeTruthy();
    expect(screen.queryByText(/जुड़ा है/)).toBeNull();
  });

  it('reads why answers do not go, and that nothing is lost', async () => {
    await open({ paused: '190' });
    expect(screen.getByText(/यह अंक बताएँ: 190/)).toBeTruthy();
  });

  it.each([
    ['hi', 'विभाग का नंबर अभी नहीं लगा है'],
    ['en', 'The department has no number yet'],
  ] as const)('reads in %s where there is no number at all', async (lang, said) => {
    await open({ ways: [], whatsapp: null }, { lang });
    expect(await screen.findByText(said)).toBeTruthy();
  });
});

describe('an account asks', () => {
  it('from the number of a worker: one tap and one yes bind it to her', async () => {
    const finger = await open({ askers: [{ ...ASKER, maybe: ['1'] }] });
    expect(screen.getByText('यह रेखा देवी (A-1) का दर्ज नंबर है।')).toBeTruthy();
    await finger.click(button('रेखा देवी से जोड़ें'));
    expect(actions.bind).not.toHaveBeenCalled();
    await finger.click(button('हाँ, जोड़ें'));
    expect(actions.bind).toHaveBeenCalledExactlyOnceWith('1', { account: 'ACC1' });
    expect(await screen.findByText('जुड़ गया')).toBeTruthy();
    expect(refresh).toHaveBeenCalled();
  });

  it('from an unknown number: the worker is found, and called about the number that she was told', async () => {
    const finger = await open({ askers: [ASKER] });
    await finger.click(button('कार्यकर्ता चुनें'));
    await finger.type(screen.getByRole('searchbox'), 'कुमारी');
    expect(screen.queryByText('मंजू कुमारी')).toBeNull();
    await finger.clear(screen.getByRole('searchbox'));
    await finger.type(screen.getByRole('searchbox'), 'रेखा');
    await finger.click(button(/रेखा देवी/));
    expect(screen.getByText(/पहचान नंबर 48213 आए, तभी जोड़ें/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'फ़ोन करें', hidden: true }).getAttribute('href')).toBe(
      'tel:+919876543210',
    );
    await finger.click(button('हाँ, जोड़ें'));
    expect(actions.bind).toHaveBeenCalledExactlyOnceWith('1', { account: 'ACC1' });
  });

  it('and those who want to report stand before those who only wrote', async () => {
    await open({ askers: [{ ...ASKER, account: 'A', askingNumber: '11111', asked: false }, ASKER] });
    expect(screen.getAllByText(/^पहचान नंबर/).map((one) => one.textContent)).toEqual([
      'पहचान नंबर 48213',
      'पहचान नंबर 11111',
    ]);
  });
});

describe('two accounts have the same asking number', () => {
  it.each([
    ['hi', /यही पहचान नंबर एक और खाते का भी है/, 'कार्यकर्ता चुनें'],
    ['en', /Another account has this asking number too/, 'Choose the worker'],
  ] as const)('it is said in %s, and whoever is chosen is given a code', async (lang, said, choose) => {
    const twin = { ...ASKER, account: 'ACC2' };
    const other = { ...ASKER, account: 'ACC3', askingNumber: '11111' };
    const finger = await open({ askers: [ASKER, twin, other] }, { lang });
    expect(screen.getAllByText(said)).toHaveLength(2);
    const [first] = screen.getAllByRole('button', { name: choose });
    if (first) await finger.click(first);
    await finger.type(screen.getByRole('searchbox'), 'रेखा');
    await finger.click(button(/रेखा देवी/));
    expect(await screen.findByText(lang === 'hi' ? 'कोड बनाएँ' : 'Make a code')).toBeTruthy();
    expect(actions.bind).not.toHaveBeenCalled();
  });
});

describe('an administrator binds one worker', () => {
  it('by her number, which stands there already', async () => {
    const finger = await ofRekha();
    await finger.click(button('जोड़ें'));
    await finger.click(button('हाँ, जोड़ें'));
    expect(actions.bind).toHaveBeenCalledExactlyOnceWith('1', { way: 'whatsapp', number: '9876543210' });
  });

  it('is told that the account she has is let go by it', async () => {
    const finger = await ofRekha({ bound: [HERS] });
    await finger.click(button('जोड़ें'));
    expect(screen.getByText('उनका पहले वाला खाता हट जाएगा।')).toBeTruthy();
  });

  it.each([
    ['hi', 'मोबाइल में 10 अंक हों, पहला 6 से 9।', 'जोड़ें'],
    ['en', 'A mobile has 10 digits, the first of them 6 to 9.', 'Bind'],
  ] as const)('reads beside the number, in %s, that it is none', async (lang, said, bind) => {
    const finger = await ofRekha({}, lang);
    const box = await screen.findByRole('textbox');
    await finger.clear(box);
    await finger.type(box, '12345');
    await finger.click(button(bind));
    expect(screen.getByText(said)).toBeTruthy();
    expect(actions.bind).not.toHaveBeenCalled();
  });

  it.each([
    [{ result: 'taken', worker: '2' }, /पहले से सुनीता कुमारी का है/, /already that of सुनीता कुमारी/],
    [{ result: 'taken' }, /पहले से किसी और का है/, /already somebody else’s/],
    [{ result: 'gone' }, /यह खाता अब नहीं मिला/, /not found any more/],
    [{ result: 'no-reporter' }, /खुद रिपोर्ट नहीं करतीं/, /no reports of her own/],
  ])('reads what the server made of it: %j', async (value, hi, en) => {
    actions.bind.mockResolvedValue({ kind: 'ok', value });
    for (const [lang, said, bind, yes] of [
      ['hi', hi, 'जोड़ें', 'हाँ, जोड़ें'],
      ['en', en, 'Bind', 'Yes, bind it'],
    ] as const) {
      const finger = await ofRekha({}, lang);
      await finger.click(await screen.findByRole('button', { name: bind }));
      await finger.click(button(yes));
      expect(await screen.findByText(said)).toBeTruthy();
      cleanup();
    }
  });

  it('who supervises and reports nothing is told so, and nothing can be pressed', async () => {
    await open({}, { path: '/admin/chat/3' });
    expect(screen.getByText(/खुद रिपोर्ट नहीं करतीं/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'जोड़ें' })).toBeNull();
  });

  it('by a code, where her number is hidden', async () => {
    actions.code.mockResolvedValue({
      kind: 'ok',
      value: { code: 'AB12-CD34', number: '919000000000', until: 1 },
    });
    const finger = await ofRekha();
    await finger.click(button('कोड बनाएँ'));
    expect(await screen.findByText('AB12-CD34')).toBeTruthy();
    expect(screen.getByText(/\+919000000000 पर भेजें/)).toBeTruthy();
    await finger.click(button('जोड़ें'));
    await finger.click(button('हाँ, जोड़ें'));
    expect(screen.queryByText('AB12-CD34'), 'an open code ends with the binding').toBeNull();
  });

  it('reads why it did not work', async () => {
    actions.bind.mockResolvedValue({ kind: 'offline' });
    const finger = await ofRekha();
    await finger.click(button('जोड़ें'));
    await finger.click(button('हाँ, जोड़ें'));
    expect(await screen.findByText('इंटरनेट नहीं है।', { exact: false })).toBeTruthy();
  });
});

describe('a worker has lost her account', () => {
  it('the administrator reads what letting it go does, and is asked once', async () => {
    actions.letGo.mockResolvedValue({ kind: 'ok', value: { done: true } });
    const finger = await ofRekha({ bound: [HERS] });
    await finger.click(button('खाता हटाएँ'));
    expect(screen.getByText(/पहुँची हुई रिपोर्ट वैसी ही रहेंगी/)).toBeTruthy();
    expect(actions.letGo).not.toHaveBeenCalled();
    await finger.click(button('हाँ, हटाएँ'));
    expect(actions.letGo).toHaveBeenCalledExactlyOnceWith('1');
    expect(await screen.findByText('खाता हट गया')).toBeTruthy();
  });
});

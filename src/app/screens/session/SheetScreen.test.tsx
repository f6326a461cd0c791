import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import { type Entry, refKey } from '../../../domain/entry/entry.ts';
import { currentEntries } from '../../../domain/entry/fold.ts';
import { foldPeople } from '../../../domain/person/person.ts';
import { show } from '../../../testing/show.tsx';
import type { LogBook } from '../../data/people.ts';
import type { ToSave } from '../../data/save.ts';
import SheetScreen from './SheetScreen.tsx';

const DAY = '2026-11-22';
const FEED = 'REKHA001';
const data = vi.hoisted(() => ({
  draft: null as Record<string, unknown> | null,
  save: vi.fn(),
  write: vi.fn(),
  changed: () => undefined as unknown,
  companion: false,
}));
const log: Entry[] = [];

vi.mock('../../data/drafts.ts', () => ({
  useDraft: () => ({ state: 'ready', answers: data.draft, at: null, problem: null, write: data.write }),
  discardDraft: vi.fn(),
}));
vi.mock('../../data/save.ts', () => ({ useSave: () => data.save }));
vi.mock('../../data/today.ts', () => ({ useToday: () => DAY }));
vi.mock('../../data/device.ts', () => ({ useOpenVault: () => ({ feed: FEED }) }));
vi.mock('../../data/companion.ts', () => ({ useCompanion: () => data.companion }));
vi.mock('../../data/people.ts', async () => {
  const { useReducer } = await import('react');
  return {
    useLogBook: () => {
      const [, redraw] = useReducer((count: number) => count + 1, 0);
      data.changed = redraw;
      return book();
    },
  };
});

function book(): LogBook {
  const standing = currentEntries(log).map(({ entry }) => entry);
  const about = new Map<string, Entry[]>();
  for (const entry of standing) {
    if (!entry.about) continue;
    const key = refKey(entry.about);
    about.set(key, [...(about.get(key) ?? []), entry]);
  }
  return { people: foldPeople(log), standing, about };
}

function put({ draft: _draft, scope = 'WARD0007', ...said }: ToSave): number {
  const no = log.length + 1;
  log.push({ ...said, scope, feed: FEED, no, at: 29_900_000 + no, offset: null });
  return no;
}

function registers(name: string, body: Record<string, unknown>, house?: number): number {
  const about = house === undefined ? {} : { about: { feed: FEED, no: house } };
  return put({ kind: 'person.registered', v: 1, on: '2026-10-02', body: { name, ...body }, ...about });
}

function house(headName: string, hamlet: string): number {
  return put({ kind: 'household.registered', v: 1, on: '2026-10-02', body: { headName, hamlet } });
}

function at(what: string, day: string) {
  window.history.replaceState(null, '', `/session/${what}/${day}`);
  return show(<Route path="/session/:what/:day" component={SheetScreen} />);
}

async function open(what: string) {
  const { finger } = await at(what, DAY);
  await screen.findByRole('searchbox');
  return finger;
}

const line = (name: string) => within(screen.getByRole('region', { name }));
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const saves = () => data.save.mock.calls.map(([one]) => one as ToSave);

beforeEach(() => {
  log.length = 0;
  data.draft = null;
  data.companion = false;
  data.write.mockReset();
  data.save.mockReset().mockImplementation(async (one: ToSave) => {
    const no = put(one);
    data.changed();
    return { kind: 'saved', ref: { feed: FEED, no } };
  });
  const paswan = house('रामबाबू', 'पासवान टोला');
  const sah = house('सुरेश', 'साह टोला');
  const mother = { relativeIs: 'mother', relativeName: 'सुनीता' };
  registers('मुन्ना', { sex: 'm', dob: '2026-10-01', ...mother }, sah);
  registers('गुड़िया', { sex: 'f', dob: '2026-10-05' }, paswan);
  registers('राजू', { sex: 'm', dob: '2026-11-01' }, paswan);
});

describe('she writes the vaccination session', () => {
  it('sees who is due hamlet by hamlet, whose child it is, and no dose it is too young for', async () => {
    await open('immunisation');
    expect(screen.queryByText('साथी की मदद से')).toBeNull();
    const hamlets = screen.getAllByRole('heading', { level: 2 }).map((one) => one.textContent);
    expect(hamlets).toEqual(['पासवान टोला', 'साह टोला']);
    expect(line('मुन्ना').getByText('माता सुनीता · 1 महीना')).toBeTruthy();
    const ticks = line('मुन्ना').getAllByRole('button', { pressed: false });
    expect(ticks.map((one) => one.textContent)).toEqual([
      'सब लगे',
      'बीसीजी',
      'ओपीवी 1',
      'पेंटावेलेंट 1',
      'रोटावायरस 1',
      'आईपीवी 1',
      'पीसीवी 1',
    ]);
    expect(line('राजू').queryByRole('button', { name: 'ओपीवी 1' })).toBeNull();
    expect(line('राजू').getByRole('button', { name: 'बीसीजी' })).toBeTruthy();
  });

  it('ticks all, takes one back, and the child is saved at once in the ordinary form', async () => {
    const finger = await open('immunisation');
    const munna = line('मुन्ना');
    await finger.click(munna.getByRole('button', { name: 'सब लगे' }));
    await finger.click(munna.getByRole('button', { name: 'बीसीजी' }));
    expect(data.write.mock.lastCall?.[0]).toMatchObject({
      marks: { [`${FEED}/3`]: { is: 'given', given: ['opv1', 'penta1', 'rota1', 'ipv1', 'pcv1'] } },
    });
    await finger.click(munna.getByRole('button', { name: 'हो गया' }));
    expect(saves()).toEqual([
      {
        ...{ kind: 'visit.recorded', v: 1, on: DAY, about: { feed: FEED, no: 3 } },
        body: {
          ...{ form: 'immunisation', what: 'today', place: 'session', by: 'anm' },
          given: ['ipv1', 'opv1', 'pcv1', 'penta1', 'rota1'],
        },
      },
    ]);
    expect(await munna.findByText('सेव हुआ')).toBeTruthy();
    expect(screen.getByText('सूची में 3 · हुआ 1')).toBeTruthy();
  });

  it('says why a child was left out, is told how many are untold, and the numbers are computed', async () => {
    const finger = await open('immunisation');
    await finger.click(line('मुन्ना').getByRole('button', { name: 'सब लगे' }));
    await finger.click(line('गुड़िया').getByRole('button', { name: 'नहीं आए' }));
    await finger.click(button('कुछ दिन के लिए बाहर'));
    await finger.click(button('पूरा करें'));
    expect(screen.getByText('1 नाम पर कुछ नहीं लिखा')).toBeTruthy();
    await finger.click(button('फिर भी पूरा करें'));
    expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeTruthy();
    expect(saves().map(({ kind, about }) => [kind, about?.no])).toEqual([
      ['visit.missed', 4],
      ['visit.recorded', 3],
      ['session.held', undefined],
    ]);
    expect(saves().at(-1)).toMatchObject({
      body: { what: 'immunisation', place: 'vhsnd', due: 3, came: 1, leftOut: 2 },
      draft: `session/${DAY}/immunisation`,
    });
    expect(screen.getByText(/सूची में 3, हुआ 1, छूटे 2/)).toBeTruthy();
  });

  it('finds the child in front of her by the sound of its name, in either script', async () => {
    const finger = await open('immunisation');
    await finger.type(screen.getByRole('searchbox'), 'munna');
    expect(await screen.findByRole('region', { name: 'मुन्ना' })).toBeTruthy();
    expect(screen.queryByRole('region', { name: 'गुड़िया' })).toBeNull();
  });

  it('finds a guest who is not on the list, and is led to the card of whom nothing can be given', async () => {
    registers('कविता देवी', { sex: 'f', ageYears: 24 });
    const finger = await open('immunisation');
    await finger.type(screen.getByRole('searchbox'), 'कविता');
    const card = await screen.findByRole('link', { name: /कविता देवी/ });
    expect(card.getAttribute('href')).toBe(`/person/${FEED}/6`);
    expect(screen.getByRole('link', { name: 'नया नाम जोड़ें' })).toBeTruthy();
  });

  it('goes on where the battery was pulled: what is saved stands as saved, what is ticked as ticked', async () => {
    put({
      ...{ kind: 'visit.recorded', v: 1, on: DAY, about: { feed: FEED, no: 3 } },
      body: { form: 'immunisation', what: 'today', given: ['bcg'], place: 'session', by: 'anm' },
    });
    data.draft = {
      ...{ place: 'awc', by: 'cho', packets: 1 },
      marks: {
        [`${FEED}/3`]: { is: 'given', given: ['bcg'] },
        [`${FEED}/4`]: { is: 'given', given: ['opv1'] },
      },
    };
    const finger = await open('immunisation');
    expect(line('मुन्ना').getByText('सेव हुआ')).toBeTruthy();
    const opv = line('गुड़िया').getByRole('button', { name: 'ओपीवी 1' });
    expect(opv.getAttribute('aria-pressed')).toBe('true');
    expect(screen.getByText('आज · आंगनबाड़ी केंद्र · सीएचओ ने')).toBeTruthy();
    await finger.click(button('पूरा करें'));
    await finger.click(button('फिर भी पूरा करें'));
    expect(saves().map(({ kind, about }) => [kind, about?.no])).toEqual([
      ['visit.recorded', 4],
      ['session.held', undefined],
    ]);
  });

  it('a full phone is said at the child it happened with, and its ticks stay', async () => {
    data.save.mockResolvedValue({ kind: 'storage-full' });
    const finger = await open('immunisation');
    const munna = line('मुन्ना');
    await finger.click(munna.getByRole('button', { name: 'सब लगे' }));
    await finger.click(munna.getByRole('button', { name: 'हो गया' }));
    expect(await munna.findByText(/फ़ोन में जगह भर गई है/)).toBeTruthy();
    expect(munna.queryByText('सेव हुआ')).toBeNull();
    expect(munna.getByRole('button', { name: 'ओपीवी 1' }).getAttribute('aria-pressed')).toBe('true');
  });

  it('of a day to come there is no session: she is told so in both languages', async () => {
    const { finger } = await at('immunisation', '2026-11-23');
    await screen.findByText('पिछले 60 दिन में से कोई दिन चुनें।');
    await finger.click(button('EN, English'));
    expect(await screen.findByText('Choose one of the last 60 days.')).toBeTruthy();
  });

  it('sees all the time that a companion fills in for her', async () => {
    data.companion = true;
    await open('immunisation');
    expect(screen.getByText('साथी की मदद से')).toBeTruthy();
  });
});

describe('she goes from house to house with ORS', () => {
  it('ticks a house: packets for each of its children, and what she told', async () => {
    const finger = await open('ors');
    const house = line('राजू');
    expect(house.getByText('रामबाबू का घर')).toBeTruthy();
    await finger.click(house.getByRole('button', { name: '2 पैकेट दिए' }));
    await finger.click(house.getByRole('button', { name: 'घोल बनाना बताया' }));
    await finger.click(house.getByRole('button', { name: 'कितने दिए: एक ज़्यादा' }));
    await finger.click(house.getByRole('button', { name: 'हो गया' }));
    expect(saves()).toMatchObject([
      { about: { no: 5 }, body: { form: 'ors-round', under5: 2, orsGiven: 3, told: true } },
    ]);
  });

  it('was not met, who sits at home: only to a session does anybody come', async () => {
    const finger = await open('ors');
    expect(line('राजू').getByRole('button', { name: 'नहीं मिले' })).toBeTruthy();
    await finger.click(button('पूरा करें'));
    expect(screen.getByText(/“नहीं मिले” दबाएँ/)).toBeTruthy();
  });

  it('taps on before the house she finished is seen as written: it is written once, as she finished it', async () => {
    data.save.mockImplementation(async () => ({ kind: 'saved', ref: { feed: FEED, no: 99 } }));
    const finger = await open('ors');
    const house = line('राजू');
    await finger.click(house.getByRole('button', { name: '2 पैकेट दिए' }));
    await finger.click(house.getByRole('button', { name: 'हो गया' }));
    await finger.click(house.getByRole('button', { name: 'कितने दिए: एक ज़्यादा' }));
    await finger.click(house.getByRole('button', { name: 'हो गया' }));
    await finger.click(button('पूरा करें'));
    const later = screen.queryByRole('button', { name: 'फिर भी पूरा करें' });
    if (later) await finger.click(later);
    await waitFor(() => expect(saves().map(({ kind }) => kind)).toContain('session.held'));
    expect(saves().filter(({ body }) => body.form === 'ors-round')).toMatchObject([
      { body: { orsGiven: 2 } },
    ]);
  });
});

it('a day on which no session can be written is said, and the sheet is not finished before it is mended', async () => {
  const finger = await open('immunisation');
  await finger.click(button('बदलें'));
  await finger.click(button('और दिन'));
  const year = screen.getByLabelText('साल');
  await finger.clear(year);
  await finger.type(year, '2027');
  expect(screen.getByText('पिछले 60 दिन में से कोई दिन चुनें।')).toBeTruthy();
  await finger.click(button('पूरा करें'));
  expect(screen.queryByText(/कुछ नहीं लिखा/)).toBeNull();
  expect(data.save).not.toHaveBeenCalled();
});

describe('she goes round the couples', () => {
  const wife = (name: string, method: string, more: Record<string, unknown> = {}) => {
    const no = registers(name, { sex: 'f', ageYears: 25, relativeIs: 'husband', relativeName: 'मोहन' });
    const body = { form: 'couple', status: 'met', test: 'notDone', pregnant: false, method, ...more };
    put({ kind: 'visit.recorded', v: 1, on: '2026-10-10', about: { feed: FEED, no }, body });
    return no;
  };

  it('one tick and the number say it, and nothing on the sheet says what is given', async () => {
    const no = wife('रीता देवी', 'condom', { condomGiven: 20 });
    const finger = await open('couple');
    const rita = line('रीता देवी');
    await finger.click(rita.getByRole('button', { name: 'मिलीं, गर्भवती नहीं, सब पहले जैसा' }));
    await finger.click(rita.getByRole('button', { name: 'कितने दिए: एक ज़्यादा' }));
    expect(document.body.textContent).not.toMatch(/निरोध|कंडोम|माला|छाया|नियोजन|साधन/);
    await finger.click(rita.getByRole('button', { name: 'हो गया' }));
    expect(saves()).toMatchObject([
      { about: { no }, body: { form: 'couple', status: 'met', method: 'condom', condomGiven: 21 } },
    ]);
  });

  it('a number that cannot be is refused beside it with the range, kept as typed, and saved only when it is mended', async () => {
    wife('रीता देवी', 'condom', { condomGiven: 20 });
    const finger = await open('couple');
    const rita = line('रीता देवी');
    await finger.click(rita.getByRole('button', { name: 'मिलीं, गर्भवती नहीं, सब पहले जैसा' }));
    const number = rita.getByRole('textbox', { name: 'कितने दिए' }) as HTMLInputElement;
    for (const text of ['1001', '१.५', '']) {
      await finger.clear(number);
      if (text) await finger.type(number, text);
      expect(rita.getByText(/^0 से 200 तक/)).toBeTruthy();
      expect(rita.queryByRole('button', { name: 'हो गया' })).toBeNull();
      await finger.click(button('पूरा करें'));
    }
    expect(data.save).not.toHaveBeenCalled();
    await finger.type(number, '१२');
    await finger.click(rita.getByRole('button', { name: 'हो गया' }));
    expect(saves()).toMatchObject([{ body: { condomGiven: 12 } }]);
  });

  it('is led to the form of her own where there is more to ask', async () => {
    const no = wife('मीना देवी', 'copperT');
    await open('couple');
    const own = line('मीना देवी').getByRole('link', { name: 'मुलाकात लिखें' });
    expect(own.getAttribute('href')).toBe(`/visit/couple/${FEED}/${no}`);
  });
});

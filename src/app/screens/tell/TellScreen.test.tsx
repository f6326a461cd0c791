import { act, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import type { Entry } from '../../../domain/entry/entry.ts';
import type { Person } from '../../../domain/person/person.ts';
import { show } from '../../../testing/show.tsx';
import type { Family } from '../../data/family.ts';
import TellScreen from './TellScreen.tsx';

const data = vi.hoisted(() => ({
  save: vi.fn(),
  person: {} as Person,
  entries: [] as Entry[],
  family: {} as Family,
  hour: 11,
}));

vi.mock('../../data/save.ts', () => ({ useSave: () => data.save }));
vi.mock('../../data/today.ts', () => ({ useToday: () => '2026-11-22' }));
vi.mock('../../data/hour.ts', () => ({ useHour: () => data.hour }));
vi.mock('../../data/device.ts', () => ({ useOpenVault: () => VAULT }));
vi.mock('../../data/family.ts', () => ({ useFamily: () => data.family }));
vi.mock('../../data/drafts.ts', () => ({
  useDraft: () => ({ state: 'ready', answers: null, at: null, problem: null, write: vi.fn() }),
}));
vi.mock('../../data/people.ts', () => ({
  usePerson: () => ({ person: data.person, household: null, entries: data.entries, motherEntries: [] }),
}));

const VAULT = { feed: 'AAAAAAAA', me: { name: 'रेखा देवी', cadre: 'asha', state: 'BR' } };
const REF = { feed: 'AAAAAAAA', no: 3 };
const MEENA: Person = {
  ref: REF,
  scope: 'BBBBBBBB',
  name: 'मीना देवी',
  sex: 'f',
  ageYears: 24,
  ageAsOf: '2026-01-01',
  pregnancy: { lmp: '2026-08-01', visits: 1 },
};
const ANC: Entry = {
  ...{ feed: 'AAAAAAAA', no: 9, scope: 'BBBBBBBB', kind: 'visit.recorded', v: 1, about: REF },
  ...{ on: '2026-10-01', at: 29_900_000, offset: 0 },
  body: { form: 'anc', status: 'pregnant', lmp: '2026-08-01', place: 'vhsnd' },
};
const OWN = { mobile: '9800000001', isOwn: true, of: 'self', holder: REF };
const YES = { message: true, on: '2026-11-01', by: 'self' };
const REMINDER =
  'नमस्ते, मैं आशा कार्यकर्ता रेखा देवी। मीना देवी: जाँच 5 फ़रवरी तक होनी है। टीके वाले दिन आंगनबाड़ी केंद्र आएँ। कार्ड साथ लाएँ।';

async function open(search = '') {
  window.history.replaceState(null, '', `/tell/AAAAAAAA/3${search}`);
  const { finger } = await show(<Route path="/tell/:feed/:no" component={TellScreen} />);
  await screen.findByRole('heading', { name: /मीना देवी/ });
  return finger;
}
const link = (name: string) => screen.getByRole('link', { name });
const press = (name: string) => screen.getByRole('button', { name });
const bodies = () => data.save.mock.calls.map(([finished]) => finished);

beforeEach(() => {
  data.person = MEENA;
  data.entries = [ANC];
  data.family = { phone: OWN, consent: YES, holderRecord: false, stop: undefined, told: [] };
  data.hour = 11;
  data.save.mockReset().mockResolvedValue({ kind: 'saved', ref: { feed: 'AAAAAAAA', no: 20 } });
  // jsdom follows no link to another app.
  document.addEventListener('click', (event) => event.preventDefault(), { once: false });
});

describe('with consent, on her own phone', () => {
  it('sees exactly what goes, and one tap opens WhatsApp with it', async () => {
    await open();
    expect(screen.getByText(REMINDER)).toBeTruthy();
    const url = new URL(link('व्हाट्सऐप खोलें').getAttribute('href') ?? '');
    expect(url.origin + url.pathname).toBe('https://wa.me/919800000001');
    expect(url.searchParams.get('text')).toBe(REMINDER);
    expect(screen.getByText(/^एसएमएस में 2 भाग/)).toBeTruthy();
    expect(link('एसएमएस').getAttribute('href')).toBe(
      `sms:+919800000001?body=${encodeURIComponent(REMINDER)}`,
    );
    expect(link('फ़ोन करें').getAttribute('href')).toBe('tel:9800000001');
    expect(screen.queryByText(/पहुँच गई|भेज दिया/)).toBeNull();
  });

  it('the offer is saved in the tap itself, with no answer; a double tap saves it once by its content', async () => {
    let resolve: (result: unknown) => void = () => undefined;
    data.save.mockReturnValue(new Promise((done) => (resolve = done)));
    const finger = await open();
    await finger.click(link('व्हाट्सऐप खोलें'));
    expect(bodies()).toEqual([
      {
        kind: 'family.told',
        v: 1,
        about: REF,
        on: '2026-11-22',
        body: { topic: 'session', form: 'anc', how: 'whatsapp', answer: 'unknown' },
      },
    ]);
    await finger.click(press('आएँगे या मिलेंगे'));
    expect(data.save).toHaveBeenCalledTimes(1);
    await act(async () => resolve({ kind: 'saved', ref: { feed: 'AAAAAAAA', no: 20 } }));
    await finger.click(press('आएँगे या मिलेंगे'));
    expect(bodies()[1]).toEqual({
      kind: 'family.told',
      v: 1,
      about: REF,
      on: '2026-11-22',
      amends: { feed: 'AAAAAAAA', no: 20 },
      body: { answer: 'come' },
    });
    expect(await screen.findByText('फ़ोन में सुरक्षित: आएँगे या मिलेंगे')).toBeTruthy();
  });

  it('not sent after all: the offer is cancelled, not called sent', async () => {
    const finger = await open();
    await finger.click(link('एसएमएस'));
    await finger.click(await screen.findByRole('button', { name: 'नहीं भेजा' }));
    expect(bodies()[1]).toMatchObject({ voids: { feed: 'AAAAAAAA', no: 20 }, body: {} });
    expect(await screen.findByText('लिख लिया: नहीं बताया गया')).toBeTruthy();
  });

  it('stop: who said so is asked, and saved with it', async () => {
    const finger = await open();
    await finger.click(link('फ़ोन करें'));
    await finger.click(await screen.findByRole('button', { name: 'आगे संदेश न भेजें' }));
    expect(data.save).toHaveBeenCalledTimes(1);
    await finger.click(press('पति या पत्नी ने'));
    expect(bodies()[1].body).toEqual({ answer: 'stop', saidBy: 'husband' });
  });

  it('a save that fails says so and is tried again; nothing is called safe', async () => {
    data.save.mockResolvedValueOnce({ kind: 'storage-full' });
    const finger = await open();
    await finger.click(link('व्हाट्सऐप खोलें'));
    await finger.click(await screen.findByRole('button', { name: 'फिर सेव करें' }));
    expect(bodies()[1]).toEqual(bodies()[0]);
    expect(await screen.findByRole('button', { name: 'आएँगे या मिलेंगे' })).toBeTruthy();
  });

  it('killed in WhatsApp and opened again: the offer waits for its answer', async () => {
    const told = { ref: { feed: 'AAAAAAAA', no: 20 }, scope: 'BBBBBBBB', about: REF, on: '2026-11-22' };
    data.family.told = [{ ...told, topic: 'session', form: 'anc', how: 'whatsapp', answer: 'unknown' }];
    const finger = await open();
    await finger.click(screen.getByText('आज व्हाट्सऐप से बताया'));
    await finger.click(press('नहीं हो पाएगा'));
    expect(bodies()).toEqual([
      expect.objectContaining({
        amends: { feed: 'AAAAAAAA', no: 20 },
        scope: 'BBBBBBBB',
        body: { answer: 'cannot' },
      }),
    ]);
  });

  it('chooses a message on health; it is told, and nobody is asked to come', async () => {
    const finger = await open();
    await finger.click(screen.getByText('आयरन की गोली'));
    expect(screen.getByText(/आयरन की गोली रोज़ लें/)).toBeTruthy();
    await finger.click(link('व्हाट्सऐप खोलें'));
    expect(bodies()[0].body).toEqual({ topic: 'ifa', how: 'whatsapp', answer: 'unknown' });
    expect(screen.queryByText('आएँगे या मिलेंगे')).toBeNull();
    await finger.click(press('बता दिया'));
    expect(data.save).toHaveBeenCalledTimes(1);
  });

  it.each([
    [19, false],
    [20, true],
    [7, true],
    [8, false],
  ])('at %i o’clock it is said to be night: %s, and never forbidden', async (hour, said) => {
    data.hour = hour;
    await open();
    expect(screen.queryByText(/अभी रात है/) !== null).toBe(said);
    expect(link('व्हाट्सऐप खोलें')).toBeTruthy();
  });
});

describe('read aloud or told at home', () => {
  it('needs no consent and no phone, and is one entry with its answer', async () => {
    data.family = { phone: undefined, consent: undefined, holderRecord: false, stop: undefined, told: [] };
    const finger = await open();
    expect(screen.getByText('मोबाइल नंबर नहीं लिखा। पढ़कर सुनाएँ।')).toBeTruthy();
    expect(screen.queryAllByRole('link', { name: /व्हाट्सऐप|एसएमएस|फ़ोन/ })).toEqual([]);
    await finger.click(press('पढ़कर सुनाएँ'));
    expect(screen.getByText(/^मीना देवी: जाँच 5 फ़रवरी तक होनी है/)).toBeTruthy();
    await finger.click(press('सुना दिया'));
    expect(data.save).not.toHaveBeenCalled();
    await finger.dblClick(press('आएँगे या मिलेंगे'));
    expect(bodies().map(({ body }) => body)).toEqual([
      { topic: 'session', form: 'anc', how: 'home', answer: 'come' },
    ]);
  });
});

describe('on a phone that is not hers', () => {
  it('the message names neither her nor what it is about, and it says why', async () => {
    data.family.phone = { ...OWN, isOwn: false, of: 'husband' };
    await open();
    expect(screen.getByText('नमस्ते, मैं आशा कार्यकर्ता रेखा देवी। कृपया 5 फ़रवरी तक मुझसे मिलें।')).toBeTruthy();
    expect(screen.getByText('फ़ोन पति का है। संदेश में न नाम है, न बात।')).toBeTruthy();
    expect(decodeURIComponent(link('व्हाट्सऐप खोलें').getAttribute('href') ?? '')).not.toMatch(/मीना|जाँच/);
  });

  it('of a neighbour, messages on health are only read aloud', async () => {
    data.family.phone = { ...OWN, isOwn: false, of: 'neighbour' };
    const finger = await open();
    expect(link('व्हाट्सऐप खोलें')).toBeTruthy();
    await finger.click(screen.getByText('आयरन की गोली'));
    expect(screen.getByText('फ़ोन पड़ोसी का है। सेहत की बात घर पर सुनाएँ।')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'व्हाट्सऐप खोलें' })).toBeNull();
  });

  it('a private matter is called that, and its message says nothing on her own phone either', async () => {
    data.person = { ...MEENA, relation: 'wife' };
    delete data.person.pregnancy;
    data.entries = [];
    await open('?form=couple');
    expect(screen.getByText('निजी बात है। संदेश में न नाम है, न बात।')).toBeTruthy();
    expect(screen.getByText(/कृपया \S+ \S+ (हफ़्ते|तक)? ?मुझसे मिलें।$|कृपया 30 नवंबर तक मुझसे मिलें।$/)).toBeTruthy();
    expect(screen.queryByText(/दंपति|हर महीने/)).toBeNull();
  });
});

describe('without leave to send', () => {
  it('the question is asked right here and saved as consent of whoever holds the phone', async () => {
    data.family.consent = undefined;
    const finger = await open();
    expect(screen.queryByRole('link', { name: /व्हाट्सऐप|एसएमएस/ })).toBeNull();
    await finger.click(press('अनुमति पूछें'));
    await finger.click(press('सेव करें'));
    expect(data.save).not.toHaveBeenCalled();
    for (const label of ['जानकारी लिखने की अनुमति है?', 'फ़ोन पर संदेश भेजने की अनुमति है?']) {
      await finger.click(
        within(screen.getByRole('group', { name: label })).getByRole('button', { name: /हाँ/ }),
      );
    }
    await finger.click(press('पति या पत्नी ने'));
    await finger.dblClick(press('सेव करें'));
    expect(bodies()).toEqual([
      {
        kind: 'person.consented',
        v: 1,
        about: REF,
        on: '2026-11-22',
        body: { record: true, message: true, by: 'husband' },
        draft: 'consent/AAAAAAAA/3',
      },
    ]);
    expect(await screen.findByRole('button', { name: 'अनुमति पूछें' })).toBeTruthy();
  });

  it('a refusal says whose and when', async () => {
    data.family.consent = { message: false, on: '2026-11-12', by: 'husband' };
    await open();
    expect(screen.getByText('मना किया: पति या पत्नी ने, 12 नवंबर')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /व्हाट्सऐप|एसएमएस/ })).toBeNull();
    expect(press('अनुमति फिर पूछें')).toBeTruthy();
  });

  it('stop says who said it and when; no message button, reading aloud stays', async () => {
    data.family.stop = { on: '2026-11-20', by: 'family' };
    await open();
    expect(screen.getByText('मना किया: घर के किसी बड़े ने, 20 नवंबर')).toBeTruthy();
    expect(screen.queryByRole('link', { name: /व्हाट्सऐप|एसएमएस/ })).toBeNull();
    expect(press('पढ़कर सुनाएँ')).toBeTruthy();
    expect(press('अनुमति फिर पूछें')).toBeTruthy();
  });

  it('nothing is told about somebody who has died', async () => {
    data.person = { ...MEENA, died: true };
    await open();
    expect(screen.getByText('इनके बारे में कोई संदेश नहीं')).toBeTruthy();
    expect(screen.queryByRole('link', { name: 'व्हाट्सऐप खोलें' })).toBeNull();
  });
});

import { act, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Route } from 'wouter';
import type { Person } from '../../../domain/person/person.ts';
import { show } from '../../../testing/show.tsx';
import VisitScreen from './VisitScreen.tsx';

const TODAY = '2026-11-22';
const REF = { feed: 'AAAAAAAA', no: 2 };
const LAST = {
  feed: 'AAAAAAAA',
  no: 3,
  scope: 'BBBBBBBB',
  kind: 'visit.recorded',
  v: 1,
  about: REF,
  on: '2026-10-10',
  at: 29_700_000,
  offset: 0,
  body: { form: 'anc', status: 'pregnant', lmp: '2026-05-10', tdBooster: '2026-09-01' } as Record<
    string,
    unknown
  >,
};
const KAVITA: Person = {
  ref: REF,
  scope: 'BBBBBBBB',
  name: 'कविता देवी',
  sex: 'f',
  ageAsOf: '2026-10-10',
  pregnancy: { lmp: '2026-05-10', visits: 1 },
  lastVisit: { ref: { feed: 'AAAAAAAA', no: 3 }, on: '2026-10-10', form: 'anc' },
};

const data = vi.hoisted(() => ({
  save: vi.fn(),
  write: vi.fn(),
  draft: null as Record<string, unknown> | null,
  draftProblem: null as string | null,
  companion: false,
}));

vi.mock('../../data/people.ts', () => ({
  usePerson: () => known,
}));
vi.mock('../../data/drafts.ts', () => ({
  useDraft: () => ({
    state: 'ready',
    answers: data.draft,
    at: null,
    problem: data.draftProblem,
    write: data.write,
  }),
}));
vi.mock('../../data/companion.ts', () => ({ useCompanion: () => data.companion }));
vi.mock('../../data/save.ts', () => ({ useSave: () => data.save }));
vi.mock('../../data/today.ts', () => ({ useToday: () => TODAY }));
vi.mock('../../data/device.ts', () => ({ useOpenVault: () => ({ me: { state: 'BR' } }) }));

const known = { person: KAVITA, household: null, entries: [LAST], motherEntries: [] };

async function open() {
  window.history.replaceState(null, '', '/visit/anc/AAAAAAAA/2');
  const shown = await show(
    <Route path="/visit/:form/:feed/:no">
      <VisitScreen />
    </Route>,
  );
  await screen.findByText('आगे');
  return shown.finger;
}

type Finger = Awaited<ReturnType<typeof open>>;
// Looked up by text: looking up by role takes seconds on a screen with many buttons.
const buttons = (text: string | RegExp) =>
  screen.getAllByText(text).map((found) => found.closest('button') as HTMLButtonElement);
const tap = (finger: Finger, text: string) => finger.click(buttons(text)[0] as HTMLButtonElement);
const question = (name: string) =>
  within(document.querySelector(`[role="group"][aria-label="${name}"]`) as HTMLElement);
const field = (label: string) => screen.getByLabelText(label, { selector: 'input' });

async function toDangers(finger: Finger) {
  await tap(finger, 'गर्भवती हैं, मिलीं');
  await tap(finger, 'घर पर');
  await tap(finger, 'आगे');
}

const SIGNS = ['bleeding', 'fits', 'headache', 'blurred', 'swelling', 'leaking', 'bellyPain', 'highFever'];
const NO_SIGNS = Object.fromEntries([...SIGNS, 'breathless', 'lessMovement'].map((id) => [id, false]));

/** Everything before the measurements is answered: a draft that was left there. */
function openAtMeasures() {
  const answers = { status: 'pregnant', place: 'home', ...NO_SIGNS, complaints: ['none'] };
  data.draft = {
    on: TODAY,
    group: 'measures',
    answers: { ...answers, tdBooster: '2026-09-01', lmp: '2026-05-10' },
  };
  return open();
}

async function toTheEnd() {
  const finger = await openAtMeasures();
  await tap(finger, 'बाकी जाँच नहीं हुई, आगे');
  await tap(finger, 'कोई जोखिम नहीं');
  return finger;
}

beforeEach(() => {
  data.draft = null;
  data.draftProblem = null;
  data.save.mockReset().mockResolvedValue({ kind: 'saved', ref: { feed: 'AAAAAAAA', no: 4 } });
  data.write.mockReset();
});

it('while a companion fills in for her, every screen of the form says so', async () => {
  data.companion = true;
  await open();
  expect(await screen.findByText('साथी की मदद से')).toBeTruthy();
  data.companion = false;
});

describe('she writes a pregnancy visit', () => {
  it('and no danger question has an answer before she gives one', async () => {
    const finger = await open();
    await toDangers(finger);
    for (const answer of buttons(/^(हाँ|नहीं)$/)) {
      expect(answer.getAttribute('aria-pressed')).toBe('false');
    }
    await tap(finger, 'आगे');
    expect(screen.getAllByText('यह जवाब ज़रूरी है।')).toHaveLength(5);
  });

  it('holds a question when she could not tell', async () => {
    const finger = await open();
    await toDangers(finger);
    buttons('तेज़ सिरदर्द?')[0]?.focus();
    await finger.keyboard('{Enter}');
    expect(await screen.findByText('पता नहीं चला')).toBeTruthy();
  });

  it('types Devanagari digits, and what cannot be is refused with the range beside it', async () => {
    const finger = await openAtMeasures();
    const weight = field('वज़न');
    await finger.type(weight, '५');
    await finger.tab();
    expect(question('वज़न').getByText('30.0 से 200.0 किलो तक ही हो सकता है।')).toBeTruthy();
    await finger.clear(weight);
    await finger.type(weight, '५२.५');
    await finger.tab();
    expect((weight as HTMLInputElement).value).toBe('52.5');
    expect(question('वज़न').queryByText(/तक ही हो सकता है/)).toBeNull();
  });

  it('is asked once about an improbable value, then it stands', async () => {
    const finger = await openAtMeasures();
    await finger.type(field('वज़न'), '120');
    await finger.click(question('वज़न').getByText('एएनएम ने'));
    await tap(finger, 'बाकी जाँच नहीं हुई, आगे');
    expect(screen.getByText(/क्या यह सही है\?/)).toBeTruthy();
    await tap(finger, 'हाँ, सही है');
    await tap(finger, 'आगे');
    expect(screen.getByText('गोलियाँ और जोखिम')).toBeTruthy();
  });

  it('types a blood pressure without a tap between its two numbers', async () => {
    const finger = await openAtMeasures();
    await finger.click(field('ऊपर वाला'));
    await finger.keyboard('11072');
    expect(data.write.mock.lastCall?.[0]).toMatchObject({ answers: { bp: { sys: 110, dia: 72 } } });
    await finger.type(field('ऊपर वाला'), '{Backspace}');
    expect(document.activeElement).toBe(field('ऊपर वाला'));
  });

  it('has the keyboard away when a number can be no longer', async () => {
    const finger = await openAtMeasures();
    await finger.click(field('वज़न'));
    await finger.keyboard('52.5');
    expect(document.activeElement).toBe(document.body);
    expect(data.write.mock.lastCall?.[0]).toMatchObject({ answers: { weight: { value: 525 } } });
  });

  it('finds the risks behind one tap, and says none with one', async () => {
    const finger = await openAtMeasures();
    await tap(finger, 'बाकी जाँच नहीं हुई, आगे');
    expect(screen.queryByText('जुड़वाँ बच्चे')).toBeNull();
    await tap(finger, 'हाँ, कुछ है');
    await tap(finger, 'जुड़वाँ बच्चे');
    expect(data.write.mock.lastCall?.[0]).toMatchObject({ answers: { conditions: ['twins'] } });
    await tap(finger, 'कोई जोखिम नहीं');
    expect(data.write.mock.lastCall?.[0]).toMatchObject({ answers: { conditions: ['none'] } });
  });

  it('gives the usual number of tablets with one tap', async () => {
    const finger = await openAtMeasures();
    await tap(finger, 'बाकी जाँच नहीं हुई, आगे');
    await tap(finger, '30');
    expect(data.write.mock.lastCall?.[0]).toMatchObject({ answers: { ifaGiven: 30 } });
  });

  it('says who measured, or that it was not done', async () => {
    const finger = await openAtMeasures();
    await finger.type(field('नाड़ी'), '80');
    await tap(finger, 'बाकी जाँच नहीं हुई, आगे');
    expect(question('नाड़ी').getByText('किसने नापा, यह चुनें।')).toBeTruthy();
    const done = question('हीमोग्लोबिन (खून की जाँच)').getByText(/नहीं हुई/);
    expect(done.getAttribute('aria-pressed')).toBe('true');
  });
});

describe('a danger sign', () => {
  it('stops her with why, what to do, where and the ambulance of Bihar; the refusal is written in the same visit', async () => {
    const finger = await open();
    await toDangers(finger);
    for (const no of buttons('नहीं').slice(1)) await finger.click(no);
    await tap(finger, 'हाँ');
    expect(screen.getByText('तुरंत अस्पताल भेजें')).toBeTruthy();
    expect(screen.getByText('बाईं करवट लिटाएँ')).toBeTruthy();
    expect(screen.getByText('102 पर फ़ोन करें').closest('a')?.getAttribute('href')).toBe('tel:102');
    expect(screen.getByText('न लगे तो 112').closest('a')?.getAttribute('href')).toBe('tel:112');
    await tap(finger, 'परिवार अभी तैयार नहीं');
    expect(screen.getByText('अस्पताल भेजना')).toBeTruthy();
    await tap(finger, 'आगे');
    expect(data.write.mock.lastCall?.[0]).toMatchObject({
      group: 'danger2',
      answers: { bleeding: true, agreed: 'notReady' },
    });
  });
});

describe('the day of the visit', () => {
  it('that cannot be is said beside it, and nothing goes on until it is mended', async () => {
    const finger = await open();
    await tap(finger, 'गर्भवती हैं, मिलीं');
    await tap(finger, 'घर पर');
    await tap(finger, 'बदलें');
    await tap(finger, 'और दिन');
    const year = screen.getByLabelText('साल');
    await finger.clear(year);
    await finger.type(year, '२०२७');
    expect(screen.getByText('22 नवंबर 2026 या उससे पहले का दिन चुनें।')).toBeTruthy();
    await tap(finger, 'आगे');
    expect(screen.queryByText('तेज़ सिरदर्द?')).toBeNull();
    await tap(finger, 'कल');
    await tap(finger, 'आगे');
    expect(data.write.mock.lastCall?.[0]).toMatchObject({ on: '2026-11-21', group: 'danger1' });
    expect(data.write.mock.lastCall?.[0]).not.toHaveProperty('badDay');
  });
});

it('a day before the birth or after a death is said with that day', async () => {
  const told = {
    ...LAST,
    no: 4,
    on: '2026-11-20',
    body: { form: 'anc', status: 'died', deathDay: '2026-11-19' },
  };
  known.entries = [LAST, told];
  const finger = await open();
  await tap(finger, 'आगे');
  expect(screen.getByText('मृत्यु 19 नवंबर 2026 को हुई। वही या उससे पहले का दिन चुनें।')).toBeTruthy();
  known.entries = [LAST];
  known.person = { ...KAVITA, dob: '2026-11-22' };
  await tap(finger, 'कल');
  document.body.innerHTML = '';
  const again = await open();
  await tap(again, 'बदलें');
  await tap(again, 'कल');
  expect(screen.getByText('जन्म 22 नवंबर 2026 को हुआ। वही या उसके बाद का दिन चुनें।')).toBeTruthy();
  known.person = KAVITA;
});

it('answers that a later one makes needless are named before they are left out', async () => {
  data.draft = {
    on: TODAY,
    group: 'meeting',
    answers: { status: 'pregnant', place: 'home', bleeding: false },
  };
  const finger = await open();
  expect(screen.queryByText(/सेव नहीं होंगे/)).toBeNull();
  await finger.click(question('आज क्या हाल है?').getByText('बदलें'));
  await tap(finger, 'घर पर नहीं मिलीं');
  expect(screen.getByText('ये जवाब अब मेल नहीं खाते, सेव नहीं होंगे:')).toBeTruthy();
  expect(screen.getByText(/खून आ रहा/)).toBeTruthy();
});

describe('a private matter', () => {
  it('is not named any more once it is saved', async () => {
    data.draft = { on: TODAY, group: 'screening', answers: { status: 'notHome' } };
    window.history.replaceState(null, '', '/visit/tb/AAAAAAAA/2');
    const { finger } = await show(
      <Route path="/visit/:form/:feed/:no">
        <VisitScreen />
      </Route>,
    );
    await finger.click(await screen.findByText('सेव करें'));
    expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeTruthy();
    expect(document.body.textContent).toContain('निजी बात');
    expect(document.body.textContent).not.toContain('टीबी');
  });
});

describe('saving', () => {
  it('says safe on the phone only after the save has resolved, and a double tap saves once', async () => {
    let resolve: (result: unknown) => void = () => undefined;
    data.save.mockReturnValue(new Promise((done) => (resolve = done)));
    const finger = await toTheEnd();
    await finger.dblClick(buttons('सेव करें')[0] as HTMLElement);
    expect(screen.queryByText('फ़ोन में सुरक्षित')).toBeNull();
    await act(async () => resolve({ kind: 'saved', ref: { feed: 'AAAAAAAA', no: 4 } }));
    expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeTruthy();
    expect(data.save).toHaveBeenCalledTimes(1);
    expect(data.save.mock.lastCall?.[0]).toMatchObject({
      kind: 'visit.recorded',
      v: 1,
      about: REF,
      on: TODAY,
      draft: 'anc/AAAAAAAA/2',
      body: { form: 'anc', status: 'pregnant', bleeding: false, bp: { notDone: true }, conditions: ['none'] },
    });
    expect(data.save.mock.lastCall?.[0].body).not.toHaveProperty('lmp');
  });

  it('says that the phone is full, keeps everything and lets her try again', async () => {
    data.save.mockResolvedValueOnce({ kind: 'storage-full' });
    const finger = await toTheEnd();
    await tap(finger, 'सेव करें');
    expect((await screen.findByRole('alert')).textContent).toMatch(/जगह भर गई है/);
    await tap(finger, 'सेव करें');
    expect(await screen.findByText('फ़ोन में सुरक्षित')).toBeTruthy();
  });

  it('says that the app was locked', async () => {
    data.save.mockResolvedValueOnce({ kind: 'locked' });
    const finger = await toTheEnd();
    await tap(finger, 'सेव करें');
    expect((await screen.findByRole('alert')).textContent).toMatch(/पिन डालकर/);
  });
});

describe('the app is killed', () => {
  it('and the visit goes on at the same screen with the same answers', async () => {
    const finger = await openAtMeasures();
    await finger.type(field('नाड़ी'), '8');
    const kept = JSON.parse(JSON.stringify(data.write.mock.lastCall?.[0]));
    document.body.innerHTML = '';
    data.draft = kept;
    await open();
    await waitFor(() => expect(screen.getByText('नाप और जाँच')).toBeTruthy());
    expect((field('नाड़ी') as HTMLInputElement).value).toBe('8');
  });

  it('and what cannot be kept is said while she writes', async () => {
    data.draftProblem = 'storage-full';
    await open();
    expect(screen.getByRole('alert').textContent).toMatch(/अभी सुरक्षित नहीं है/);
  });
});

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { farPhone } from '../support/far-phone.ts';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { Person } from './support/person.ts';
import { Supervisor } from './support/supervisor.ts';
import { Worker, WRITE_VISIT } from './support/worker.ts';

/** Route, the screen's own heading, and what must be at the thumb there. */
type Stop = [route: string, heading: string, press?: string];

const walked = new Set<string>();

/** Each route anew, as after a tap on a link or a reload. */
async function walks(
  person: Person,
  stops: readonly Stop[],
  ids: Record<string, string> = {},
): Promise<void> {
  for (const [route, heading, press] of stops) {
    walked.add(route);
    await person.open(route.replace(/:(\w+)/g, (_, name: string) => ids[name] ?? ''));
    await person.isAt(heading);
    if (press !== undefined) await person.reaches(press);
  }
}

/** Form, feed and number of the visit offered for the woman who has just been registered. */
async function justRegistered(worker: Worker): Promise<Record<'form' | 'feed' | 'no', string>> {
  const visit = worker.page.locator('footer a[href^="/visit/"]').first();
  const [, , form = '', feed = '', no = ''] = (await visit.getAttribute('href'))?.split('/') ?? [];
  return { form, feed, no };
}

journey(
  'a worker without network opens every screen of hers, also after the battery ran out',
  async ({ server, phone, link }) => {
    const { paths } = await makeBlock(server);
    const rekha = new Worker(await phone('rekha', { link: await link() }));
    await rekha.join(paths.rekha);
    // Practice is kept from the moment its button was seen with a network: ADR 0030.
    await rekha.open('/settings');
    await rekha.page.waitForFunction(async () =>
      (await (await caches.open('pahunch-later')).keys()).some(({ url }) => url.includes('PracticeScreen')),
    );
    await rekha.open('/');
    await rekha.phone.airplane(true);
    await rekha.register('कविता देवी', 'रामबाबू साह');
    const ids = await justRegistered(rekha);
    await rekha.phone.die();
    await rekha.phone.boot();
    await walks(
      rekha,
      [
        ['/', 'रेखा देवी', 'गृह भ्रमण लिखें'],
        ['/people', 'लोग', 'नया नाम जोड़ें'],
        ['/people/new', 'नया नाम जोड़ें', 'नया परिवार'],
        ['/person/:feed/:no', 'कविता देवी', WRITE_VISIT],
        ['/child/:feed/:no', 'नया बच्चा', 'आगे'],
        ['/tell/:feed/:no', 'कविता देवी'],
        ['/more/:feed/:no', 'कविता देवी'],
        ['/correct/:feed/:no', 'कार्ड सुधारें', 'आगे'],
        ['/moved/:feed/:no', 'कविता देवी', 'आगे'],
        ['/consent/:feed/:no', 'कविता देवी', 'आगे'],
        ['/missed/:form/:feed/:no', 'कविता देवी', 'घर पर नहीं'],
        ['/same/:feed/:no', 'कविता देवी'],
        ['/visit/:form/:feed/:no', 'कविता देवी', 'आगे'],
        ['/due', 'किससे मिलना है'],
        ['/session', 'सत्र लिखें'],
        ['/session/:what/:day', 'टीकाकरण'],
        ['/stock', 'दवा पेटी', 'सेव करें'],
        ['/month', 'मेरा महीना'],
        ['/month/print/:format', 'महीने का काम', 'प्रिंट करें'],
        ['/month/portal/:portal', 'एम-आशा', 'कॉपी करें'],
        ['/reached', 'क्या-क्या पहुँचा', 'अभी भेजें'],
        ['/send', 'व्हाट्सऐप से भेजें', 'व्हाट्सऐप खोलें'],
        ['/group', 'समूह के लिए आज का सार'],
        ['/r', 'रसीद डालें'],
        ['/scan', 'क्यूआर स्कैन करें'],
        ['/i', 'आई हुई रिपोर्ट डालें', 'रिपोर्ट डालें'],
        ['/settings', 'सेटिंग', 'अभी ताला लगाएँ'],
        ['/phone', 'यह फ़ोन', 'कॉपी करें'],
        ['/practice', 'अभ्यास', 'अभ्यास शुरू करें'],
        // The way from what was written to her on one of her reports.
        ['/entry/:feed/:no', 'कविता देवी'],
        ['/no/such/page', 'पहुँच'],
      ],
      {
        ...ids,
        what: 'immunisation',
        day: new Date().toLocaleDateString('en-CA'),
        format: 'summary',
        portal: 'mAsha',
      },
    );
    expect(await rekha.asksServer()).toBe('no network');
  },
);

journey(
  'a supervisor and an administrator without network open every screen of theirs',
  async ({ server, phone }) => {
    const block = await makeBlock(server);
    const rekha = await farPhone(block.paths.rekha);
    const { feed, no } = rekha.register('कविता देवी');
    const manju = new Supervisor(await phone('manju'));
    await manju.join(block.paths.manju);
    await manju.carryIn(await rekha.message());
    await manju.open('/');
    await manju.sees(/1 नया नाम/);
    await manju.phone.airplane(true);
    await walks(
      manju,
      [
        ['/', 'मंजू कुमारी', 'व्हाट्सऐप से आई रिपोर्ट डालें'],
        ['/today', 'मंजू कुमारी', 'व्हाट्सऐप से आई रिपोर्ट डालें'],
        ['/worker/:id', 'रेखा देवी'],
        // The numbers are the server's: without a network only that can be said.
        ['/worker/:id/list', 'नंबर वाली सूची', 'नाम के साथ दिखाएँ'],
        ['/entry/:feed/:no', 'कविता देवी'],
        ['/carry', 'आई हुई रिपोर्ट डालें', 'रिपोर्ट डालें'],
        ['/shared', 'आई हुई रिपोर्ट डालें', 'रिपोर्ट डालें'],
        ['/meeting', 'बैठक में फ़ोन जोड़ें'],
      ],
      { feed, no: String(no), id: block.workers.rekha },
    );

    const anil = new Person(await phone('anil'));
    await anil.join(block.paths.anil);
    await anil.sees(/फ़ोन जुड़े/);
    await anil.phone.airplane(true);
    await walks(
      anil,
      [
        ['/', 'संगठन'],
        ['/admin', 'संगठन'],
        ['/admin/units', 'इकाइयाँ'],
        ['/admin/workers', 'कार्यकर्ता'],
        ['/admin/worker/:id', 'कार्यकर्ता'],
        ['/admin/chat', 'चैट से रिपोर्ट'],
        // Who reports by chat is never written down: without a network only that can be said.
        ['/admin/chat/:id', 'चैट से रिपोर्ट'],
        ['/admin/import', 'सूची से जोड़ें'],
      ],
      { id: block.workers.rekha },
    );
  },
);

test('no route of the app is left out', () => {
  const routes = [...readFileSync('src/app/routes.tsx', 'utf8').matchAll(/^ {2}\['(\/[^']*)'/gm)];
  expect(routes.map(([, route]) => route).filter((route = '') => !walked.has(route))).toEqual([]);
});

import { expect } from 'vitest';
import { foreignInvitation } from '../support/foreign.ts';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { Worker } from './support/worker.ts';

const ANDROID = 'Mozilla/5.0 (Linux; Android 11; Redmi 9A';
const WHATSAPP = `${ANDROID}; wv) AppleWebKit/537.36 Version/4.0 Chrome/120 Mobile Safari/537.36 WhatsApp/2.23`;
const XIAOMI = `${ANDROID}) AppleWebKit/537.36 Chrome/112 Mobile Safari/537.36 XiaoMi/MiuiBrowser/14.9`;
const CHROME = `${ANDROID}) AppleWebKit/537.36 Chrome/124.0 Mobile Safari/537.36`;
const DAY_MS = 86_400_000;

journey(
  'a link that is opened in the wrong browser, cut, changed, too late or made for another place says so in both languages, and is not used up: the next time it joins',
  async ({ server, phone }) => {
    const { paths } = await makeBlock(server);
    const rekha = new Worker(await phone('rekha'));
    const { page } = rekha;
    const opens = async (path: string) => {
      await rekha.phone.open('/api/health');
      await rekha.phone.open(path);
    };

    for (const browser of [WHATSAPP, XIAOMI]) {
      await rekha.phone.openedIn(browser);
      await opens(paths.rekha);
      await rekha.isTold({ hi: 'इसे Chrome में खोलें', en: 'Open this in Chrome' });
      await rekha.sees('निमंत्रण अब भी चलेगा।');
      const chrome = await page.getByRole('link', { name: 'Chrome में खोलें' }).getAttribute('href');
      expect(chrome).toBe(
        `intent://localhost:${server.port}${paths.rekha}#Intent;scheme=http;package=com.android.chrome;end`,
      );
    }
    await rekha.phone.openedIn(CHROME);

    const changed = paths.rekha.replace(/.(?=.{40}$)/, (letter) => (letter === 'A' ? 'B' : 'A'));
    for (const path of [paths.rekha.slice(0, -20), changed]) {
      await opens(path);
      await rekha.isTold({ hi: 'लिंक पूरा नहीं है', en: 'The link is not whole' });
    }
    await opens('/j#NAMASTE');
    await rekha.isTold({ hi: 'यह निमंत्रण नहीं है', en: 'This is not an invitation' });

    await opens(await foreignInvitation(paths.rekha, 'https://other.example'));
    await rekha.isTold({ hi: 'यह निमंत्रण दूसरी जगह का है', en: 'This invitation is for another place' });
    const there = await page.getByRole('link', { name: 'वहाँ खोलें' }).getAttribute('href');
    expect(there).toMatch(/^https:\/\/other\.example\/j#/);

    await page.clock.setFixedTime(Date.now() + 60 * DAY_MS);
    await opens(paths.rekha);
    await rekha.isTold({ hi: 'निमंत्रण की तारीख निकल गई', en: "The invitation's last day is over" });
    await page.clock.setFixedTime(Date.now());

    await opens(paths.rekha);
    await rekha.tap('हिन्दी');
    await rekha.makeVault('आम');
    await rekha.register('कविता देवी', 'रामबाबू साह');
    await rekha.goHome();
    await rekha.sees(/2 में से 2 रिपोर्ट पहुँचीं/);
    await opens(paths.rekha);
    await rekha.isTold({
      hi: 'आप इस फ़ोन में पहले से जुड़ी हैं',
      en: 'You have already joined on this phone',
    });
  },
);

journey(
  'a used or withdrawn invitation is refused before she joins; who joined with it where there is no network is told afterwards, keeps her reports, and they reach when she is let in',
  async ({ server, phone }) => {
    const { office, paths, workers } = await makeBlock(server);
    const first = new Worker(await phone('first'));
    await first.join(paths.rekha);
    await first.sees('अभी कोई नई रिपोर्ट नहीं');
    await expect.poll(async () => (await office.invitationOf(workers.rekha)).kind).toBe('used');

    const other = new Worker(await phone('other'));
    await other.phone.open(paths.rekha);
    await other.isTold({
      hi: 'इस निमंत्रण से एक फ़ोन जुड़ चुका है',
      en: 'A phone has already joined with this invitation',
    });
    const { id } = await office.invitationOf(workers.meera);
    await office.api('POST', `/api/invitations/${id}/revoke`);
    await other.open('/');
    await other.phone.open(paths.meera);
    await other.isTold({ hi: 'यह निमंत्रण रद्द हो चुका है', en: 'This invitation was withdrawn' });

    // Where there is no network nobody can tell her; what she writes is safe all the same.
    await other.hasArrived();
    await other.open('/');
    await other.phone.airplane(true);
    await other.join(paths.rekha);
    await other.register('सीता देवी', 'श्याम साह');
    await other.phone.airplane(false);
    await other.goHome();
    await other.sees(/2 में सुधार चाहिए · भेजना रुका हुआ है/);
    await other.open('/reached');
    await other.isTold({
      hi: 'इस निमंत्रण से दूसरा फ़ोन जुड़ चुका है',
      en: 'Another phone has joined with this invitation',
    });
    await office.admit(workers.rekha);
    await other.goHome();
    await other.sees(/2 में से 2 रिपोर्ट पहुँचीं/);
  },
);

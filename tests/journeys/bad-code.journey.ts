import { expect } from 'vitest';
import { farPhone } from '../support/far-phone.ts';
import { foreignInvitation } from '../support/foreign.ts';
import { amongChat, cut, damaged, newer } from '../support/spoil.ts';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { logOf } from './support/log-of.ts';
import { Supervisor } from './support/supervisor.ts';
import { Worker } from './support/worker.ts';

const GOES_MS = 60_000;
const ALWAYS = 1_000;
const PORTAL = { kind: 'answer', status: 200, type: 'text/html', body: '<h1>Wi-Fi</h1>' } as const;

journey(
  'a supervisor pastes whatever comes in the chat: each bad code says what is wrong with it in both languages, and the good one still reaches, once',
  async ({ server, phone, link }) => {
    const { paths } = await makeBlock(server);
    const rekha = await farPhone(paths.rekha);
    rekha.register('कविता देवी');
    const message = await rekha.message();
    const stranger = await farPhone(await foreignInvitation(paths.meera));
    stranger.register('सीता देवी');

    const way = await link();
    const manju = new Supervisor(await phone('manju', { link: way }));
    await manju.join(paths.manju);
    for (const [chat, hi, en] of [
      [cut(message), 'कोड अधूरा है', 'The code is not complete'],
      [damaged(message), 'कोड बिगड़ गया है', 'The code is damaged'],
      [newer(message), 'यह कोड ऐप के नए रूप का है', 'This code is of a newer app'],
      ['नमस्ते दीदी, मैं कल आऊँगी', 'इसमें पहुँच का कोड नहीं है', 'There is no Pahunch code in it'],
      [await stranger.message(), 'यह रिपोर्ट किसी दूसरे विभाग की है', 'This report is of another programme'],
    ] as const) {
      await manju.pastes(chat);
      await manju.isTold({ hi, en });
    }

    // The server is away and then a Wi-Fi's login page answers: the code waits on the phone.
    way.down(true);
    await manju.pastes(message);
    await manju.isTold({ hi: 'कोड फ़ोन में सुरक्षित है', en: 'The code is safe on this phone' });
    await manju.sees(/^अभी इंटरनेट नहीं है/);
    way.down(false);
    way.fault({ ...PORTAL, path: '/api/envelopes', times: ALWAYS });
    await manju.pastes(message);
    await manju.isTold({ hi: /^वाई-फ़ाई लॉगिन माँग रहा है/, en: /^The Wi-Fi asks for a login/ });
    way.fault(null);

    // Wherever in the app she is, what waited goes by itself.
    await manju.open('/settings');
    await expect.poll(() => logOf(server.folder).length, { timeout: GOES_MS }).toBe(2);
    const receipt = await manju.carryIn(amongChat(message));
    await manju.isTold({ hi: 'यह संदेश पहले भी डाला गया था', en: 'This message was carried in before' });
    await manju.pastes(message);
    await manju.isTold({ hi: 'यह संदेश पहले भी डाला गया था', en: 'This message was carried in before' });
    await manju.pastes(receipt);
    await manju.isTold({ hi: 'यह रसीद है, रिपोर्ट नहीं', en: 'This is a receipt, not a report' });
    await manju.open('/');
    await manju.openWorker('रेखा देवी');
    expect(await manju.reportsShown()).toBe(2);

    const meera = new Worker(await phone('meera'));
    await meera.join(paths.meera);
    for (const [chat, hi, en] of [
      [receipt, 'यह रसीद दूसरे फ़ोन की है', 'This receipt is for another phone'],
      [message, 'इसमें रसीद नहीं मिली', 'There is no receipt in it'],
      [cut(receipt), 'रसीद अधूरी है', 'The receipt is not whole'],
      [damaged(receipt), 'रसीद बिगड़ गई है', 'The receipt is damaged'],
      [newer(receipt), 'पहुँच का नया रूप चाहिए', 'A newer Pahunch is needed'],
    ] as const) {
      await meera.pasteReceipt(chat);
      await meera.isTold({ hi, en });
      await meera.sees('कुछ बदला नहीं। आपकी रिपोर्ट सुरक्षित हैं।');
    }
  },
);

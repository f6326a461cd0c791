import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { exportedChat, zipped } from '../support/export-chat.ts';
import { farPhone } from '../support/far-phone.ts';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { share } from './support/share.ts';
import { Supervisor } from './support/supervisor.ts';
import { Worker } from './support/worker.ts';

/** Every byte the server keeps or prints. */
function keptBy(server: { folder: string; output(): string }): string {
  const files = readdirSync(server.folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(server.folder, name))
    .filter((path) => statSync(path).isFile());
  return [server.output(), ...files.map((path) => readFileSync(path, 'latin1'))].join('\n');
}

journey(
  'a worker without network sends by WhatsApp; her supervisor shares the message into the app where there is no network either; it goes when there is one, and the receipt that is shared back shows her that it reached',
  async ({ server, phone }) => {
    const { paths } = await makeBlock(server);
    const rekha = new Worker(await phone('rekha'));
    await rekha.join(paths.rekha);
    await rekha.sees('गृह भ्रमण लिखें');
    await rekha.phone.airplane(true);
    await rekha.register('कविता देवी', 'रामबाबू साह');
    const message = await rekha.sendByWhatsApp();

    const manju = new Supervisor(await phone('manju'));
    await manju.join(paths.manju);
    await manju.phone.airplane(true);
    await share(manju.page, [
      { field: 'title', text: '' },
      { field: 'text', text: message },
    ]);
    await manju.sees('कोड फ़ोन में सुरक्षित है');
    expect(new URL(manju.page.url()).hash).toBe('');
    await manju.phone.airplane(false);
    await manju.page.evaluate(() => dispatchEvent(new Event('online')));
    await manju.sees('2 नई रिपोर्ट पहुँचीं');
    const receipt = await manju.receiptBack();

    await share(rekha.page, [{ field: 'text', text: receipt }]);
    await rekha.sees('2 रिपोर्ट पहुँच गईं');
    await rekha.goHome();
    await rekha.sees(/2 में से 2 रिपोर्ट पहुँचीं/);
  },
);

journey(
  'a supervisor brings in a whole chat as text, in another layout and as zip, its parts in disorder; everything is counted once and nothing of the chat but codes leaves her phone',
  async ({ server, phone }) => {
    const { paths } = await makeBlock(server);
    const rekha = await farPhone(paths.rekha);
    rekha.register('कविता देवी');
    const first = await rekha.message();
    rekha.register('सीता देवी');
    const both = await rekha.message();
    const meera = await farPhone(paths.meera);
    meera.register('गीता देवी');
    const other = await meera.message();

    const manju = new Supervisor(await phone('manju'));
    await manju.join(paths.manju);
    const chat = { android: exportedChat('android', [both]), iphone: exportedChat('iphone', [other, first]) };
    const text = { field: 'text', name: '', type: 'text/plain', bytes: Buffer.from(chat.android) };
    await share(manju.page, [text]);
    await manju.sees('4 नई रिपोर्ट पहुँचीं');

    await manju.picksFile({
      name: 'WhatsApp Chat.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(chat.iphone),
    });
    await manju.sees('2 नई रिपोर्ट पहुँचीं');
    await manju.sees('सब पहले ही पहुँच चुकी थीं। दोबारा नहीं गिनी गईं।');

    const zip = zipped(exportedChat('hindi', [first, other, both]));
    const shared = { field: 'files', name: 'chat.zip', type: 'application/octet-stream', bytes: zip };
    await share(manju.page, [{ field: 'title', text: 'नरौली समूह' }, shared]);
    await manju.sees('यह संदेश पहले भी डाला गया था');
    await manju.open('/');
    await manju.openWorker('रेखा देवी');
    expect(await manju.reportsShown()).toBe(4);
    expect(keptBy(server)).not.toContain('9800000009');
  },
);

journey(
  'what her facilitator writes reaches a worker with data over sync, and one without beside her receipt',
  async ({ server, phone }) => {
    const { paths } = await makeBlock(server);
    const manju = new Supervisor(await phone('manju'));
    await manju.join(paths.manju);
    const rekha = new Worker(await phone('rekha'));
    await rekha.join(paths.rekha);
    await rekha.register('कविता देवी', 'रामबाबू साह');
    await rekha.goHome();
    await rekha.sees(/2 में से 2 रिपोर्ट पहुँचीं/);
    await manju.open('/');
    await manju.openWorker('रेखा देवी');
    await manju.writes('इनको लिखें', 'शुक्रवार को बैठक 11 बजे है।');
    await manju.hasSynced();
    await rekha.goHome();
    await rekha.sees('शुक्रवार को बैठक 11 बजे है।');
    await rekha.tap('पढ़ लिया');
    await rekha.seesNot('शुक्रवार को बैठक 11 बजे है।');

    await rekha.phone.airplane(true);
    await rekha.countStock({ ओआरएस: '5' });
    await rekha.goHome();
    const message = await rekha.sendByWhatsApp();
    await manju.open('/');
    await manju.openWorker('रेखा देवी');
    await manju.writes('इनको लिखें', 'ओआरएस लेने उप केंद्र आएँ।');
    await manju.hasSynced();
    await rekha.takeReceipt(await manju.carryIn(message));
    await rekha.goHome();
    await rekha.sees('ओआरएस लेने उप केंद्र आएँ।');
  },
);

journey(
  'whatever a supervisor picks that is no chat says so in both languages, and a share while her phone is locked waits for her PIN',
  async ({ server, phone }) => {
    const { paths } = await makeBlock(server);
    const rekha = await farPhone(paths.rekha);
    rekha.register('कविता देवी');
    const message = await rekha.message();
    const manju = new Supervisor(await phone('manju'));
    await manju.join(paths.manju);
    const noise = Buffer.from(Uint8Array.from({ length: 50_000 }, (_, i) => (i * i * 31 + i * 7) & 255));
    await manju.picksFile({ name: 'a.txt', mimeType: 'text/plain', buffer: noise });
    await manju.isTold({ hi: 'यह चैट की फ़ाइल नहीं है', en: 'This is no chat file' });
    // No code in what is left of it, which would count.
    const whole = zipped(exportedChat('android', ['कल सुबह मिलेंगे']));
    const cut = whole.subarray(0, whole.length / 2);
    await manju.picksFile({ name: 'a.zip', mimeType: 'application/zip', buffer: cut });
    await manju.isTold({ hi: 'फ़ाइल खुल नहीं सकी', en: 'The file did not open' });
    await manju.open('/shared');
    await manju.isTold({ hi: 'शेयर किया हुआ नहीं पढ़ा जा सका', en: 'What was shared could not be read' });

    await manju.tap('ताला लगाएँ');
    await manju.sees('अपना पिन डालें');
    await share(manju.page, [{ field: 'text', text: message }]);
    await manju.sees('रिपोर्ट आई है। डालने के लिए पिन डालें।');
    await manju.entersPin();
    await manju.sees('2 नई रिपोर्ट पहुँचीं');

    const nobody = new Supervisor(await phone('nobody'));
    await nobody.open('/');
    await nobody.hasArrived();
    await share(nobody.page, [{ field: 'text', text: message }]);
    await nobody.sees(/पहले पहुँच में जुड़ें/);
  },
);

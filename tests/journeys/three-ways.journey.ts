import { join } from 'node:path';
import { expect } from 'vitest';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';
import { openSqlite } from '../../src/server/db/sqlite/open.ts';
import type { Org } from '../../src/wire/org.ts';
import type { Office } from '../support/office.ts';
import { makeBlock } from './support/block.ts';
import { holdsBefore } from './support/camera.ts';
import { journey } from './support/journey.ts';
import type { Person } from './support/person.ts';
import type { TestServer } from './support/server.ts';
import { share } from './support/share.ts';
import { Supervisor } from './support/supervisor.ts';
import { Worker } from './support/worker.ts';

const FAMILIES = [
  ['कविता कुमारी देवी', 'रामबाबू प्रसाद साह'],
  ['सीता सुमन देवी', 'दिनेश कुमार पासवान'],
  ['रीना राजकुमारी देवी', 'बैद्यनाथ प्रसाद मंडल'],
] as const;

/** The numbers of everything the server holds of a worker. */
async function logOf(server: TestServer, office: Office, worker: string): Promise<number[]> {
  const { workers } = await office.api<Org>('GET', '/api/org');
  const scope = workers.find(({ id }) => id === worker)?.unit ?? '';
  const storage = await openSqlite(join(server.folder, 'pahunch.sqlite'), nodeCrypto);
  const rows = await storage.log.page(scope, 0, 1000);
  await storage.close();
  return rows.map(({ no }) => no).sort((a, b) => a - b);
}

async function networkComes({ phone, page }: Person): Promise<void> {
  await phone.airplane(false);
  await page.evaluate(() => dispatchEvent(new Event('online')));
}

journey(
  'the same reports go by WhatsApp, as SMS in disorder and twice, before the camera as QR, and by sync at the same moment: each is counted once, and she sees each reach once; the receipt for the next one goes from screen to camera',
  async ({ server, phone }) => {
    const { paths, office, workers } = await makeBlock(server);
    const rekha = new Worker(await phone('rekha', { camera: true }));
    await rekha.join(paths.rekha);
    await rekha.open('/r');
    await rekha.hasQrReader();
    await rekha.goHome();
    await rekha.phone.airplane(true);
    for (const [name, head] of FAMILIES) {
      await rekha.goHome();
      await rekha.register(name, head, { उम्र: '24', टोला: 'बूढ़ी गंडक के किनारे पुराना मल्लाह टोला' });
    }
    await rekha.countStock({ ओआरएस: '5' });
    const message = await rekha.sendByWhatsApp();
    const sms = await rekha.sendBySms();
    expect(sms.length).toBeGreaterThan(1);
    await rekha.showsQr();

    const manju = new Supervisor(await phone('manju', { camera: true }));
    await manju.join(paths.manju);
    await manju.open('/carry');
    await manju.hasQrReader();
    await manju.phone.airplane(true);
    expect(await holdsBefore(rekha.phone, manju.phone)).toBeGreaterThan(1);
    await manju.tap('क्यूआर स्कैन');
    await manju.sees('कोड फ़ोन में सुरक्षित है');
    await share(manju.page, [{ field: 'text', text: message }]);
    await manju.sees('कोड फ़ोन में सुरक्षित है');
    await manju.pastes([...sms].reverse().join('\n'));
    await manju.sees('कोड फ़ोन में सुरक्षित है');
    await manju.pastes([...sms, message].join('\n'));
    await manju.sees('कोड फ़ोन में सुरक्षित है');

    await Promise.all([networkComes(rekha), networkComes(manju)]);
    await rekha.goHome();
    await rekha.sees(/7 में से 7 रिपोर्ट पहुँचीं/);
    await manju.receiptBack();
    await manju.pastes(message);
    await manju.sees('यह संदेश पहले भी डाला गया था');
    await manju.open('/');
    for (const words of [/3 नए परिवार/, /3 नए नाम/, /1 गिनती/]) await manju.sees(words);
    await manju.openWorker('रेखा देवी');
    expect(await manju.reportsShown()).toBe(7);
    expect(await logOf(server, office, workers.rekha)).toEqual([1, 2, 3, 4, 5, 6, 7]);

    await rekha.phone.airplane(true);
    await rekha.countStock({ ओआरएस: '4' });
    await rekha.showsQr();
    await holdsBefore(rekha.phone, manju.phone);
    await manju.open('/carry');
    await manju.tap('क्यूआर स्कैन');
    await manju.sees('1 नई रिपोर्ट पहुँची');
    await manju.tap('क्यूआर दिखाएँ');
    await holdsBefore(manju.phone, rekha.phone);
    await rekha.open('/r');
    await rekha.tap('क्यूआर स्कैन');
    await rekha.sees('1 रिपोर्ट पहुँच गई');
    await rekha.goHome();
    await rekha.sees(/8 में से 8 रिपोर्ट पहुँचीं/);
    expect(await logOf(server, office, workers.rekha)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  },
);

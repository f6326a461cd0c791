import { expect } from 'vitest';
import { addDays } from '../../src/domain/form/day.ts';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { today } from './support/person.ts';
import { Supervisor } from './support/supervisor.ts';
import { SENT } from './support/tales.ts';
import { tracesIn, tracesOnDisk } from './support/traces.ts';
import { Worker } from './support/worker.ts';

const DAY_MS = 86_400_000;

/** Whoever and whatever she writes of; none of it is a word of the app. */
const SEEDED = {
  names: ['फूलकुमारी', 'रामबाबू', 'बटेश्वर', 'Phulmati', 'Jageshwar', 'नदीपार'],
  phones: ['9812345670'],
  diagnoses: ['पोर्फिरिया', 'एक्लैम्प्सिया'],
};
const WRITTEN = Object.values(SEEDED).flat();
/** What the app calls a danger and an answer to it. */
const DANGER = ['तेज़ सिरदर्द', 'headache', 'conditionOther'];
/** What others say in the chat in which her messages come. */
const CHATTER = ['तबियतनासाज़', 'Rekha Asha'];
const OFFICE = ['रेखा', 'मंजू', '9800000001', '9800000002'];

/** On a page of this origin: plain text in a database and a store that nothing encrypts. */
async function plant(word: string): Promise<void> {
  localStorage.setItem('canary', word);
  const opening = indexedDB.open('canary', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('all', { autoIncrement: true });
  const db = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const writing = db.transaction('all', 'readwrite');
  writing.objectStore('all').add({ body: { name: word } });
  await new Promise((resolve) => {
    writing.oncomplete = resolve;
  });
  db.close();
}

journey(
  'a worker who never has data lives a month on messages: each receipt comes back as text with what her facilitator wrote; afterwards no name, number or diagnosis stands in clear on her phone, her facilitator’s, in a message or in the server’s log',
  async ({ server, phone }) => {
    const { paths } = await makeBlock(server);
    const canaries = new Set<string>();
    const messages: string[] = [];
    const rekha = new Worker(await phone('rekha'));
    await rekha.join(paths.rekha);
    await rekha.sees('गृह भ्रमण लिखें');
    await rekha.phone.airplane(true);
    const manju = new Supervisor(await phone('manju'));
    await manju.join(paths.manju);

    async function day(after: number): Promise<void> {
      if (after > 0) {
        await server.setClock(after * DAY_MS);
        for (const one of [rekha, manju]) await one.comesTo(addDays(today(), after));
      }
      for (const { page } of [rekha, manju]) {
        const canary = `चिड़िया${after}`;
        canaries.add(canary);
        await page.evaluate(plant, canary);
      }
    }

    /** Her message goes through the chat; what comes back. */
    async function sends(): Promise<string> {
      await rekha.goHome();
      const message = await rekha.sendByWhatsApp();
      messages.push(message);
      return manju.carryIn(`[22/11/26, 5:04 pm] Rekha Asha: ${message}\nनमस्ते दीदी, तबियतनासाज़ है`);
    }

    await day(0);
    await rekha.register('फूलकुमारी देवी', 'रामबाबू साह', {
      उम्र: '24',
      टोला: 'नदीपार टोला',
      'किसका नाम लिखें?': 'पति का',
      'उनका नाम': 'बटेश्वर साह',
      'मोबाइल नंबर': '9812345670',
    });
    await rekha.writeVisit();
    await rekha.beginVisit();
    await rekha.finishVisit({
      'एएनएम या डॉक्टर ने कोई जोखिम बताया?': 'कुछ और',
      'क्या बताया?': 'पोर्फिरिया',
      'किस अस्पताल के लिए कहा?': 'निजी अस्पताल',
      'जोखिम किसने बताया?': 'एएनएम ने',
    });
    await rekha.takeReceipt(await sends());

    await day(10);
    await rekha.goHome();
    await rekha.register('Phulmati Kumari', 'Jageshwar Ram');
    await manju.open('/');
    await manju.openWorker('रेखा देवी');
    await manju.writes('इनको लिखें', 'फूलकुमारी को एक्लैम्प्सिया का शक है, डॉक्टर को दिखाएँ।');
    await manju.hasSynced();
    await rekha.takeReceipt(await sends());
    await rekha.goHome();
    await rekha.sees(/फूलकुमारी को एक्लैम्प्सिया का शक/);

    await day(20);
    await rekha.opensCard('फूलकुमारी देवी');
    await rekha.writeVisit();
    await rekha.findsDanger({ 'तेज़ सिरदर्द?': 'हाँ' });
    await rekha.tap('परिवार तैयार है');
    await rekha.finishVisit(SENT);
    await rekha.takeReceipt(await sends());
    await manju.open('/');
    await manju.sees('फूलकुमारी देवी');

    await day(30);
    await rekha.countStock({ ओआरएस: '5' });
    await rekha.takeReceipt(await sends());
    await rekha.goHome();
    await rekha.sees(/7 में से 7 रिपोर्ट पहुँचीं/);

    expect(messages.flatMap((text) => tracesIn(text, [...WRITTEN, ...DANGER, ...OFFICE]))).toEqual([]);
    expect(tracesIn(server.output(), [...WRITTEN, ...DANGER, ...OFFICE, ...CHATTER])).toEqual([]);
    for (const { phone: hers } of [rekha, manju]) {
      await hers.context.close();
      // Whatever lies there in plain text would be found: the database's canary, the other store's, the app's own words.
      const plain = tracesOnDisk(hers.profile, [...canaries, ...DANGER]).join('\n');
      for (const word of canaries) expect(plain).toMatch(new RegExp(`IndexedDB.*: ${word}$`, 'm'));
      expect(plain).toMatch(/Local Storage.*: चिड़िया/);
      for (const word of DANGER) expect(plain).toContain(`: ${word}`);
      expect(tracesOnDisk(hers.profile, [...WRITTEN, ...CHATTER])).toEqual([]);
      expect(tracesOnDisk(hers.profile, DANGER, { outsideApp: true })).toEqual([]);
    }
  },
);

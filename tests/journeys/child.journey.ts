import { addDays, addMonths } from '../../src/domain/form/day.ts';
import { makeBlock } from './support/block.ts';
import type { Said } from './support/form.ts';
import { journey } from './support/journey.ts';
import { today } from './support/person.ts';
import { Supervisor } from './support/supervisor.ts';
import { FIRST_NEWBORN_VISIT, NEWBORN_WELL } from './support/tales.ts';
import { Worker } from './support/worker.ts';

const BY_MONTH = {
  3: { 'सिर्फ़ माँ का दूध पीता है?': 'हाँ' },
  6: { 'सिर्फ़ माँ का दूध पीता है?': 'हाँ', 'ऊपरी आहार शुरू हुआ?': 'हाँ' },
  9: { 'ऊपरी आहार शुरू हुआ?': 'हाँ' },
  12: { 'ऊपरी आहार शुरू हुआ?': 'हाँ' },
} as const;
const GREEN: Said = { 'उम्र के हिसाब से वज़न': 'हरा', 'उम्र के हिसाब से लंबाई': 'हरा' };
const WEEKS_6 = ['ओपीवी 1', 'पेंटावेलेंट 1', 'रोटावायरस 1', 'आईपीवी 1', 'पीसीवी 1'];
const WEEKS_10 = ['ओपीवी 2', 'पेंटावेलेंट 2', 'रोटावायरस 2'];
const WEEKS_14 = ['ओपीवी 3', 'पेंटावेलेंट 3', 'रोटावायरस 3', 'आईपीवी 2', 'पीसीवी 2'];
const MONTHS_9 = [
  'एमआर 1 (खसरा-रूबेला)',
  'पीसीवी बूस्टर',
  'आईपीवी 3',
  'जेई 1 (दिमागी बुखार)',
  'विटामिन ए 1 (1 लाख यूनिट)',
];
const MONTHS_16 = [
  'एमआर 2 (खसरा-रूबेला)',
  'डीपीटी बूस्टर 1',
  'ओपीवी बूस्टर',
  'जेई 2 (दिमागी बुखार)',
  'विटामिन ए 2 (2 लाख यूनिट)',
];

/** The due list names the doses of this day, and they are given. */
async function vaccinates(rekha: Worker, doses: string[]): Promise<void> {
  await rekha.opensDue();
  await rekha.sees(doses.join(', '));
  await rekha.makesDueVisit(/राजू.*टीकाकरण/, {
    'टीका लगा?': 'आज लगा',
    'कौन से टीके लगे?': doses,
    'कहाँ लगा?': 'टीके वाला दिन (वीएचएसएनडी)',
    'किसने लगाया?': 'एएनएम ने',
  });
}

/** The visit of this month, from the due list. */
async function visits(rekha: Worker, months: keyof typeof BY_MONTH): Promise<void> {
  await rekha.opensDue();
  await rekha.makesDueVisit(new RegExp(`छोटे बच्चे से मुलाकात: ${months} महीने`), {
    ...BY_MONTH[months],
    ...GREEN,
  });
}

journey(
  'a child from its birth to the vaccines of its second year, without a network: the due list names each dose on its day, the card says fully immunised, and the supervisor sees it all',
  async ({ server, phone }) => {
    const block = await makeBlock(server);
    const rekha = new Worker(await phone('rekha'));
    // The server's clock cannot be moved: the story is lived with the phone's set back, and ends today.
    const born = addMonths(today(), -16);

    await rekha.joinsOn(addDays(born, 1), block.paths.rekha);
    await rekha.register('राजू', 'सुरेश साह', { 'महिला या पुरुष?': 'पुरुष', 'जन्म तिथि': born });
    for (const days of [3, 7]) {
      await rekha.comesTo(addDays(born, days));
      await rekha.opensDue();
      await rekha.makesDueVisit(new RegExp(`नवजात से मुलाकात: दिन ${days}`), {
        ...(days === 3 ? FIRST_NEWBORN_VISIT : NEWBORN_WELL),
      });
    }
    await rekha.comesTo(addDays(born, 41));
    await rekha.opensDue('इस हफ़्ते');
    await rekha.sees(WEEKS_6.join(', '));
    await rekha.comesTo(addDays(born, 42));
    await vaccinates(rekha, WEEKS_6);
    await rekha.comesTo(addDays(born, 70));
    await vaccinates(rekha, WEEKS_10);
    await rekha.comesTo(addMonths(born, 3));
    await visits(rekha, 3);
    await rekha.comesTo(addDays(born, 98));
    await vaccinates(rekha, WEEKS_14);
    await rekha.comesTo(addMonths(born, 6));
    await visits(rekha, 6);
    await rekha.opensCard('राजू');
    await rekha.seesNot('पूर्ण टीकाकरण');

    await rekha.comesTo(addMonths(born, 9));
    await visits(rekha, 9);
    await vaccinates(rekha, MONTHS_9);
    await rekha.opensCard('राजू');
    await rekha.sees('पूर्ण टीकाकरण');
    await rekha.comesTo(addMonths(born, 12));
    await visits(rekha, 12);
    await rekha.comesTo(today());
    await vaccinates(rekha, MONTHS_16);
    await rekha.opensCard('राजू');
    await rekha.sees('2 साल तक के टीके पूरे');

    await rekha.phone.airplane(false);
    await rekha.sees(/13 में से 13 रिपोर्ट पहुँचीं/);

    const manju = new Supervisor(await phone('manju'));
    await manju.join(block.paths.manju);
    await manju.openWorker('रेखा देवी');
    await manju.opens('राजू', 'डीपीटी बूस्टर 1', 'टीकाकरण');
  },
);

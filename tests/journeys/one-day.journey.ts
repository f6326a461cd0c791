import { expect } from 'vitest';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { Supervisor } from './support/supervisor.ts';
import { Worker } from './support/worker.ts';

journey(
  'a worker joins, goes where there is no network, registers, visits, counts; her phone dies; with the network back everything reaches and her supervisor sees it',
  async ({ server, phone }) => {
    const block = await makeBlock(server);
    const rekha = new Worker(await phone('rekha'));
    await rekha.join(block.paths.rekha);
    await rekha.sees('गृह भ्रमण लिखें');
    await rekha.phone.airplane(true);

    await rekha.register('कविता देवी', 'रामबाबू साह');
    await rekha.writeVisit();
    await rekha.beginVisit();
    await rekha.finishVisit();
    await rekha.countStock({ ओआरएस: '१४', 'ज़िंक की गोली': '0' });
    await rekha.goHome();
    await rekha.sees(/4 में से 0 रिपोर्ट पहुँचीं · 4 भेजना बाकी/);

    await rekha.phone.die();
    await rekha.phone.boot();
    await rekha.goHome();
    await rekha.sees(/4 में से 0 रिपोर्ट पहुँचीं · 4 भेजना बाकी/);

    await rekha.phone.airplane(false);
    await rekha.sees(/4 में से 4 रिपोर्ट पहुँचीं/);

    const manju = new Supervisor(await phone('manju'));
    await manju.join(block.paths.manju);
    await manju.sees('रेखा देवी');
    await manju.openWorker('रेखा देवी');
    await manju.opens('कविता देवी', 'खतरे के लक्षण');
    expect(server.output()).not.toMatch(/कविता|रेखा|रामबाबू|9800000/);
  },
);

journey(
  'a danger sign stops the visit; the family is not ready; the supervisor sees both on top',
  async ({ server, phone }) => {
    const block = await makeBlock(server);
    const rekha = new Worker(await phone('rekha'));
    await rekha.join(block.paths.rekha);
    await rekha.register('कविता देवी', 'रामबाबू साह');
    await rekha.writeVisit();
    await rekha.beginVisit();
    await rekha.goOnTo('तेज़ सिरदर्द?');
    await rekha.sayYes('तेज़ सिरदर्द?');
    await rekha.answerRest();
    await rekha.sees('तुरंत अस्पताल भेजें');
    await rekha.sees('102 पर फ़ोन करें');
    await rekha.tap('परिवार अभी तैयार नहीं');
    await rekha.finishVisit();

    const manju = new Supervisor(await phone('manju'));
    await manju.join(block.paths.manju);
    await manju.sees('1 व्यक्ति में खतरे के लक्षण');
    await manju.sees(/अस्पताल में इलाज अब भी बाकी/);
    await manju.phone.airplane(true);
    await manju.open('/');
    await manju.sees('1 व्यक्ति में खतरे के लक्षण');
  },
);

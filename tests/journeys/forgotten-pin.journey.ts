import { expect } from 'vitest';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { Supervisor } from './support/supervisor.ts';
import { Worker } from './support/worker.ts';

const NEW_PIN = '739105';

journey(
  'a worker forgets her PIN with an unsent report and an unfinished visit on her phone; her supervisor approves and tells her a code; with a new PIN both are there',
  async ({ server, phone }) => {
    const block = await makeBlock(server);
    const rekha = new Worker(await phone('rekha'));
    await rekha.join(block.paths.rekha);
    await rekha.register('कविता देवी', 'रामबाबू साह');
    await rekha.goHome();
    await rekha.sees(/2 में से 2 रिपोर्ट पहुँचीं/);
    await rekha.phone.airplane(true);
    await rekha.countStock({ ओआरएस: '14' });
    await rekha.goHome();
    await rekha.tap('गृह भ्रमण लिखें');
    await rekha.tap(/कविता देवी/);
    await rekha.writeVisit();
    await rekha.beginVisit();
    await rekha.goHome();
    await rekha.sees(/अधूरा/);
    await rekha.sees(/3 में से 2 रिपोर्ट पहुँचीं · 1 भेजना बाकी/);
    await rekha.phone.die();
    await rekha.phone.boot();

    await rekha.phone.open('/');
    await rekha.sees('अपना पिन डालें');
    const request = await rekha.asksForNewPin();
    expect(request).not.toMatch(/रेखा|A-1043/);

    const manju = new Supervisor(await phone('manju'));
    await manju.join(block.paths.manju);
    const { approval, oneTimeCode } = await manju.approvesNewPin(request, 'रेखा देवी');
    expect(approval.replace(/\s/g, '')).not.toContain(oneTimeCode.replace(/\s/g, ''));

    await rekha.phone.open(approval.slice(approval.indexOf('/r#')));
    await rekha.setsNewPin({ oneTimeCode: oneTimeCode.toLowerCase(), pin: NEW_PIN });
    await rekha.sees('आपका पिन बदला गया');
    await rekha.sees(/मंजू कुमारी \(F-101\) ने मंज़ूरी दी: आज/);
    await rekha.tap('ठीक है');
    await rekha.sees(/3 में से 2 रिपोर्ट पहुँचीं · 1 भेजना बाकी/);
    await rekha.sees(/अधूरा/);

    await rekha.phone.die();
    await rekha.phone.boot();
    await rekha.phone.open('/');
    await rekha.sees('अपना पिन डालें');
    await rekha.typePin(NEW_PIN);
    await rekha.sees(/अधूरा/);
    await rekha.phone.airplane(false);
    await rekha.sees(/3 में से 3 रिपोर्ट पहुँचीं/);
    expect(server.output()).not.toMatch(/रेखा|मंजू|9800000|PAHUNCH/);
    expect(server.output()).not.toContain(oneTimeCode.replace(/\s/g, ''));
  },
);

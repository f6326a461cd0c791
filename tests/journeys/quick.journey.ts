import { expect } from 'vitest';
import { makeBlock } from './support/block.ts';
import { Hands } from './support/hands.ts';
import { journey } from './support/journey.ts';
import { Worker } from './support/worker.ts';

/** A later visit at home: nothing wrong, thirty iron tablets; `measure` is what she measures on the way. */
async function visit(hands: Hands, measure: () => Promise<void> = async () => undefined): Promise<void> {
  hands.thinks();
  await hands.taps('गर्भवती हैं, मिलीं');
  await hands.taps('घर पर');
  await hands.taps('आगे');
  hands.thinks();
  await hands.answersEach('नहीं');
  await hands.taps('आगे');
  hands.thinks();
  await hands.answersEach('नहीं');
  await hands.taps('कोई तकलीफ़ नहीं');
  await hands.taps('आगे');
  hands.thinks();
  await measure();
  await hands.taps('बाकी जाँच नहीं हुई, आगे');
  hands.thinks();
  await hands.taps('30');
  await hands.taps('कोई जोखिम नहीं');
  await hands.taps('सेव करें');
}

async function begins(rekha: Worker): Promise<Hands> {
  await rekha.goHome();
  await rekha.tap('लोग खोजें');
  await rekha.tap(/कविता देवी/);
  await rekha.writeVisit();
  await rekha.sees('आज क्या हाल है?');
  return new Hands(rekha.page);
}

// Design 9. Each sign of danger is asked and answered by itself: no tap says no to several at once. In an ordinary visit
// blood pressure and weight are written (tests/fixtures/week.json: in four of five).
journey(
  'registering a woman takes at most 80 seconds of her hands, an ordinary visit to her at most 20',
  async ({ server, phone }) => {
    const block = await makeBlock(server);
    const rekha = new Worker(await phone('rekha'));
    await rekha.join(block.paths.rekha);

    await rekha.tap('लोग खोजें');
    const registering = new Hands(rekha.page);
    registering.thinks();
    await registering.taps('नया नाम जोड़ें');
    registering.thinks();
    await registering.taps('नया परिवार');
    registering.thinks();
    await registering.types('परिवार के मुखिया का नाम', 'रामबाबू साह');
    await registering.types(/^टोला/, 'साह टोला');
    await registering.taps('आगे');
    registering.thinks();
    await registering.types('नाम', 'कविता देवी');
    await registering.taps('महिला');
    await registering.types(/^उम्र/, '24');
    await registering.taps('आगे');
    registering.thinks();
    await registering.taps('पति का');
    await registering.types(/^उनका नाम/, 'सुरेश साह');
    await registering.taps('आगे');
    registering.thinks();
    await registering.types(/^मोबाइल नंबर/, '9800000001');
    await registering.taps('आगे');
    registering.thinks();
    await registering.taps('खुद');
    await registering.taps('सेव करें');
    await rekha.sees('कविता देवी का नाम जुड़ गया।');

    await rekha.writeVisit();
    await rekha.beginVisit(6);
    await rekha.finishVisit({ 'या बूस्टर कब लगा?': 'आज' });

    const plain = await begins(rekha);
    await visit(plain);
    await rekha.sees('यह भ्रमण सेव हो गया।');

    const ordinary = await begins(rekha);
    await visit(ordinary, async () => {
      await ordinary.types('ऊपर वाला', '110');
      await ordinary.typesOn('72');
      await ordinary.taps('एएनएम ने');
      await ordinary.types('वज़न', '52.5');
    });
    await rekha.sees('यह भ्रमण सेव हो गया।');

    process.stdout.write(
      `\nregistering ${registering} (bar 80)\nnothing measured ${plain}\nordinary, BP and weight ${ordinary} (bar 20)\n`,
    );
    expect(registering.seconds, `registering: ${registering}`).toBeLessThanOrEqual(80);
    expect(plain.seconds, `a visit without measurements: ${plain}`).toBeLessThanOrEqual(20);
    expect(ordinary.seconds, `an ordinary visit: ${ordinary}`).toBeLessThanOrEqual(20);
  },
);

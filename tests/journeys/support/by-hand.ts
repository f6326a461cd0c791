import { addDays } from '../../../src/domain/form/day.ts';
import { Hands } from './hands.ts';
import { today } from './person.ts';
import { FIRST_NEWBORN_VISIT } from './tales.ts';
import type { Worker } from './worker.ts';

/** What each of her entries may take at most, seconds. Source: design 9. */
export const BARS = { visit: 20, registration: 80 } as const;

/** One kind of entry, done by hand on the real screens; ends at "saved". Each sign of danger is asked and answered by itself. */
type ByHand = (rekha: Worker) => Promise<Hands>;

/** A woman in a new household, with her husband's name and a mobile. */
export const registersByHand: ByHand = async (rekha) => {
  await rekha.goHome();
  await rekha.tap('लोग खोजें');
  const hands = new Hands(rekha.page);
  hands.thinks();
  await hands.taps('नया नाम जोड़ें');
  hands.thinks();
  await hands.taps('नया परिवार');
  hands.thinks();
  await hands.types('परिवार के मुखिया का नाम', 'रामबाबू साह');
  await hands.types(/^टोला/, 'साह टोला');
  await hands.taps('आगे');
  hands.thinks();
  await hands.types('नाम', 'कविता देवी');
  await hands.taps('महिला');
  await hands.types(/^उम्र/, '24');
  await hands.taps('आगे');
  hands.thinks();
  await hands.taps('पति का');
  await hands.types(/^उनका नाम/, 'सुरेश साह');
  await hands.taps('आगे');
  hands.thinks();
  await hands.types(/^मोबाइल नंबर/, '9800000001');
  await hands.taps('आगे');
  hands.thinks();
  await hands.taps('खुद');
  await hands.taps('सेव करें');
  await rekha.sees('कविता देवी का नाम जुड़ गया।');
  return hands;
};

async function begins(rekha: Worker, name: string, what: string): Promise<Hands> {
  await rekha.opensCard(name);
  await rekha.tap(new RegExp(`^${what}`));
  const hands = new Hands(rekha.page);
  hands.thinks();
  return hands;
}

async function ends(rekha: Worker, hands: Hands): Promise<Hands> {
  await hands.taps('सेव करें');
  await rekha.sees('यह भ्रमण सेव हो गया।');
  return hands;
}

/** A later visit to a pregnant woman at home: nothing wrong, thirty iron tablets; `measure` is what she measures on the way. */
async function ancVisit(rekha: Worker, measure: (hands: Hands) => Promise<void>): Promise<Hands> {
  const hands = await begins(rekha, 'कविता देवी', 'गर्भवती की जाँच');
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
  await measure(hands);
  await hands.taps('बाकी जाँच नहीं हुई, आगे');
  hands.thinks();
  await hands.taps('30');
  await hands.taps('कोई जोखिम नहीं');
  return ends(rekha, hands);
}

/** Nothing could be measured. */
export const visitsUnmeasuredByHand: ByHand = (rekha) => ancVisit(rekha, async () => undefined);

/** Blood pressure and weight are measured: tests/fixtures/week.json has them in four visits of five. */
export const visitsByHand: ByHand = (rekha) =>
  ancVisit(rekha, async (hands) => {
    await hands.types('ऊपर वाला', '110');
    await hands.typesOn('72');
    await hands.taps('एएनएम ने');
    await hands.types('वज़न', '52.5');
  });

/** Day 7 of a healthy newborn, seen before: weight and temperature are measured. */
export const visitsNewbornByHand: ByHand = async (rekha) => {
  const hands = await begins(rekha, 'मुन्नी', 'नवजात की देखभाल');
  await hands.taps('मुलाकात हुई');
  await hands.answersEach('नहीं');
  await hands.taps('आगे');
  hands.thinks();
  await hands.answersEach('नहीं');
  await hands.taps('आगे');
  hands.thinks();
  await hands.types('वज़न', '2.90');
  await hands.taps('मैंने');
  await hands.types('बगल का तापमान', '98.4');
  await hands.taps('बाकी नहीं नापा');
  hands.thinks();
  await hands.answers('बच्चे को गर्म रखा है?', 'हाँ');
  await hands.answers('24 घंटे में 7-8 बार माँ का दूध पिया?', 'हाँ');
  await hands.answers('लगातार रोना या पेशाब 6 बार से कम?', 'नहीं');
  await hands.taps('ठीक');
  await hands.answers('बदन पर मवाद वाले दाने?', 'नहीं');
  await hands.answers('जन्म पंजीकरण हो गया?', 'नहीं');
  return ends(rekha, hands);
};

/** Three doses at six weeks, given by the ANM on the day of the session, no trouble after them. */
export const writesDosesByHand: ByHand = async (rekha) => {
  const hands = await begins(rekha, 'राजू', 'टीकाकरण');
  await hands.taps('आज लगा');
  await hands.taps('आगे');
  hands.thinks();
  await hands.taps('ओपीवी 1');
  await hands.taps('पेंटावेलेंट 1');
  await hands.taps('रोटावायरस 1');
  await hands.taps('आगे');
  hands.thinks();
  await hands.chooses('कहाँ लगा?', 'टीके वाला दिन (वीएचएसएनडी)');
  await hands.taps('एएनएम ने');
  await hands.answers('टीके के बाद कोई तकलीफ़ हुई?', 'नहीं');
  await hands.answers('एमसीपी कार्ड में लिखा है?', 'हाँ');
  return ends(rekha, hands);
};

/** What her phone holds before the entries after the registration: a first visit each, the newborn's four days ago. */
export async function writesFirstVisits(rekha: Worker): Promise<void> {
  await rekha.writes('कविता देवी', 'गर्भवती की जाँच', {
    'अंतिम माहवारी कब शुरू हुई?': addDays(today(), -180),
    'या बूस्टर कब लगा?': 'आज',
  });
  const sixWeeksAgo = addDays(today(), -42);
  await rekha.goHome();
  await rekha.register('राजू', 'दिनेश पासवान', { 'महिला या पुरुष?': 'पुरुष', 'जन्म तिथि': sixWeeksAgo });
  await rekha.writes('राजू', 'टीकाकरण', {
    'टीका लगा?': 'पहले लगा था, कार्ड में है',
    'किस दिन लगा था?': sixWeeksAgo,
    'कौन से टीके लगे?': ['हेपेटाइटिस-बी (जन्म)', 'विटामिन के (जन्म)', 'ओपीवी (जन्म)', 'बीसीजी'],
    'कहाँ लगा?': 'सामुदायिक स्वास्थ्य केंद्र (सीएचसी)',
  });
  await rekha.goHome();
  await rekha.register('मुन्नी', 'महेश राम', { 'महिला या पुरुष?': 'महिला', 'जन्म तिथि': addDays(today(), -7) });
  await rekha.opensCard('मुन्नी');
  await rekha.tap(/^नवजात की देखभाल/);
  await rekha.visitedOn(addDays(today(), -4));
  await rekha.fill(FIRST_NEWBORN_VISIT);
}

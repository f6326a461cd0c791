import { addDays } from '../../src/domain/form/day.ts';
import { makeBlock } from './support/block.ts';
import type { Said } from './support/form.ts';
import { journey } from './support/journey.ts';
import { today } from './support/person.ts';
import { Supervisor } from './support/supervisor.ts';
import { BIRTH_DOSES, FIRST_FEED, NEWBORN_WELL, SENT } from './support/tales.ts';
import { Worker } from './support/worker.ts';

const BOOKED: Said = {
  'क्या यह पहली गर्भावस्था है?': 'हाँ',
  लंबाई: ['152', 'मैंने'],
  वज़न: '48',
  'ब्लड ग्रुप': 'बी पॉज़िटिव (B+)',
};
const PLANNED: Said = {
  'प्रसव के लिए कौन सी जगह सोची है?': 'सामुदायिक स्वास्थ्य केंद्र (सीएचसी)',
  'किस सवारी से जाएँगी?': 'सरकारी एम्बुलेंस',
  'पैसे अलग रखे हैं?': 'हाँ',
  'प्रसव में साथ कौन रहेगा?': 'सास',
  'खून देने वाले कितने तय हैं?': '2',
  'आज क्या समझाया?': ['खतरे के लक्षण', 'एम्बुलेंस का नंबर'],
};
const AT_VHSND: Said = {
  'कहाँ मिलीं?': 'आंगनबाड़ी पर जाँच का दिन (वीएचएसएनडी)',
  'ब्लड प्रेशर (बीपी)': ['110', '72', 'एएनएम ने'],
};
const BORN: Said = {
  'प्रसव कहाँ हुआ?': 'सामुदायिक स्वास्थ्य केंद्र (सीएचसी)',
  'प्रसव कैसे हुआ?': 'सामान्य',
  'कितने बच्चे हुए? (मृत जन्म भी गिनें)': '1',
  'जीवित जन्म हुआ?': 'जीवित जन्म',
  'लड़की या लड़का?': 'लड़की',
  'जन्म होते ही रोया?': 'हाँ',
  '1 घंटे के अंदर माँ का दूध पिया?': 'हाँ',
  'जन्म का वज़न': ['2800', 'किसी और ने'],
  'बच्चा अभी कहाँ है?': 'माँ के पास',
  'जन्म के कौन से टीके लगे?': BIRTH_DOSES,
};
const MOTHER_WELL: Said = {
  '24 घंटे में कितनी बार भरपेट खाया?': '4',
  'दिन में कितने पैड या कपड़े बदले?': '2',
};
journey(
  'a pregnancy from its registration to day 42 after the birth, with a danger on the way, without a network: the due list names every visit on its day, and the supervisor sees it all',
  async ({ server, phone }) => {
    const block = await makeBlock(server);
    const rekha = new Worker(await phone('rekha'));
    // The server's clock cannot be moved: the year is lived with the phone's set back, and ends today.
    const born = addDays(today(), -43);
    const lmp = addDays(born, -276);

    await rekha.joinsOn(addDays(lmp, 60), block.paths.rekha);
    await rekha.register('कविता देवी', 'रामबाबू साह');
    await rekha.writes('कविता देवी', 'गर्भवती का पंजीकरण', { ...BOOKED, 'अंतिम माहवारी कब शुरू हुई?': lmp });
    await rekha.opensDue();
    await rekha.sees('आज की सूची में कोई बाकी नहीं');
    await rekha.opensDue('इस हफ़्ते');
    await rekha.makesDueVisit(/कविता देवी.*पहली गर्भ जाँच/, AT_VHSND);

    await rekha.comesTo(addDays(lmp, 150));
    await rekha.opensDue('इस हफ़्ते');
    await rekha.makesDueVisit(/कविता देवी.*दूसरी गर्भ जाँच/, { ...AT_VHSND, 'या बूस्टर कब लगा?': 'आज' });
    await rekha.writes('कविता देवी', 'प्रसव की तैयारी', PLANNED);

    await rekha.comesTo(addDays(lmp, 210));
    await rekha.opensCard('कविता देवी');
    await rekha.writeVisit();
    await rekha.findsDanger({ 'तेज़ सिरदर्द?': 'हाँ' });
    await rekha.sees('102 पर फ़ोन करें');
    await rekha.tap('परिवार तैयार है');
    await rekha.finishVisit(SENT);

    await rekha.comesTo(addDays(lmp, 214));
    await rekha.opensDue('इस हफ़्ते');
    await rekha.makesDueVisit(/कविता देवी.*तीसरी गर्भ जाँच/, AT_VHSND);
    await rekha.comesTo(addDays(lmp, 262));
    await rekha.opensDue('इस हफ़्ते');
    await rekha.makesDueVisit(/कविता देवी.*चौथी गर्भ जाँच/, AT_VHSND);

    await rekha.comesTo(addDays(born, 2));
    await rekha.writes('कविता देवी', 'प्रसव और नवजात', { ...BORN, 'प्रसव किस दिन हुआ?': born });
    await rekha.opensCard('कविता देवी');
    await rekha.tap(/^बच्चे का नाम जोड़ें/);
    await rekha.fill();
    await rekha.sees('बच्चे का नाम जुड़ गया: कविता देवी का बच्चा।');

    for (const days of [3, 7, 14, 21, 28, 42]) {
      await rekha.comesTo(addDays(born, days));
      await rekha.opensDue();
      await rekha.makesDueVisit(new RegExp(`नवजात से मुलाकात: दिन ${days}`), {
        ...NEWBORN_WELL,
        ...(days === 3 && FIRST_FEED),
      });
      await rekha.opensDue();
      await rekha.makesDueVisit(new RegExp(`प्रसव के बाद माँ से मुलाकात: दिन ${days}`), MOTHER_WELL);
    }
    // Day 43: the case is closed, and nothing of it is left to do. The first vaccines are due since yesterday.
    await rekha.comesTo(today());
    await rekha.opensDue('इस हफ़्ते');
    await rekha.sees(/ओपीवी 1, पेंटावेलेंट 1/);
    await rekha.seesNot(/नवजात से मुलाकात|प्रसव के बाद|गर्भ जाँच/);
    await rekha.opensCard('कविता देवी');
    await rekha.seesNot(/पीएनसी|प्रसव की तैयारी/);

    await rekha.phone.airplane(false);
    await rekha.sees(/23 में से 23 रिपोर्ट पहुँचीं/);

    const manju = new Supervisor(await phone('manju'));
    await manju.join(block.paths.manju);
    await manju.sees('रेखा देवी');
    // The danger of week 30 is long over: it stands in the log, and not on top any more.
    await manju.sees('खतरे का कोई नया लक्षण नहीं आया');
    await manju.openWorker('रेखा देवी');
    await manju.opens('कविता देवी', 'खतरे के लक्षण', 'प्रसव के बाद');
  },
);

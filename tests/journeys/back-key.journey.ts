import { expect } from 'vitest';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { PIN } from './support/person.ts';
import { Worker } from './support/worker.ts';

journey(
  'the phone’s back key goes one step back in joining, in registering and in a visit, and nothing typed is lost; what is saved is not walked through again',
  async ({ server, phone }) => {
    const { paths } = await makeBlock(server);
    const rekha = new Worker(await phone('rekha'));
    const { page } = rekha;

    await rekha.phone.open(paths.rekha);
    await rekha.tap('हिन्दी');
    await rekha.tap('हाँ, मैं ही हूँ');
    await rekha.tap('पतंग');
    await rekha.isAt('अपना पिन बनाएँ');
    await rekha.pressBackTo('अपना चित्र चुनें');
    expect(await page.getByRole('button', { name: 'पतंग' }).getAttribute('aria-pressed')).toBe('true');
    await rekha.pressBackTo('क्या आप रेखा देवी हैं?');
    await rekha.makeVault('पतंग', PIN);
    await rekha.isAt('रेखा देवी');

    await rekha.tap('गृह भ्रमण लिखें');
    await rekha.tap('नया नाम जोड़ें');
    await rekha.tap('नया परिवार');
    const head = page.getByLabel('परिवार के मुखिया का नाम');
    await head.fill('रामबाबू साह');
    await rekha.tap('आगे');
    const name = page.getByLabel('नाम', { exact: true });
    await name.fill('कविता देवी');
    await rekha.tap('महिला');
    await page.getByLabel(/^उम्र/).fill('24');
    await rekha.tap('आगे');
    await rekha.isAt('परिवार में');
    await rekha.pressBackTo('नाम और उम्र');
    expect(await name.inputValue()).toBe('कविता देवी');
    await rekha.pressBackTo('नया परिवार');
    expect(await head.inputValue()).toBe('रामबाबू साह');
    await rekha.pressBackTo(/किस परिवार में/);
    await rekha.pressBackTo('लोग');
    await rekha.tap('नया नाम जोड़ें');
    await rekha.tap('नया परिवार');
    expect(await head.inputValue()).toBe('रामबाबू साह');
    await rekha.tap('आगे');
    expect(await name.inputValue()).toBe('कविता देवी');
    for (const screen of ['परिवार में', 'मोबाइल और कार्ड', 'अनुमति']) {
      await rekha.tap('आगे');
      await rekha.isAt(screen);
    }
    await rekha.tap('खुद');
    await rekha.tap('सेव करें');
    await rekha.sees('कविता देवी का नाम जुड़ गया।');
    await rekha.writeVisit();

    await rekha.beginVisit();
    await rekha.goOnTo('तेज़ सिरदर्द?');
    await rekha.sayYes('तेज़ सिरदर्द?');
    await rekha.answerRest();
    await rekha.sees('तुरंत अस्पताल भेजें');
    await rekha.pressBackTo('खतरे के लक्षण');
    expect(await rekha.saidYes('तेज़ सिरदर्द?')).toBe(true);
    await rekha.tap('आगे');
    await rekha.tap('परिवार अभी तैयार नहीं');
    await rekha.finishVisit();
    await rekha.pressBackTo('लोग');
    await rekha.pressBackTo('रेखा देवी');
    expect(await rekha.phone.page.getByText(/^अधूरा/).count()).toBe(0);
  },
);

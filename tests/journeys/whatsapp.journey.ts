import { expect } from 'vitest';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { Supervisor } from './support/supervisor.ts';
import { Worker } from './support/worker.ts';

journey(
  'a worker without data sends by WhatsApp, her supervisor pastes the chat; what she syncs later is counted once; the receipt that comes back as text is enough without any network',
  async ({ server, phone }) => {
    const block = await makeBlock(server);
    const rekha = new Worker(await phone('rekha'));
    await rekha.join(block.paths.rekha);
    await rekha.sees('गृह भ्रमण लिखें');
    await rekha.phone.airplane(true);
    await rekha.register('कविता देवी', 'रामबाबू साह');
    const message = await rekha.sendByWhatsApp();
    expect(message).not.toMatch(/कविता|रामबाबू|रेखा/);
    expect(message.length).toBeLessThanOrEqual(2000);
    await rekha.goHome();
    await rekha.sees(/रास्ते में/);

    const manju = new Supervisor(await phone('manju'));
    await manju.join(block.paths.manju);
    const receipt = await manju.carryIn(`[22/11/26, 5:04 pm] Rekha Asha: ${message}\nnamaste didi`);
    await manju.sees(/2 नई रिपोर्ट पहुँचीं/);
    expect(await manju.carryIn(message)).toContain('/r#');
    await manju.sees(/पहले भी डाला गया था/);

    // The network comes back before the receipt: the same two entries go once more, by sync.
    await rekha.phone.airplane(false);
    await rekha.goHome();
    await rekha.sees(/2 में से 2 रिपोर्ट पहुँचीं/);
    await manju.open('/');
    await manju.openWorker('रेखा देवी');
    expect(await manju.reportsShown()).toBe(2);

    await rekha.phone.airplane(true);
    await rekha.countStock({ ओआरएस: '5' });
    const second = await rekha.sendByWhatsApp();
    await rekha.takeReceipt(await manju.carryIn(second));
    await rekha.goHome();
    await rekha.sees(/3 में से 3 रिपोर्ट पहुँचीं/);
    await rekha.takeOldReceipt(receipt);
    await manju.open('/');
    await manju.openWorker('रेखा देवी');
    expect(await manju.reportsShown()).toBe(3);
  },
);

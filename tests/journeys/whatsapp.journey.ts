import { expect } from 'vitest';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { Supervisor } from './support/supervisor.ts';
import { Worker } from './support/worker.ts';

journey(
  'a worker without data sends by WhatsApp, her supervisor pastes the chat, the receipt comes back, and what she syncs later is counted once',
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

    await rekha.takeReceipt(receipt);
    await rekha.goHome();
    await rekha.sees(/2 में से 2 रिपोर्ट पहुँचीं/);

    await rekha.phone.airplane(false);
    await rekha.countStock({ ओआरएस: '5' });
    await rekha.goHome();
    await rekha.sees(/3 में से 3 रिपोर्ट पहुँचीं/);
    await manju.open('/');
    await manju.openWorker('रेखा देवी');
    await manju.sees(/नं\. 3|दवा पेटी की गिनती/);
    expect(await manju.reportsShown()).toBe(3);
  },
);

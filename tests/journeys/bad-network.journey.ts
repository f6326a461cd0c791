import { expect } from 'vitest';
import type { Fault } from '../support/link.ts';
import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { Supervisor } from './support/supervisor.ts';
import { Worker } from './support/worker.ts';

const ALWAYS = 1_000;

/** What answers in the server's place, as long as it stands there. */
function answered(status: number, type: string, body: string): Fault {
  return { kind: 'answer', status, type, body, path: '/api/', times: ALWAYS };
}

const TROUBLES: [fault: Fault, hi: string, en: string][] = [
  [
    answered(500, 'application/json', '{"problem":"server"}'),
    'सर्वर अभी जवाब नहीं दे रहा',
    'The server does not answer now',
  ],
  [
    answered(200, 'text/html', '<h1>Free Wi-Fi</h1>'),
    'वाई-फ़ाई लॉगिन माँग रहा है',
    'The Wi-Fi asks for a login',
  ],
  [answered(429, 'text/html', 'Too Many Requests'), 'सर्वर पर अभी बहुत भीड़ है', 'The server is very busy now'],
];

journey(
  'whatever the network does to her reports, she is told in both languages, they stay safe on the phone and reach once',
  async ({ server, phone, link }) => {
    const { paths } = await makeBlock(server);
    const way = await link();
    const rekha = new Worker(await phone('rekha', { link: way }));
    await rekha.join(paths.rekha);
    way.down(true);
    await rekha.register('कविता देवी', 'रामबाबू साह');
    const safe = rekha.page.getByRole('listitem').getByText('फ़ोन में सुरक्षित', { exact: true });

    await rekha.open('/reached');
    await rekha.tap('अभी भेजें');
    await rekha.isTold({ hi: 'अभी नेटवर्क नहीं है', en: 'No network now' });
    way.down(false);
    for (const [fault, hi, en] of TROUBLES) {
      way.fault(fault);
      await rekha.tap('अभी भेजें');
      await rekha.isTold({ hi, en });
      expect(await safe.count()).toBe(2);
    }

    // The server has them and its answer is lost, also when the browser asks once more by itself.
    way.fault({ kind: 'lose-reply', path: '/api/sync', times: ALWAYS });
    await rekha.tap('अभी भेजें');
    await rekha.isTold({ hi: 'अभी नेटवर्क नहीं है', en: 'No network now' });
    expect(await safe.count()).toBe(2);
    way.fault(null);
    way.shape({ upKbits: 64, downKbits: 64, rttMs: 2_000 });
    await rekha.tap('अभी भेजें');
    await rekha.isTold({ hi: /^भेज रहे हैं… 2 में से 0/, en: /^Sending… 0 of 2/ });
    await rekha.sees(/2 में से 2 रिपोर्ट पहुँचीं/);
    way.shape(null);

    // A proxy takes nothing, however small: one report waits, and what comes after it too.
    way.fault(answered(413, 'text/html', 'Request Entity Too Large'));
    await rekha.countStock({ ओआरएस: '5' });
    await rekha.open('/reached');
    await rekha.tap('अभी भेजें');
    await rekha.isTold({
      hi: 'यह नेटवर्क रिपोर्ट आगे नहीं जाने देता',
      en: 'This network does not let the reports through',
    });
    way.fault(null);
    await rekha.tap('अभी भेजें');
    await rekha.sees(/3 में से 3 रिपोर्ट पहुँचीं/);

    const manju = new Supervisor(await phone('manju'));
    await manju.join(paths.manju);
    await manju.openWorker('रेखा देवी');
    expect(await manju.reportsShown()).toBe(3);
  },
);

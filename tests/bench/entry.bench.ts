import { makeBlock } from '../journeys/support/block.ts';
import {
  BARS,
  registersByHand,
  visitsByHand,
  visitsNewbornByHand,
  writesDosesByHand,
  writesFirstVisits,
} from '../journeys/support/by-hand.ts';
import { type Hands, OPERATORS } from '../journeys/support/hands.ts';
import { openPhone } from '../journeys/support/phone.ts';
import { startServer } from '../journeys/support/server.ts';
import { Worker } from '../journeys/support/worker.ts';
import { printTable } from './table.ts';

/** How long her hands need for an ordinary entry, by the keystroke-level model on the real screens. */
async function measure(rekha: Worker) {
  const register = await registersByHand(rekha);
  await writesFirstVisits(rekha);
  const anc = await visitsByHand(rekha);
  const hbnc = await visitsNewbornByHand(rekha);
  const immunisation = await writesDosesByHand(rekha);
  return { anc, hbnc, immunisation, register };
}

const server = await startServer();
const phone = await openPhone({ name: 'bench', url: server.url });
try {
  const block = await makeBlock(server);
  const rekha = new Worker(phone);
  await rekha.join(block.paths.rekha);
  const { anc, hbnc, immunisation, register } = await measure(rekha);
  const row = (what: string, hands: Hands, bar: number) => ({
    what: `${what}: ${hands.operators}`,
    ours: hands.seconds,
    bar,
    unit: 's',
  });
  console.log(`Counted with: ${OPERATORS}.`);
  printTable('An entry by hand', [
    row('pregnancy visit, BP and weight', anc, BARS.visit),
    row('newborn visit of day 7, weight and temperature', hbnc, BARS.visit),
    row('vaccination, three doses at six weeks', immunisation, BARS.visit),
    row('registering a person', register, BARS.registration),
  ]);
  const seconds = (hands: Hands) => Number(hands.seconds.toFixed(1));
  console.log(
    JSON.stringify({
      anc_s: seconds(anc),
      hbnc_s: seconds(hbnc),
      immunisation_s: seconds(immunisation),
      register_s: seconds(register),
    }),
  );
} finally {
  await phone.close();
  await server.close();
}

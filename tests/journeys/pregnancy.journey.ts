import { makeBlock } from './support/block.ts';
import { journey } from './support/journey.ts';
import { Worker } from './support/worker.ts';

journey('try', async ({ server, phone }) => {
  const block = await makeBlock(server);
  const rekha = new Worker(await phone('rekha'));
  await rekha.join(block.paths.rekha);
  await rekha.phone.airplane(true);
  await rekha.comesTo('2026-02-10');
  await rekha.register('कविता देवी', 'रामबाबू साह');
  await rekha.comesTo('2026-02-20');
});

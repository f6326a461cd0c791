import { type KilledDatabase, type Kills, runKills } from './kills.ts';

/** `npm run kills`: how many, then which databases. The last line is for machines. */
const [kills = '', ...databases] = process.argv.slice(2);
const results: Partial<Record<KilledDatabase, Kills>> = {};
for (const database of databases as KilledDatabase[]) {
  const started = performance.now();
  const result = await runKills(Number(kills), database);
  results[database] = result;
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(
    `${database}: ${result.kills} kills in ${seconds} s, ${result.acknowledged} entries called reached, ${result.missing} missing, ${result.doubled} twice, ${result.gaps} numbers left out`,
  );
}
const isWhole = Object.values(results).every(({ missing, doubled, gaps }) => missing + doubled + gaps === 0);
process.exitCode = isWhole ? 0 : 1;
console.log(JSON.stringify(results));

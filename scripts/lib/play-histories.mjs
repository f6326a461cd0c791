import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { ROOT } from './run.mjs';

/** So many histories follow from one seed; the next batch has the next seed, whoever plays it. */
const BATCH = 100;
const PLAYERS = 2;

/**
 * @typedef {{ kind: 'lost' | 'duplicated' | 'gaps'; what: string }} Complaint
 * @typedef {{ seed: number; path: string; history: object; complaints: Complaint[] }} Failure
 */

/**
 * A process that plays what it is asked, one line a question, one line an answer.
 * @param {string} main
 */
function openPlayer(main) {
  // Little that a history makes outlives it: a nursery wide enough for all of it is seldom swept.
  const child = spawn(process.execPath, ['--max-semi-space-size=64', main], {
    cwd: ROOT,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const answer = async () => {
    const { value, done } = await lines.next();
    if (done) throw new Error('a player of histories ended before its answer');
    return JSON.parse(value);
  };
  return {
    ready: answer(),
    /** @param {object} question */
    async ask(question) {
      child.stdin.write(`${JSON.stringify(question)}\n`);
      return answer();
    },
    async end() {
      child.stdin.end();
      if (child.exitCode === null) await once(child, 'exit');
    },
  };
}

/**
 * A process that plays histories one by one, until it is ended. `firstFailing` plays these in the order given, up to the
 * first that fails: null when none does.
 * @param {string} main the file that buildHistories gave
 */
export function openJudge(main) {
  const player = openPlayer(main);
  return {
    /**
     * @param {readonly object[]} histories
     * @returns {Promise<{ history: object; complaints: Complaint[] } | null>}
     */
    async firstFailing(histories) {
      await player.ready;
      for (const history of histories) {
        const { complaints } = await player.ask({ history });
        if (complaints.length > 0) return { history, complaints };
      }
      return null;
    },
    end: player.end,
  };
}

/**
 * Plays random histories in two processes. `most`: ends when so many batches have failed; `path`: plays what a failure
 * of this seed was shrunk to.
 * @param {string} main the file that buildHistories gave
 * @param {{ histories: number; seed: number; path?: string; most?: number; players?: number }} asked
 * @returns {Promise<{ played: { histories: number; batches: number }; failures: Failure[] }>}
 */
export async function playHistories(main, { histories, seed, path, most = 3, players = PLAYERS }) {
  const batches = Math.ceil(histories / BATCH);
  /** @type {Failure[]} */
  const failures = [];
  const played = { histories: 0, batches: 0 };
  let next = 0;
  const play = async () => {
    const player = openPlayer(main);
    await player.ready;
    while (next < batches && failures.length < most) {
      const batch = next++;
      const runs = Math.min(BATCH, histories - batch * BATCH);
      const said = await player.ask({ seed: seed + batch, runs, ...(path && { path }) });
      played.histories += said.played;
      played.batches++;
      if (said.failed) failures.push({ seed: seed + batch, ...said.failed });
    }
    await player.end();
  };
  await Promise.all(Array.from({ length: Math.min(players, batches) }, play));
  return { played, failures };
}

import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * Runs a command in the project's folder and waits for it.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>; quiet?: boolean }} [options] quiet: collect the output
 * @returns {Promise<{ code: number; output: string }>} code 127 when the command does not exist
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
      shell: process.platform === 'win32' && command === 'npm',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
      });
    }
    child.on('error', () => resolve({ code: 127, output }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs a tool of node_modules by its entry file, without a shell. */
export function runTool(
  /** @type {string} */ file,
  /** @type {string[]} */ args,
  /** @type {Parameters<typeof run>[2]} */ options = {},
) {
  return run(process.execPath, [join(ROOT, 'node_modules', file), ...args], options);
}

/**
 * Runs a server in the foreground: signals reach it, and this process ends as it ends.
 * @param {string} file
 * @param {Record<string, string | undefined>} env
 * @param {string[]} [args]
 * @returns {Promise<number>}
 */
export function serve(file, env, args = []) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', join(ROOT, file), ...args], {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
      process.on(signal, () => child.kill(signal));
    child.on('close', (code) => resolve(code ?? 0));
  });
}

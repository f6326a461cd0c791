import type { Bytes } from '../bytes.ts';
import { type Http, HttpFailure, type HttpReply, type HttpRequest, type NetFailure } from '../device.ts';

const SILENCE_MS = 30_000;
const OVERALL_MS = 90_000;
/** What was asked over a network that went away is not answered over the one that came: nobody waits 30 s for that. */
const AFTER_ONLINE_MS = 4_000;
/** Below this gzip saves nothing worth its header. */
const WORTH_COMPRESSING = 400;
const NETWORK_LOGIN = 511;
const TEMPORARY = new Set([408, 425]);

export async function gzip(bytes: Bytes): Promise<Bytes | null> {
  if (bytes.length < WORTH_COMPRESSING || typeof CompressionStream === 'undefined') return null;
  const stream = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Sorts whatever was thrown while talking to the server. */
export function sortFailure(error: unknown): NetFailure {
  if (error instanceof HttpFailure) return error.failure;
  // fetch rejects with TypeError when there is no network, and with AbortError when a time limit ran out.
  if (error instanceof TypeError) return { kind: 'offline' };
  if (error instanceof DOMException) return { kind: 'offline' };
  return { kind: 'bug' };
}

/** Aborts after 30 s without a byte, after 90 s in all, and soon when the network comes back while nothing is heard. */
function timeLimits() {
  const controller = new AbortController();
  const stop = () => controller.abort();
  const overall = setTimeout(stop, OVERALL_MS);
  let silence = setTimeout(stop, SILENCE_MS);
  const waitOnly = (ms: number) => {
    clearTimeout(silence);
    silence = setTimeout(stop, ms);
  };
  const hurry = () => waitOnly(AFTER_ONLINE_MS);
  globalThis.addEventListener?.('online', hurry);
  return {
    signal: controller.signal,
    progress: () => waitOnly(SILENCE_MS),
    end() {
      clearTimeout(silence);
      clearTimeout(overall);
      globalThis.removeEventListener?.('online', hurry);
    },
  };
}

function isJson(response: Response): boolean {
  return /^application\/(x-ndjson|json|problem\+json)\b/.test(response.headers.get('content-type') ?? '');
}

async function refusal(response: Response): Promise<NetFailure> {
  const { status } = response;
  if (response.type === 'opaqueredirect' || status === NETWORK_LOGIN || status < 400)
    return { kind: 'not-pahunch' };
  if (status >= 500 || TEMPORARY.has(status)) return { kind: 'server', status };
  const retry = Number(response.headers.get('retry-after') ?? Number.NaN);
  const retrySeconds = Number.isFinite(retry) ? retry : null;
  const body: unknown = isJson(response) ? await response.json().catch(() => null) : null;
  const problem = body && typeof body === 'object' && 'problem' in body ? String(body.problem) : null;
  // A proxy may cut off what is too large or too frequent without knowing our words.
  if (problem === null && status !== 413 && status !== 429) return { kind: 'not-pahunch' };
  const detail = body && typeof body === 'object' && 'detail' in body ? { detail: String(body.detail) } : {};
  return { kind: 'refused', status, problem, ...detail, retrySeconds };
}

/** What follows the last line is a few bytes; cancelling instead would cost the connection, and the next request a new one. */
async function finish(
  reader: ReadableStreamDefaultReader,
  limits: ReturnType<typeof timeLimits>,
): Promise<void> {
  const { done } = await reader.read().catch(() => ({ done: true }));
  limits.end();
  if (!done) await reader.cancel().catch(() => undefined);
}

async function* readLines(response: Response, limits: ReturnType<typeof timeLimits>): AsyncGenerator<string> {
  const reader = response.body?.getReader();
  if (!reader) return;
  const decoder = new TextDecoder();
  let held = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      limits.progress();
      const parts = (held + decoder.decode(value, { stream: true })).split('\n');
      held = parts.pop() ?? '';
      for (const line of parts) if (line.trim() !== '') yield line;
    }
    if (held.trim() !== '') yield held;
  } catch (error) {
    throw new HttpFailure(sortFailure(error));
  } finally {
    void finish(reader, limits);
  }
}

async function send(request: HttpRequest): Promise<HttpReply> {
  const limits = timeLimits();
  try {
    const packed = request.body ? await gzip(request.body) : null;
    const response = await fetch(request.url, {
      method: request.method,
      headers: {
        ...(request.body && { 'content-type': 'application/json' }),
        ...(packed && { 'content-encoding': 'gzip' }),
        ...request.headers,
      },
      ...(request.body && { body: packed ?? request.body }),
      signal: limits.signal,
      // No answer to a POST is taken from a cache, and saying so once more costs 43 bytes of every report.
      ...(request.method === 'GET' && { cache: 'no-store' }),
      credentials: 'omit',
      redirect: 'manual',
    });
    limits.progress();
    if (!response.ok) throw new HttpFailure(await refusal(response));
    if (!isJson(response)) throw new HttpFailure({ kind: 'not-pahunch' });
    return { lines: () => readLines(response, limits) };
  } catch (error) {
    limits.end();
    throw new HttpFailure(sortFailure(error));
  }
}

export const browserHttp: Http = { send };

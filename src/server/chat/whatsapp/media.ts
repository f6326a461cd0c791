import * as z from 'zod/mini';
import type { Bytes } from '../../../platform/bytes.ts';
import type { Fetch } from '../../../platform/node/fetch.ts';
import type { WhatsAppSettings } from '../settings.ts';

export type Media = { kind: 'ok'; bytes: Bytes } | { kind: 'too-large' | 'gone' | 'again' };

/** An exported chat of 40,000 messages without media is some 4 MB, zipped a quarter of it. */
export const MEDIA_BYTES = 16 * 1024 * 1024;
const REPLY_MS = 60_000;

const placeSchema = z.object({ url: z.url(), file_size: z.optional(z.coerce.number()) });

async function readUpTo(reply: Response, most: number): Promise<Bytes | null> {
  const reader = reply.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.length;
    if (length > most) {
      await reader?.cancel();
      return null;
    }
    chunks.push(read.value);
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

function trouble(status: number): Media {
  return { kind: status >= 500 || status === 429 || status === 401 ? 'again' : 'gone' };
}

/**
 * Fetches what was attached to a message: where it lies, then the bytes, both with the token. Never more than
 * `MEDIA_BYTES`, whatever was said of its size.
 */
export async function fetchMedia(http: Fetch, settings: WhatsAppSettings, id: string): Promise<Media> {
  const asked = () => ({
    headers: { authorization: `Bearer ${settings.token}` },
    signal: AbortSignal.timeout(REPLY_MS),
  });
  try {
    const told = await http(`${settings.api}/${encodeURIComponent(id)}`, asked());
    if (!told.ok) return trouble(told.status);
    const place = placeSchema.safeParse(await told.json());
    if (!place.success) return { kind: 'gone' };
    if ((place.data.file_size ?? 0) > MEDIA_BYTES) return { kind: 'too-large' };
    const file = await http(place.data.url, asked());
    if (!file.ok) return trouble(file.status);
    const bytes = await readUpTo(file, MEDIA_BYTES);
    return bytes ? { kind: 'ok', bytes } : { kind: 'too-large' };
  } catch {
    return { kind: 'again' };
  }
}

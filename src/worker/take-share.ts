import type { Clock } from '../platform/clock.ts';
import type { Crypto } from '../platform/crypto.ts';
import { dropOldShared, keepShared, type SharedItem } from '../store/shared.ts';

/** Where other apps share to (manifest), and where the page reads it. */
export const SHARED_PATH = '/shared';

/** Bytes; a chat without its pictures is a third of it. */
const MOST_BYTES = 60_000_000;

interface ShareTools {
  ciphers: Pick<Crypto, 'bytes' | 'aesGcmSeal' | 'aesGcmOpen'>;
  clock: Clock;
}

/** Text may come as text, as a file under the text's name or as a file of any other. Source: whatsapp.md section 2. */
async function itemsOf(request: Request): Promise<SharedItem[]> {
  const form = await request.formData();
  return [...form.values()].filter((value) => typeof value !== 'string' || value.trim() !== '');
}

async function fragmentFor(request: Request, { ciphers, clock }: ShareTools): Promise<string> {
  const items = await itemsOf(request);
  const bytes = items.reduce((sum, item) => sum + (typeof item === 'string' ? item.length : item.size), 0);
  if (bytes > MOST_BYTES) return 'too-large';
  const now = clock.now();
  await dropOldShared(now);
  return items.length > 0 ? keepShared(ciphers, now, items) : 'empty';
}

/** The answer to a share: to the page, with the only key to what was shared. It never goes over the network. */
export async function takeShare(request: Request, tools: ShareTools): Promise<Response> {
  const fragment = await fragmentFor(request, tools).catch(() => 'failed');
  const { origin } = new URL(request.url);
  return Response.redirect(`${origin}${SHARED_PATH}#${fragment}`, 303);
}

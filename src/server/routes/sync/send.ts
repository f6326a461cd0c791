import { Readable } from 'node:stream';
import { constants, createGzip, type Gzip, gzipSync } from 'node:zlib';
import type { FastifyReply } from 'fastify';
import type { Piece } from './reply.ts';

export interface Meter {
  bytes: number;
}

/** Characters. A stream for less costs more than its reply; what has arrived of one piece can be read as well. */
const IN_ONE_PIECE = 32_000;
/** Bytes a gzipped reply spends on saying that it is one. */
const ENCODING_HEADER_BYTES = 24;

function step(gzip: Gzip, { text, last }: Piece): Promise<Buffer> {
  const chunks: Buffer[] = [];
  return new Promise((resolve, reject) => {
    const collect = (chunk: Buffer) => chunks.push(chunk);
    const done = () => {
      gzip.off('data', collect).off('error', reject);
      resolve(Buffer.concat(chunks));
    };
    gzip.on('data', collect).once('error', reject);
    if (last) gzip.once('end', done).end(text);
    else {
      gzip.write(text);
      gzip.flush(constants.Z_SYNC_FLUSH, done);
    }
  });
}

/** One gzip stream, flushed after every piece: what has arrived can be read, wherever the link breaks. */
async function* gzipped(pieces: AsyncIterable<Piece>, meter: Meter): AsyncGenerator<Buffer> {
  const gzip = createGzip();
  try {
    for await (const piece of pieces) {
      const bytes = await step(gzip, piece);
      meter.bytes += bytes.length;
      yield bytes;
    }
  } finally {
    gzip.destroy();
  }
}

async function* plain(pieces: AsyncIterable<Piece>, meter: Meter): AsyncGenerator<Buffer> {
  for await (const { text } of pieces) {
    const bytes = Buffer.from(text);
    meter.bytes += bytes.length;
    yield bytes;
  }
}

/** The reply as far as it goes out in one piece. */
async function beginning(pieces: AsyncGenerator<Piece>): Promise<Piece> {
  let text = '';
  for (;;) {
    const { value, done } = await pieces.next();
    if (done) throw new Error('a reply has an end');
    text += value.text;
    if (value.last || text.length > IN_ONE_PIECE) return { text, last: value.last };
  }
}

async function* before(first: Piece, rest: AsyncGenerator<Piece>): AsyncGenerator<Piece> {
  yield first;
  yield* rest;
}

/** A short reply goes out in one piece with its length; a longer one as it is read. */
export async function sendPieces(
  reply: FastifyReply,
  pieces: AsyncGenerator<Piece>,
  { meter, gzip }: { meter: Meter; gzip: boolean },
): Promise<FastifyReply> {
  reply.type('application/x-ndjson');
  const first = await beginning(pieces);
  const { text, last } = first;
  if (last) {
    const packed = gzip ? gzipSync(text) : null;
    if (!packed || packed.length + ENCODING_HEADER_BYTES >= Buffer.byteLength(text))
      return reply.send(Buffer.from(text));
    return reply.header('content-encoding', 'gzip').send(packed);
  }
  const all = before(first, pieces);
  if (gzip) reply.header('content-encoding', 'gzip');
  return reply.send(Readable.from(gzip ? gzipped(all, meter) : plain(all, meter), { objectMode: false }));
}

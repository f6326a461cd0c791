import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { armour } from '../../codec/armour.ts';
import { type Incoming, lookThrough } from './read-files.ts';

function codeOf(seed: number, bytes = 700): string {
  return armour(Uint8Array.from({ length: bytes }, (_, i) => (i === 0 ? 16 : (i * 31 + seed * 17) & 255)));
}
const CODE = codeOf(1);
const LINK = `https://p.example/i#${CODE}`;

async function codesIn(...items: Incoming[]): Promise<string[]> {
  const { found, troubles } = await lookThrough(items);
  expect(troubles).toEqual([]);
  return found.flatMap((one) => ('code' in one ? [one.code] : []));
}

async function troubleIn(...parts: BlobPart[]): Promise<string[]> {
  return (await lookThrough([new Blob(parts)])).troubles;
}

function zip(files: Record<string, Uint8Array>): Blob {
  return new Blob([new Uint8Array(zipSync(files))]);
}

describe('an exported chat', () => {
  it.each([
    ['Android, India', `05/03/26, 5:04 pm - Rekha Asha: पहुँच\n${LINK}`],
    ['Android, narrow blanks', `05/03/26, 5:04\u202fpm - +91 98000 00002: ${LINK}`],
    ['Android, Hindi words for the time of day', `5/3/26, 5:04 अपराह्न - रेखा: ${LINK}`],
    ['Android, Marathi digits', `५/३/२६, ५:०४ PM - Rekha: ${LINK}`],
    ['iPhone', `\u200e[05/03/26, 5:04:09 PM] ~Rekha: ${LINK}\r\n\u200e[05/03/26, 5:05:00 PM] M: ok`],
    ['with a mark of the byte order and CRLF', `\ufeff05.03.21, 12:30 - R: पहुँच\r\n${LINK}\r\n`],
  ])('gives its codes in the layout of %s', async (_, chat) => {
    expect(await codesIn(new Blob([chat]))).toEqual([CODE]);
    expect(await codesIn(zip({ 'WhatsApp Chat with Naroli.txt': strToU8(chat) }))).toEqual([CODE]);
  });

  it('in a zip is read beside the pictures', async () => {
    const photo = Uint8Array.from({ length: 5_000 }, (_, i) => (i * 7) & 255);
    expect(await codesIn(zip({ 'IMG-1.jpg': photo, '_chat.txt': strToU8(LINK) }))).toEqual([CODE]);
  });

  it('of forty thousand messages gives every code once, and tells how far it is', async () => {
    const codes = Array.from({ length: 400 }, (_, i) => codeOf(i));
    const lines = Array.from({ length: 40_000 }, (_, i) => {
      const words = i % 100 === 0 ? `https://p.example/i#${codes[i / 100]}` : 'नमस्ते दीदी, बैठक कल 11 बजे होगी।';
      return `05/03/26, 5:04 pm - Rekha Asha: ${words}`;
    });
    const chat = zip({ 'chat.txt': strToU8(`${lines.join('\n')}\n${lines.join('\n')}`) });
    const shares: number[] = [];
    const { found } = await lookThrough([chat], (share) => shares.push(share));
    expect(new Set(found.flatMap((one) => ('code' in one ? [one.code] : []))).size).toBe(new Set(codes).size);
    expect(shares.at(-1)).toBe(1);
  });

  it('several texts and files at once give each code once', async () => {
    expect(await codesIn(LINK, new Blob([LINK]), zip({ 'a.txt': strToU8(LINK) }))).toEqual([CODE]);
  });
});

describe('a file in which nothing can be read', () => {
  it('a photo is no chat', async () => {
    expect(await troubleIn(readFileSync('public/icons/reach-192.png'))).toEqual(['file-not-text']);
  });

  it('binary noise is no chat', async () => {
    const noise = Uint8Array.from({ length: 40_000 }, (_, i) => (i * i * 31 + i * 7) & 255);
    expect(await troubleIn(noise)).toEqual(['file-not-text']);
  });

  it('a zip without a chat says so', async () => {
    expect((await lookThrough([zip({ 'a.jpg': new Uint8Array(9) })])).troubles).toEqual(['file-no-chat']);
  });

  it('a cut zip says so', async () => {
    const whole = zipSync({ 'a.txt': strToU8(`${LINK} `.repeat(50)) });
    expect(await troubleIn(whole.slice(0, 300))).toEqual(['file-damaged']);
  });

  it('a zip that is none behind its first bytes says so', async () => {
    const noise = Uint8Array.from({ length: 4_000 }, (_, i) => (i * i * 31 + i * 7) & 255);
    const trouble = await troubleIn(Uint8Array.of(0x50, 0x4b, 3, 4), noise);
    expect(['file-damaged', 'file-no-chat']).toContain(trouble[0]);
  });

  it('a zip bomb is given up before it fills the memory', async () => {
    const bomb = zipSync({ 'a.txt': new Uint8Array(62_000_000).fill(120) }, { level: 1 });
    expect(bomb.length).toBeLessThan(600_000);
    expect(await troubleIn(new Uint8Array(bomb))).toEqual(['file-too-large']);
  });

  it('a file of a hundred megabytes is not read at all', async () => {
    expect(await troubleIn(new Uint8Array(100_000_000))).toEqual(['file-too-large']);
  });

  it('a file that is gone by the time it is read says so', async () => {
    const gone = new Blob(['x']);
    gone.slice = () => {
      throw new DOMException('gone', 'NotFoundError');
    };
    expect((await lookThrough([gone])).troubles).toEqual(['file-gone']);
  });

  it('a zip that is cut behind a whole code says so, and the code counts', async () => {
    const words = Array.from({ length: 4_000 }, (_, i) => `R: ${(i * 7919) % 10_007} नमस्ते\n`);
    const whole = zipSync({ 'chat.txt': strToU8(`${LINK}\n${words.join('')}`) });
    const { found, troubles } = await lookThrough([new Blob([whole.slice(0, whole.length * 0.6)])]);
    expect([found, troubles]).toEqual([[expect.objectContaining({ code: CODE })], ['file-damaged']]);
  });

  it('a chat that is taken away while it is read says so, and the code before counts', async () => {
    const chat = new Blob([`${LINK}\n`, 'नमस्ते '.repeat(100_000)]);
    const slice = chat.slice.bind(chat);
    chat.slice = (from = 0, to) => {
      if (from > 0) throw new DOMException('gone', 'NotFoundError');
      return slice(from, to);
    };
    const { found, troubles } = await lookThrough([chat]);
    expect([found, troubles]).toEqual([[expect.objectContaining({ code: CODE })], ['file-gone']]);
  });

  it('does not keep the others from being read', async () => {
    const { found, troubles } = await lookThrough([new Blob([new Uint8Array(9)]), LINK]);
    expect([found.length, troubles]).toEqual([1, ['file-not-text']]);
  });
});

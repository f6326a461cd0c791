import { writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Phone } from './phone.ts';

/** What cheap cameras give. Source: whatsapp.md section 6. */
const SEEN = { width: 640, height: 480 };
/** The pictures on a screen change three times a second. */
const VIDEO = { perSecond: 10, perPicture: 3 };

/** In a page: a picture as a hand holds the camera before it, grey values in rows. */
async function held({ png, width, height }: { png: string } & typeof SEEN): Promise<string> {
  const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = '#777';
  context.fillRect(0, 0, width, height);
  context.translate(width / 2, height / 2);
  context.rotate(0.04);
  const side = height * 0.85;
  context.drawImage(picture, -side / 2, -side / 2, side, side);
  const { data } = context.getImageData(0, 0, width, height);
  let grey = '';
  for (let at = 0; at < data.length; at += 4) grey += String.fromCharCode(data[at + 1] ?? 0);
  return btoa(grey);
}

/** Every picture of a code as this screen shows them, in order; they stand still afterwards. */
async function picturesOn(screen: Page): Promise<Buffer[]> {
  const shown = screen.getByRole('img', { name: /^क्यूआर \d/ });
  await shown.waitFor();
  const pause = screen.getByRole('button', { name: 'रोकें' });
  if ((await pause.count()) === 0) return [await shown.screenshot()];
  await pause.click();
  const nameOf = async () => (await shown.getAttribute('aria-label')) ?? '';
  const all = new Map<string, Buffer>();
  for (let name = await nameOf(); !all.has(name); name = await nameOf()) {
    all.set(name, await shown.screenshot());
    await screen.getByRole('button', { name: 'अगला' }).click();
  }
  return [...all.values()];
}

/**
 * One phone's QR pictures stand before the other's camera from its next opening on, over and over, as a YUV4MPEG2 video
 * in grey; how many they are.
 */
export async function holdsBefore(shows: Phone, sees: Phone): Promise<number> {
  const pictures = await picturesOn(shows.page);
  const { width, height } = SEEN;
  const greys = pictures.map((picture) =>
    shows.page.evaluate(held, { png: picture.toString('base64'), ...SEEN }),
  );
  const colour = Buffer.alloc((width * height) / 2, 128);
  const frames = (await Promise.all(greys)).map((grey) =>
    Buffer.concat([Buffer.from('FRAME\n'), Buffer.from(grey, 'base64'), colour]),
  );
  const head = `YUV4MPEG2 W${width} H${height} F${VIDEO.perSecond}:1 Ip A1:1 C420jpeg\n`;
  const all = frames.flatMap((frame) => Array.from({ length: VIDEO.perPicture }, () => frame));
  writeFileSync(sees.camera, Buffer.concat([Buffer.from(head), ...all]));
  return pictures.length;
}

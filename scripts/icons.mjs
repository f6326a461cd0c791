/** Renders the icons' PNGs from their SVGs with Chromium; the PNGs are committed. Run after changing a drawing. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './lib/prepare.mjs';
import { ROOT } from './lib/run.mjs';

await prepare();
const { chromium } = await import('playwright-core');
const { chromiumPath } = await import('./lib/chromium.mjs');

const DRAWINGS = [
  { svg: 'public/icons/reach.svg', png: 'public/icons/reach' },
  { svg: 'scripts/icons/reach-maskable.svg', png: 'public/icons/reach-maskable' },
];

const browser = await chromium.launch({ executablePath: await chromiumPath(), args: ['--no-sandbox'] });
for (const { svg, png } of DRAWINGS) {
  for (const size of [192, 512]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    const drawing = readFileSync(join(ROOT, svg), 'utf8').replace(
      '<svg ',
      `<svg width="${size}" height="${size}" `,
    );
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${drawing}`);
    await page.screenshot({ path: join(ROOT, `${png}-${size}.png`), omitBackground: true });
    await page.close();
  }
}
await browser.close();

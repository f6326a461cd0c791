import { gzipSync } from 'node:zlib';
import { expect } from 'vitest';
import { toBase64url, utf8 } from '../../src/platform/bytes.ts';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';
import { joinPhone, saveOn, syncBody } from '../../src/server/demo/phone.ts';
import { type Block, makeBlock, pathOf } from './support/block.ts';
import { journey } from './support/journey.ts';
import { Supervisor } from './support/supervisor.ts';
import { Worker } from './support/worker.ts';

const WOMEN = 60;
const BORN = 5;
/** A4 on its side without its margins of 10 mm, in CSS pixels. */
const ACROSS = { width: Math.floor((277 / 25.4) * 96), height: Math.floor((190 / 25.4) * 96) };
/** A4 upright without its margins of 12 mm. */
const UPRIGHT = { width: Math.floor((186 / 25.4) * 96), height: Math.floor((273 / 25.4) * 96) };
const MINUTE_MS = 60_000;

const daysAgo = (days: number) => new Date(Date.now() - days * 24 * 60 * MINUTE_MS).toLocaleDateString('sv');

/** A pregnancy in which every square of the register has something in it. */
function giveBirth(visit: (body: Record<string, unknown>, day: string) => void): void {
  visit({ form: 'pregnancy', lmp: daysAgo(275), firstPregnancy: true, riskBy: 'nobody' }, daysAgo(230));
  for (const days of [220, 160, 100, 20]) {
    const told = { status: 'pregnant', place: 'vhsnd', ifaGiven: 60, hb: { value: 101, by: 'anm' } };
    visit({ form: 'anc', ...told, td1: daysAgo(220), td2: daysAgo(190) }, daysAgo(days));
  }
  const baby = { b1Outcome: 'live', b1Sex: 'f', b1Weight: { value: 2900, by: 'doctor' }, b1Doses: ['bcg'] };
  const birth = {
    birthPlace: 'phc',
    birthType: 'caesarean',
    dischargeDay: daysAgo(1),
    births: 1,
    status: 'home',
  };
  visit({ form: 'delivery', birthDay: daysAgo(2), ...birth, ...baby }, daysAgo(1));
}

/** Pregnant women of a catchment, and some who gave birth, written by its ANM on a phone without a screen. */
async function writePregnant(url: string, link: string): Promise<void> {
  const phone = await joinPhone(nodeCrypto, link);
  const now = Math.floor(Date.now() / MINUTE_MS);
  const on = new Date().toLocaleDateString('sv');
  for (let i = 1; i <= WOMEN + BORN; i++) {
    const about = saveOn(
      phone,
      {
        kind: 'household.registered',
        v: 1,
        on,
        body: { headName: 'रामबाबू प्रसाद साह', hamlet: 'पूरब टोला', houseNo: `${i}` },
      },
      now,
    );
    const known = {
      relativeIs: 'husband',
      relativeName: 'नागेंद्र कुमार राय',
      mobile: '9000012345',
      rch: '123456789012',
    };
    const body = { name: `सुनीता देवी ${i}`, sex: 'f', ageYears: 24, consentBy: 'self', ...known };
    const woman = saveOn(
      phone,
      { kind: 'person.registered', v: 1, about: { feed: about.feed, no: about.no }, on, body },
      now,
    );
    const ref = { feed: woman.feed, no: woman.no };
    const visit = (body: Record<string, unknown>, day = on) =>
      saveOn(phone, { kind: 'visit.recorded', v: 1, about: ref, on: day, body }, now);
    if (i <= WOMEN) visit({ form: 'pregnancy', lmp: daysAgo(150), firstPregnancy: true, riskBy: 'nobody' });
    else giveBirth(visit);
  }
  const raw = utf8(JSON.stringify(await syncBody(nodeCrypto, phone, { push: phone.entries, now })));
  const reply = await fetch(`${url}/api/sync`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'content-encoding': 'gzip',
      'x-pahunch-proof': toBase64url(await nodeCrypto.hmacSha256(phone.keys.auth, raw)),
    },
    body: gzipSync(raw),
  });
  expect(reply.status).toBe(200);
  await reply.text();
}

/** Reports from the catchment of an ASHA, by its ANM. */
async function writtenByAnm(url: string, { office, paths }: Block): Promise<void> {
  const { scope } = (await joinPhone(nodeCrypto, paths.rekha)).invitation;
  const anm = { name: 'सरिता कुमारी', number: 'N-1', unit: scope, cadre: 'anm' } as const;
  await writePregnant(url, pathOf((await office.invite(anm)).link));
}

journey(
  'sixty pregnant women are printed on A4: every page with its head, no column cut, no row torn',
  async ({ server, phone }) => {
    const block = await makeBlock(server);
    await writtenByAnm(server.url, block);

    const rekha = new Worker(await phone('rekha'));
    await rekha.join(block.paths.rekha);
    for (const [format, mostPages] of [
      ['ancList', 6],
      ['pregnancies', 6],
    ] as const) {
      await rekha.open(`/month/print/${format}`);
      await rekha.sees(`सुनीता देवी ${WOMEN}`);
      const { page } = rekha;
      await page.emulateMedia({ media: 'print' });
      await page.setViewportSize(ACROSS);
      const laid = await page.evaluate(() => {
        const table = document.querySelector('table');
        const style = (selector: string) =>
          getComputedStyle(document.querySelector(selector) ?? document.body);
        return {
          wide: Math.ceil(table?.getBoundingClientRect().right ?? 9999),
          text: table?.textContent ?? '',
          head: style('thead').display,
          row: style('tbody tr').breakInside,
          buttons: style('footer').display,
        };
      });
      if (format === 'pregnancies') expect(laid.text).toContain('प्राथमिक स्वास्थ्य केंद्र (पीएचसी), ऑपरेशन से');
      expect(laid.wide, `${format} fits the page`).toBeLessThanOrEqual(ACROSS.width);
      expect(laid).toMatchObject({ head: 'table-header-group', row: 'avoid', buttons: 'none' });
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const pages = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
      expect(pages.length).toBeGreaterThan(1);
      expect(pages.length).toBeLessThanOrEqual(mostPages);
      for (const [, width, height] of pages) expect(Number(width)).toBeGreaterThan(Number(height));
      await page.emulateMedia({ media: 'screen' });
      await page.setViewportSize({ width: 360, height: 616 });
    }
  },
);

journey(
  'the list of a worker who reports by chat is printed on A4: each page with its head, no row torn, nothing private on it',
  async ({ server, phone }) => {
    const block = await makeBlock(server);
    await writtenByAnm(server.url, block);
    const manju = new Supervisor(await phone('manju'));
    await manju.join(block.paths.manju);
    await manju.open(`/worker/${block.workers.rekha}`);
    await manju.page.getByRole('link', { name: 'चैट के लिए नंबर वाली सूची' }).click();
    await manju.tap('नाम के साथ दिखाएँ');
    await manju.sees(`सुनीता देवी ${WOMEN}`);
    await manju.reaches('प्रिंट करें');
    await manju.isAt('नंबर वाली सूची');

    const { page } = manju;
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize(UPRIGHT);
    const laid = await page.evaluate(() => {
      const table = document.querySelector('table');
      const style = (selector: string) => getComputedStyle(document.querySelector(selector) ?? document.body);
      return {
        wide: Math.ceil(table?.getBoundingClientRect().right ?? 9999),
        rows: document.querySelectorAll('tbody th[scope="row"]').length,
        head: style('thead').display,
        row: style('tbody tr').breakInside,
        buttons: style('footer').display,
        said: document.querySelector('main')?.innerText ?? '',
      };
    });
    expect(laid).toMatchObject({
      rows: WOMEN + BORN,
      head: 'table-header-group',
      row: 'avoid',
      buttons: 'none',
    });
    expect(laid.wide).toBeLessThanOrEqual(UPRIGHT.width);
    expect(laid.said).toContain('रिपोर्ट कैसे करें');
    expect(laid.said).not.toMatch(/टीबी|दंपति/);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const pages = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)];
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThanOrEqual(4);
    for (const [, width, height] of pages) expect(Number(width)).toBeLessThan(Number(height));
  },
);

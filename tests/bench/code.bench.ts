import { readFileSync } from 'node:fs';
import { armour } from '../../src/codec/armour.ts';
import { type Sender, sealParts } from '../../src/codec/envelope.ts';
import { deriveFeedKeys } from '../../src/codec/keys.ts';
import { toBase32 } from '../../src/platform/ids.ts';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';
import { printTable } from './table.ts';
import { WEEK, week } from './week.ts';

/** One worker's week in one WhatsApp message. Her feed is two months old: the numbers do not begin at 1. */
const FIRST_NO = 301;
const FEED = 'K3M9XQ2T';
const HOME = 'S7B4WD1N';
const LINK = 'https://pahunch.example.in/i#';
const ANYTHING = 1_000_000;

async function sender(): Promise<Sender> {
  const { publicKey } = await nodeCrypto.hpke.makeKeyPair();
  return {
    feed: FEED,
    home: HOME,
    keys: await deriveFeedKeys(nodeCrypto, nodeCrypto.bytes(32)),
    programme: { id: toBase32(nodeCrypto.bytes(5)), keyId: 1, publicKey },
  };
}

const reports = week();
const entries = reports.map(({ about, ...report }, i) => {
  const ref = about && 'own' in about ? { feed: FEED, no: about.own } : about;
  // About seven visits a day, some fifty minutes after one another.
  const at = Math.floor(Date.parse(`${report.on}T04:00:00Z`) / 60_000) + (i % 7) * 53;
  return {
    feed: FEED,
    no: FIRST_NO + i,
    scope: HOME,
    at,
    offset: 2,
    ...report,
    ...(ref && { about: ref }),
  };
});
const parts = await sealParts(nodeCrypto, await sender(), entries, {
  head: FIRST_NO + entries.length - 1,
  maxCode: ANYTHING,
});
if (parts.length !== 1 || !parts[0]) throw new Error('the week did not go into one envelope');
const code = armour(parts[0].bytes);

/** The words above the link as the app writes them in Hindi, filled in. */
const words = (
  JSON.parse(readFileSync('locales/hi/send.json', 'utf8')) as { message?: Record<string, string> }
).message;
if (!words) throw new Error('locales/hi/send.json holds no message');
const text = (words.text_other ?? words.text ?? '').replaceAll(/\{\{\s*\w+\s*\}\}/g, String(entries.length));
const message = `${text}\n${LINK}${code}`;

printTable('A week in one WhatsApp message', [
  {
    what: `code: ${WEEK.visits} visits, ${WEEK.stock_items} items counted`,
    ours: code.length,
    bar: 1100,
    unit: 'characters',
  },
  { what: 'message', ours: message.length, bar: 2000, unit: 'characters' },
]);
console.log(JSON.stringify({ week: { ...WEEK, code_chars: code.length, message_chars: message.length } }));

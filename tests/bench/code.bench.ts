import i18next from 'i18next';
import send from '../../locales/hi/send.json' with { type: 'json' };
import { summaryText } from '../../src/app/screens/send/model.ts';
import { armour } from '../../src/codec/armour.ts';
import { type Sender, sealParts } from '../../src/codec/envelope.ts';
import { deriveFeedKeys } from '../../src/codec/keys.ts';
import type { Entry } from '../../src/domain/entry/entry.ts';
import { toBase32 } from '../../src/platform/ids.ts';
import { nodeCrypto } from '../../src/platform/node/crypto.ts';
import { DHIS2_SMS, otherWays } from './encodings.ts';
import { printColumns, printTable } from './table.ts';
import { visitsByForm } from './visits-by-form.ts';
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
const from = await sender();

async function codeOf(sealed: readonly Entry[]): Promise<string> {
  const head = sealed[sealed.length - 1]?.no ?? 0;
  const [part, ...more] = await sealParts(nodeCrypto, from, sealed, { head, maxCode: ANYTHING });
  if (!part || more.length > 0) throw new Error('not in one envelope');
  return armour(part.bytes);
}

const code = await codeOf(entries);

const words = i18next.createInstance();
await words.init({ lng: 'hi', resources: { hi: { send } }, interpolation: { escapeValue: false } });
const asha = { cadre: words.t('cadre.asha', { ns: 'send' }), number: 'BR-16-1043', day: '22 नवंबर' };
const text = summaryText(words.getFixedT('hi', 'send'), asha, { entries: entries.length, part: [1, 1] });
const message = `${text}\n${LINK}${code}`;

const each = (chars: number, count: number) => (chars / count).toFixed(1);
const lines = await Promise.all(
  visitsByForm(FEED, HOME).map(async ({ form, entries: ten }) => {
    const sealed = (await codeOf(ten)).length;
    const alone = (await codeOf(ten.slice(0, 1))).length;
    const { json, deflated, cbor } = otherWays(ten);
    return [
      form,
      each(sealed, ten.length),
      String(alone),
      ...[json, deflated, cbor].map((n) => each(n, ten.length)),
    ];
  }),
);
const ofWeek = otherWays(entries);
printColumns('Characters a visit: ten of each form in one message; ours sealed, the others open', [
  ['form', 'Pahunch', 'one alone', 'JSON', 'deflated', 'CBOR'],
  ...lines,
  [
    'the week',
    each(code.length, entries.length),
    '',
    ...[ofWeek.json, ofWeek.deflated, ofWeek.cbor].map((n) => each(n, entries.length)),
  ],
]);
printColumns('DHIS2 SMS, published figures, open', [
  ['message', 'characters'],
  ...DHIS2_SMS.map(({ what, chars }) => [what, String(chars)]),
]);
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

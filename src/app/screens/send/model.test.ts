import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import en from '../../../../locales/en/send.json';
import hi from '../../../../locales/hi/send.json';
import { handedOver, START, saidNotSent, saidSent, shortLink, summaryText, waLink } from './model.ts';

const REKHA = { cadre: 'आशा', number: 'A-1043', day: '22 नवंबर' };
const words = i18next.createInstance();

beforeAll(() =>
  words.init({
    lng: 'hi',
    resources: { hi: { send: hi }, en: { send: en } },
    interpolation: { escapeValue: false },
  }),
);
const inHindi = () => words.getFixedT('hi', 'send');

describe('the message may well be posted in a group', () => {
  it('says who, how many and what to do', () => {
    expect(summaryText(inHindi(), REKHA, { entries: 3, part: [1, 1] })).toBe(
      'पहुँच · 22 नवंबर\nआशा A-1043\nरिपोर्ट 3, पढ़ने के लिए लिंक छुएँ',
    );
  });

  it.each([1, 2])('does not count %i: it could be one known woman', (entries) => {
    const text = summaryText(inHindi(), REKHA, { entries, part: [1, 1] });
    expect(text).toBe('पहुँच · 22 नवंबर\nआशा A-1043\nनई रिपोर्ट, पढ़ने के लिए लिंक छुएँ');
  });

  it('says which part it is when there are several', () => {
    expect(summaryText(inHindi(), REKHA, { entries: 40, part: [2, 3] })).toContain('रिपोर्ट 40 · भाग 2/3,');
  });

  it.each(['hi', 'en'] as const)('leaves the code its room in %s', (lang) => {
    const longest = {
      cadre: words.t(`cadre.facilitator`, { lng: lang, ns: 'send' }),
      number: 'BR-16-1043-22',
      day: '22 September',
    };
    const text = summaryText(words.getFixedT(lang, 'send'), longest, { entries: 9999, part: [99, 99] });
    expect(text.length).toBeLessThan(140);
  });

  it('is never longer than with its largest count, for which room was left', () => {
    const largest = summaryText(inHindi(), REKHA, { entries: 120, part: [120, 120] });
    const least = summaryText(inHindi(), REKHA, { entries: 2, part: [1, 120] });
    expect(least.length).toBeLessThanOrEqual(largest.length + 20);
  });
});

describe('she hands a message over', () => {
  const messages = [1, 2].map((no) => ({ text: `t${no}`, link: `l${no}`, entries: [no] }));

  it('is asked, for only she knows whether it was sent', () => {
    expect(handedOver(START, messages, 'whatsapp')).toMatchObject({ phase: 'ask', at: 0 });
  });

  it('goes on with the next part, then it is done', () => {
    const second = saidSent(handedOver(START, messages, 'whatsapp'));
    expect(second).toMatchObject({ phase: 'show', at: 1 });
    expect(saidSent(handedOver(second, messages, 'copied')).phase).toBe('done');
  });

  it('keeps the parts she began with, though fewer are left to prepare', () => {
    const second = saidSent(handedOver(START, messages, 'whatsapp'));
    expect(handedOver(second, messages.slice(1), 'whatsapp').messages).toHaveLength(2);
  });

  it('not yet: the same part again', () => {
    expect(saidNotSent(handedOver(START, messages, 'whatsapp'))).toMatchObject({ phase: 'show', at: 0 });
  });
});

it('opens WhatsApp with the whole text, to her supervisor or to any chat', () => {
  const url = new URL(waLink('पहुँच\nhttps://x.example/i#PAHUNCH1ABC&', '919800000000'));
  expect(url.pathname).toBe('/919800000000');
  expect(url.searchParams.get('text')).toBe('पहुँच\nhttps://x.example/i#PAHUNCH1ABC&');
  expect(waLink('a', '')).toBe('https://wa.me/?text=a');
});

it('shows the beginning and the end of a long link', () => {
  expect(shortLink(`https://pahunch.example/i#PAHUNCH1${'A'.repeat(900)}7QH2`)).toBe(
    'https://pahunch.example/i#PAHU…7QH2',
  );
});

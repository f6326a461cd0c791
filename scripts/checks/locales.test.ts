import { describe, expect, it } from 'vitest';
import { LANGS } from '../../src/app/i18n/lang.ts';
import { languages, pairProblems, spellingProblems } from './locales.mjs';

const NUKTA = '\u093c';

describe('the one Hindi spelling', () => {
  it('takes ज़ and फ़ with a nukta of their own, and ordinary text', () => {
    expect(spellingProblems(`मर्ज${NUKTA} और बर्फ${NUKTA}, 12 मरीज${NUKTA}`)).toEqual([]);
  });

  it.each(['\u0958', `\u0915${NUKTA}`, `\u0916${NUKTA}`, `\u0917${NUKTA}`])('refuses %s', (letter) => {
    expect(spellingProblems(`${letter}लम`)).not.toEqual([]);
  });

  it('refuses ज़ in one code point, Devanagari digits and invisible characters', () => {
    expect(spellingProblems('\u095bरूरी')).not.toEqual([]);
    expect(spellingProblems('१२ दवा')).not.toEqual([]);
    expect(spellingProblems('दवा\u200b')).not.toEqual([]);
  });
});

const say = (hindi: unknown, other: unknown, lang = 'en') =>
  pairProblems('x.json', { lang: 'hi', words: hindi }, { lang, words: other });

describe('the languages', () => {
  it('say the same things under the same keys', () => {
    expect(say({ a: { b: 'हाँ' } }, { a: { b: 'Yes' } })).toEqual([]);
    expect(say({ a: 'हाँ' }, { a: 'Yes', b: 'No' })).toEqual(['x.json: b is missing in hi']);
    expect(say({ a: 'हाँ' }, { a: ' ' })).toEqual(['x.json: a is missing in en']);
  });

  it('leave the same blanks to be filled', () => {
    expect(say({ a: '{{count}} दवा' }, { a: 'medicines' })).toEqual(['x.json: a has other {{blanks}} in en']);
  });

  it('have each the plural forms of their own', () => {
    const hindi = { a_one: '{{count}} दवा', a_other: '{{count}} दवाएँ' };
    const arabic = Object.fromEntries(
      ['zero', 'one', 'two', 'few', 'many', 'other'].map((form) => [`a_${form}`, '{{count}} x']),
    );
    expect(say(hindi, arabic, 'ar')).toEqual([]);
    expect(say(hindi, { ...arabic, a_few: '' }, 'ar')).toEqual(['x.json: a_few is missing in ar']);
    expect(say(hindi, { ...hindi, a_few: '{{count}} few' })).toEqual([
      'x.json: a_few is no plural form of en',
    ]);
  });

  it('are those the app offers: one folder each', () => {
    expect(languages().sort()).toEqual([...LANGS].sort());
  });
});

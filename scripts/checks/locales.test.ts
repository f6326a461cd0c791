import { describe, expect, it } from 'vitest';
import { pairProblems, spellingProblems } from './locales.mjs';

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

describe('the two languages', () => {
  it('say the same things under the same keys', () => {
    expect(pairProblems('x.json', { a: { b: 'हाँ' } }, { a: { b: 'Yes' } })).toEqual([]);
    expect(pairProblems('x.json', { a: 'हाँ' }, { a: 'Yes', b: 'No' })).toEqual([
      'x.json: b is missing in Hindi',
    ]);
    expect(pairProblems('x.json', { a: 'हाँ' }, { a: ' ' })).toEqual(['x.json: a is missing in English']);
  });

  it('leave the same blanks to be filled', () => {
    expect(pairProblems('x.json', { a: '{{count}} दवा' }, { a: 'medicines' })).toEqual([
      'x.json: a has other {{blanks}}',
    ]);
  });
});

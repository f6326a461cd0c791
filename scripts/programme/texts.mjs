import { spellingProblems } from '../checks/locales.mjs';

/** Spellings without nukta or chandrabindu that creep in, and words the glossary refuses. Source: programme.md 8b. */
const NEVER = `फोन सफेद साफ तकलीफ सिर्फ फीता जिंक ज्यादा जरूर जिला तेज रोज अंदाज वजन एल्बेंडाजोल ग्लूकोज कमजोर मरीज हफ्ते
  हां जांच मां मुंह पहुंच कहां आंख सांस खांसी बांह पांच गांव लिटाएं अतिदेय दम्पति मितानिन विकासखण्ड योनि डिलीवर रक्तस्राव`
  .split(/\s+/)
  .map((word) => ({ word, pattern: new RegExp(`${word}(?!\u093c)`) }));
const MOST_WORDS = 12;

/**
 * What is wrong with a text in two languages.
 * @param {{ at: string; hi: unknown; en: unknown }} text
 * @returns {string[]}
 */
export function textProblems({ at, hi, en }) {
  if (typeof hi !== 'string' || typeof en !== 'string') return [`${at}: a text in one language only`];
  const problems = [];
  if (hi.trim() === '') problems.push('no words in Hindi');
  if (en.trim() === '') problems.push('no words in English');
  if (/[\u0900-\u097f]/.test(en)) problems.push('Devanagari in English');
  if (hi.trim() !== '' && !/[\u0900-\u097f]/.test(hi)) problems.push('no Hindi in Hindi');
  return problems.map((problem) => `${at}: ${problem}`);
}

/**
 * The one spelling of Hindi, its refused words, and the length of its sentences.
 * @param {{ at: string; hi: unknown }} text
 * @returns {string[]}
 */
export function hindiProblems({ at, hi }) {
  const text = String(hi).normalize('NFC');
  const problems = spellingProblems(String(hi));
  for (const { word, pattern } of NEVER) if (pattern.test(text)) problems.push(`spelt ${word}`);
  for (const sentence of text.split(/[।?!:;]/)) {
    const count = sentence.trim().split(/\s+/).length;
    if (count > MOST_WORDS) problems.push(`${count} words in a sentence: at most ${MOST_WORDS}`);
  }
  return problems.map((problem) => `${at}: ${problem}`);
}

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../lib/run.mjs';
import { filesUnder } from '../lib/stamp.mjs';

/**
 * One spelling everywhere: ज़ and फ़ with a nukta as a mark of its own (NFC), never क़ ख़ ग़; digits are Latin.
 * @param {string} text
 * @returns {string[]} what is wrong with it
 */
export function spellingProblems(text) {
  const problems = [];
  if (/[\u0958-\u095a]|[\u0915-\u0917]\u093c/.test(text)) problems.push('क़, ख़ or ग़: write क, ख, ग');
  if (/[\u095b-\u095f]/.test(text))
    problems.push('a nukta letter in one code point: write letter + nukta (NFC)');
  if (/[\u0966-\u096f]/.test(text)) problems.push('Devanagari digits: write Latin ones');
  if (/[\u200b-\u200f\u2060\ufeff]/.test(text.replaceAll('\u094d\u200d', '')))
    problems.push('an invisible character');
  return problems;
}

/**
 * @param {unknown} words
 * @param {string} [path]
 * @returns {[string, string][]} every text with its key
 */
export function texts(words, path = '') {
  if (typeof words === 'string') return [[path, words]];
  return Object.entries(/** @type {object} */ (words)).flatMap(([key, value]) =>
    texts(value, path ? `${path}.${key}` : key),
  );
}

const blanks = (/** @type {string} */ text) =>
  [...text.matchAll(/\{\{\s*(\w+)/g)].map(([, name]) => name).sort();
const tags = (/** @type {string} */ text) => [...text.matchAll(/<\/?(\w+)/g)].map(([tag]) => tag).sort();

/**
 * @param {string} file
 * @param {unknown} hindi
 * @param {unknown} english
 * @returns {string[]}
 */
export function pairProblems(file, hindi, english) {
  const hi = new Map(texts(hindi));
  const en = new Map(texts(english));
  const problems = [];
  for (const key of new Set([...hi.keys(), ...en.keys()])) {
    const [ours, theirs] = [hi.get(key), en.get(key)];
    if (!ours?.trim()) problems.push(`${file}: ${key} is missing in Hindi`);
    else if (!theirs?.trim()) problems.push(`${file}: ${key} is missing in English`);
    else if (`${blanks(ours)}` !== `${blanks(theirs)}`) problems.push(`${file}: ${key} has other {{blanks}}`);
    else if (`${tags(ours)}` !== `${tags(theirs)}`) problems.push(`${file}: ${key} has other <tags>`);
    for (const problem of spellingProblems(ours ?? '')) problems.push(`${file}: ${key}: ${problem}`);
  }
  return problems;
}

function checkPairs() {
  const names = new Set(filesUnder(['locales']).map((file) => basename(file)));
  if (names.size === 0) return ['locales/ holds no words'];
  const read = (/** @type {string} */ file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
  const all = filesUnder(['locales']);
  return [...names].flatMap((name) => {
    const [hi, en] = [`locales/hi/${name}`, `locales/en/${name}`];
    if (!all.includes(hi) || !all.includes(en)) return [`${name} must exist in both languages`];
    return pairProblems(name, read(hi), read(en));
  });
}

/** Words that lie inside data and pages obey the same spelling, digits apart: code may read them. */
function checkElsewhere() {
  const files = filesUnder(['src', 'index.html', 'public', 'docs', 'README.md']);
  return files
    .filter((file) => /\.(tsx?|html|webmanifest|md)$/.test(file) && !/\.test\.tsx?$/.test(file))
    .flatMap((file) =>
      readFileSync(join(ROOT, file), 'utf8')
        .split('\n')
        .flatMap((line, index) =>
          spellingProblems(line.replace(/[\u0966-\u096f]/g, '')).map(
            (problem) => `${file}:${index + 1}: ${problem}`,
          ),
        ),
    );
}

/** Both languages say the same things under the same keys, in the one spelling. */
export function checkLocales() {
  return [...checkPairs(), ...checkElsewhere()];
}

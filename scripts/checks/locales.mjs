import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { ROOT } from '../lib/run.mjs';
import { filesUnder } from '../lib/stamp.mjs';
import { PLURAL, unusedKeys } from './unused-words.mjs';

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

/** @typedef {{ lang: string; words: unknown }} Told the words of one file in one language */

/**
 * What one language says otherwise than the first. A number may need other plural forms in another language.
 * @param {string} file
 * @param {Told} first
 * @param {Told} other
 * @returns {string[]}
 */
export function pairProblems(file, first, other) {
  const [ours, theirs] = [new Map(texts(first.words)), new Map(texts(other.words))];
  const wanted = new Set([...ours.keys()].flatMap((key) => formsOf(key, ours, other.lang)));
  const problems = [];
  for (const key of new Set([...wanted, ...theirs.keys()])) {
    const [mine = '', said = ''] = [
      ours.get(key) ?? ours.get(key.replace(PLURAL, '_other')),
      theirs.get(key),
    ];
    if (!mine.trim()) problems.push(`${file}: ${key} is missing in ${first.lang}`);
    else if (!wanted.has(key)) problems.push(`${file}: ${key} is no plural form of ${other.lang}`);
    else if (!said.trim()) problems.push(`${file}: ${key} is missing in ${other.lang}`);
    else if (`${blanks(mine)}` !== `${blanks(said)}`)
      problems.push(`${file}: ${key} has other {{blanks}} in ${other.lang}`);
    else if (`${tags(mine)}` !== `${tags(said)}`)
      problems.push(`${file}: ${key} has other <tags> in ${other.lang}`);
  }
  return problems;
}

/** The keys under which another language says what one key says: itself, or one for each of its plural forms. */
function formsOf(
  /** @type {string} */ key,
  /** @type {Map<string, string>} */ all,
  /** @type {string} */ lang,
) {
  const base = key.replace(PLURAL, '');
  if (base === key || !all.has(`${base}_other`)) return [key];
  const { pluralCategories } = new Intl.PluralRules(lang).resolvedOptions();
  return pluralCategories.map((form) => `${base}_${form}`);
}

const FIRST = 'hi';
const read = (/** @type {string} */ file) => JSON.parse(readFileSync(join(ROOT, file), 'utf8'));

/** Every language: one folder of locales/ each, Hindi first. */
export function languages() {
  const folders = new Set(filesUnder(['locales']).map((file) => file.split('/')[1] ?? ''));
  return [FIRST, ...[...folders].filter((lang) => lang !== FIRST).sort()];
}

/** Every language has every file, and says in it what Hindi says. */
function checkPairs() {
  const all = filesUnder(['locales']);
  const names = [...new Set(all.map((file) => basename(file)))];
  const missing = languages().flatMap((lang) =>
    names
      .filter((name) => !all.includes(`locales/${lang}/${name}`))
      .map((name) => `locales/${lang}/${name} is missing`),
  );
  if (names.length === 0 || missing.length > 0) return [...missing, ...(all.length > 0 ? [] : ['no words'])];
  const [first = FIRST, ...others] = languages();
  return names.flatMap((name) => {
    const hindi = { lang: first, words: read(`locales/${first}/${name}`) };
    const spelling = texts(hindi.words).flatMap(([key, text]) =>
      spellingProblems(text).map((problem) => `${name}: ${key}: ${problem}`),
    );
    const pairs = others.map((lang) => ({ lang, words: read(`locales/${lang}/${name}`) }));
    return [...spelling, ...pairs.flatMap((other) => pairProblems(name, hindi, other))];
  });
}

/** What nobody asks for is not translated, and not carried to the phone. */
function checkUsed() {
  const sources = filesUnder(['src/app', 'src/domain', 'src/store', 'src/sync', 'src/wire', 'src/codec'])
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));
  return filesUnder([`locales/${FIRST}`]).flatMap((file) => {
    const keys = texts(read(file)).map(([key]) => key);
    return unusedKeys(basename(file, '.json'), keys, sources).map((key) => `${file}: nobody uses ${key}`);
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

/** All languages say the same things under the same keys, in the one spelling, and every key is used. */
export function checkLocales() {
  return [...checkPairs(), ...checkUsed(), ...checkElsewhere()];
}

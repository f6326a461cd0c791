import { dirname } from 'node:path';

/** What the plural forms of one key end with. */
export const PLURAL = /_(?:zero|one|two|few|many|other)$/;
const QUOTED = /'([^'\n]*)'/g;
/** A text with blanks, `problem.${kind}`; one that begins with a blank names no key. */
const BLANKED = /`([\w.-]+(?:\$\{[^`]*?\}[\w.-]*)+)`/g;
const BLANK = /\$\{[^}]*\}/;

/** @typedef {{ file: string; text: string }} Source */

/**
 * The keys of one area that no source asks for. A key is asked for where its area's words are used, in the same
 * folder: as it stands, or by a text with blanks, when what would fill the blank stands somewhere in the sources.
 * @param {string} area
 * @param {readonly string[]} keys plural forms too
 * @param {readonly Source[]} sources
 * @returns {string[]} without plural endings
 */
export function unusedKeys(area, keys, sources) {
  const asks = area === 'app' ? /useWords\(\)/ : new RegExp(`useWords\\('${area}'\\)`);
  const folders = new Set(sources.filter(({ text }) => asks.test(text)).map(({ file }) => dirname(file)));
  const near = sources.filter(({ file }) => folders.has(dirname(file))).map(({ text }) => text);
  const quoted = new Set(near.flatMap((text) => [...text.matchAll(QUOTED)].map(([, key]) => key ?? '')));
  const blanked = near.flatMap((text) => [...text.matchAll(BLANKED)].map(([, key]) => patternOf(key ?? '')));
  const named = namesIn(sources);
  const isAsked = (/** @type {string} */ key) =>
    quoted.has(key) ||
    blanked.some((pattern) => {
      const filled = pattern.exec(key);
      return filled?.slice(1).every((name) => named.has(name)) === true;
    });
  return [...new Set(keys.map((key) => key.replace(PLURAL, '')))].filter((key) => !isAsked(key));
}

/** A blank is filled by one part of a key. */
function patternOf(/** @type {string} */ text) {
  const parts = text.split(BLANK).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('([^.]+)')}$`);
}

/** Everything a blank could be filled with: quoted texts, and names of properties. */
function namesIn(/** @type {readonly Source[]} */ sources) {
  const names = sources.flatMap(({ text }) =>
    [...text.matchAll(/'([\w-]+)'|\b(\w+)\??:/g)].map(([, quoted, property]) => quoted ?? property ?? ''),
  );
  return new Set(names);
}

import { parseAst } from 'vite';

const FOR_CLINICIANS = new Set(['source', 'verify']);
const PROGRAMME = /\/src\/programme\/.+\.ts$/;

/** @typedef {{ type: string; start: number; end: number; [key: string]: unknown }} Node */
/** @typedef {[start: number, end: number]} Range */

/**
 * Where each property of an object literal stands that only a clinician reads, its comma included.
 * @param {Node[]} properties
 * @returns {Range[]}
 */
function rangesIn(properties) {
  return properties.flatMap((one, at) => {
    const { name } = /** @type {{ name?: string }} */ (one.key ?? {});
    if (one.type !== 'Property' || one.computed || !name || !FOR_CLINICIANS.has(name)) return [];
    const [before, next] = [properties[at - 1], properties[at + 1]];
    if (next) return [[one.start, next.start]];
    return [[before ? before.end : one.start, one.end]];
  });
}

/**
 * @param {unknown} node
 * @param {Range[]} found
 */
function walk(node, found) {
  if (Array.isArray(node)) for (const one of node) walk(one, found);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return;
  const { type, properties } = /** @type {Node} */ (node);
  if (type === 'ObjectExpression') found.push(...rangesIn(/** @type {Node[]} */ (properties)));
  for (const value of Object.values(node)) walk(value, found);
}

/**
 * The code of a part of the programme without sources and notes to be confirmed.
 * @param {string} code JavaScript
 */
export function withoutCliniciansWords(code) {
  /** @type {Range[]} */
  const found = [];
  walk(parseAst(code), found);
  let [left, at] = ['', 0];
  for (const [start, end] of found.sort((a, b) => a[0] - b[0])) {
    if (start > at) left += code.slice(at, start);
    at = Math.max(at, end);
  }
  return left + code.slice(at);
}

/**
 * Sources and notes to be confirmed stay in the repository and its page of the programme: on a phone nobody reads them,
 * and they are a third of the programme's weight.
 * @returns {import('vite').Plugin}
 */
export function leaveOutCliniciansWords() {
  return {
    name: 'pahunch-clinicians-words',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      return PROGRAMME.test(id) ? { code: withoutCliniciansWords(code), map: null } : null;
    },
  };
}

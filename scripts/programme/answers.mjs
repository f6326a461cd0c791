/** @typedef {import('../../src/domain/form/form.ts').Field} Field */
/** @typedef {import('../../src/domain/form/form.ts').Form} Form */
/** @typedef {import('../../src/domain/form/form.ts').Condition} Condition */
/** @typedef {() => number} Random */

import { fieldsOf } from './walk.mjs';

const DAY = '2026-11-01';

/** @template T @param {readonly T[]} all @param {Random} random @returns {T} */
function oneOf(all, random) {
  return /** @type {T} */ (all[Math.floor(random() * all.length)]);
}

/** A possible number: the ends of the range as often as what lies between.
 * @param {import('../../src/domain/form/form.ts').NumberSpec} spec
 * @param {Random} random
 */
function anyNumber({ min, max, usual }, random) {
  const [low, high] = usual ?? [min, max];
  const within = low + Math.floor(random() * (high - low + 1));
  return oneOf([min, max, low, high, within, min + Math.floor(random() * (max - min + 1))], random);
}

/** @param {number} length @param {Random} random */
const digits = (length, random) => Array.from({ length }, () => String(Math.floor(random() * 10))).join('');

/** @param {Random} random */
const measuredBy = (random) => ({
  by: oneOf(['anm', 'self', 'doctor', 'lab', 'other'], random),
  ...(random() < 0.4 && { on: DAY }),
});

/**
 * Any answer the field can take.
 * @param {Field} field
 * @param {Random} random
 * @returns {unknown}
 */
export function anyAnswer(field, random) {
  switch (field.type) {
    case 'yesno':
      return oneOf(field.unsure ? [true, false, 'unsure'] : [true, false], random);
    case 'choice':
      return oneOf(field.options, random).id;
    case 'multi': {
      const first = oneOf(field.options, random);
      if (first.excludes) return [first.id];
      const more = field.options.filter((option) => !option.excludes && random() < 0.3);
      return [...new Set([first.id, ...more.map((option) => option.id)])].sort();
    }
    case 'number':
      return anyNumber(field.number, random);
    case 'day':
      return oneOf([DAY, '2026-11-22', '2025-02-28', '1990-01-01'], random);
    case 'text':
      return oneOf(['कविता देवी', 'Sunita', 'वार्ड 7, टोला'], random);
    case 'measured': {
      if (random() < 0.2) return { notDone: true };
      const parts = field.parts.map((part) => [part.id, anyNumber(part, random)]);
      return { ...measuredBy(random), ...Object.fromEntries(parts) };
    }
    case 'measuredChoice':
      return random() < 0.2
        ? { notDone: true }
        : { ...measuredBy(random), is: oneOf(field.options, random).id };
    case 'counts': {
      const counted = field.items.filter(() => random() < 0.5);
      const item = oneOf(field.items, random);
      const all = [...new Set([item, ...counted])];
      return Object.fromEntries(
        all.map((one) => [one.id, anyNumber({ decimals: 0, min: 0, max: one.max }, random)]),
      );
    }
    case 'mobile':
      return `9${digits(9, random)}`;
    case 'digits':
      return digits(field.length, random);
  }
}

/** A body in which about half of the questions are answered.
 * @param {Form} form
 * @param {Random} random
 */
export function anyBody(form, random) {
  const asked = fieldsOf(form).filter(() => random() < 0.5);
  return Object.fromEntries(asked.map((field) => [field.id, anyAnswer(field, random)]));
}

/** @typedef {{ answers: Record<string, any>; facts: Record<string, any> }} Situation */

/** Answers and facts under which a field may be asked: each thing its conditions look at is given a value that serves.
 * The alternatives are drawn, so that another try goes another way.
 * @param {Form} form
 * @param {Field} field
 * @param {Random} random
 * @returns {Situation}
 */
export function situationFor(form, field, random) {
  /** @type {Situation} */
  const situation = { answers: {}, facts: {} };
  const fields = new Map(fieldsOf(form).map((one) => [one.id, one]));
  const asked = new Set();

  /** @param {string} id */
  function ask(id) {
    if (asked.has(id)) return;
    asked.add(id);
    const group = form.groups.find((one) => one.fields.some((other) => other.id === id));
    const when = [group?.when, fields.get(id)?.when];
    for (const one of when) if (one) serve(one, true);
  }

  /** @param {Condition} condition @param {boolean} wanted */
  function serve(condition, wanted) {
    if ('not' in condition) return serve(condition.not, !wanted);
    if ('all' in condition || 'any' in condition) {
      const parts = 'all' in condition ? condition.all : condition.any;
      const everyOne = 'all' in condition === wanted;
      if (everyOne) for (const one of parts) serve(one, wanted);
      else if (parts.length > 0) serve(oneOf(parts, random), wanted);
      return;
    }
    const [head = '', part = ''] = condition.path.split('.');
    if (head === 'fact') {
      situation.facts[part] = wanted ? valueFor(condition) : otherThan(condition);
      return;
    }
    const target = fields.get(head);
    if (!target) return;
    ask(head);
    put(head, part, wanted ? valueFor(condition, target, part) : otherThan(condition, target));
  }

  /** @param {string} head @param {string} part @param {unknown} value */
  function put(head, part, value) {
    const before = situation.answers[head];
    if (value === undefined) return;
    if (part !== '') situation.answers[head] = { ...before, [part]: value };
    else if (Array.isArray(before) && Array.isArray(value))
      situation.answers[head] = [...new Set([...before, ...value])];
    else situation.answers[head] = value;
  }

  /** A value that serves and that the field can take; undefined when it can take none.
   * @param {any} leaf @param {Field} [target] @param {string} [part] */
  function valueFor(leaf, target, part) {
    if ('is' in leaf) return leaf.is;
    if ('includes' in leaf) return [leaf.includes];
    const spec = target && specOf(target, part);
    const [min, max] = [spec?.min ?? -Infinity, spec?.max ?? Infinity];
    if ('atLeast' in leaf) return leaf.atLeast <= max ? Math.max(leaf.atLeast, min) : undefined;
    if ('below' in leaf) return leaf.below > min ? Math.min(leaf.below - 1, max) : undefined;
    return target ? anyAnswer(target, random) : true;
  }

  /** Nothing, or another answer, whichever is drawn. @param {any} leaf @param {Field} [target] */
  function otherThan(leaf, target) {
    if (random() < 0.5 || 'answered' in leaf) return undefined;
    if ('atLeast' in leaf) return leaf.atLeast - 1;
    if ('below' in leaf) return leaf.below;
    return target ? anyAnswer(target, random) : undefined;
  }

  ask(field.id);
  return situation;
}

/** @param {Field} field @param {string} [part] */
function specOf(field, part) {
  if (field.type === 'number') return field.number;
  return field.type === 'measured' ? field.parts.find((one) => one.id === part) : undefined;
}

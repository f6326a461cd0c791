/** @typedef {import('../../src/domain/form/form.ts').Field} Field */
/** @typedef {import('../../src/domain/form/form.ts').Form} Form */
/** @typedef {import('../../src/domain/form/form.ts').Condition} Condition */

/**
 * A seeded source of numbers from 0 to below 1, the same on every run (mulberry32).
 * @param {number} seed
 */
export function numbersFrom(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @param {Form} form */
export function fieldsOf(form) {
  return form.groups.flatMap((group) => group.fields);
}

/** Every condition of a form with the place where it stands.
 * @param {Form} form
 * @returns {{ at: string; when: Condition; sources: (string | undefined)[] }[]}
 */
export function conditionsOf(form) {
  const found = [];
  for (const group of form.groups) {
    if (group.when) {
      found.push({
        at: `group ${group.id}`,
        when: group.when,
        sources: group.fields.map((one) => one.source),
      });
    }
    for (const field of group.fields) {
      if (field.when) found.push({ at: field.id, when: field.when, sources: [field.source] });
      for (const option of 'options' in field ? field.options : []) {
        if (option.when)
          found.push({ at: `${field.id}.${option.id}`, when: option.when, sources: [field.source] });
      }
    }
  }
  return found;
}

/** The leaves of a condition: what looks at a value.
 * @param {Condition} condition
 * @returns {any[]}
 */
export function leavesOf(condition) {
  if ('all' in condition) return condition.all.flatMap(leavesOf);
  if ('any' in condition) return condition.any.flatMap(leavesOf);
  if ('not' in condition) return leavesOf(condition.not);
  return [condition];
}

/** The numbers of a field with their limits.
 * @param {Field} field
 */
export function numbersOf(field) {
  if (field.type === 'number') return [{ at: field.id, spec: field.number }];
  if (field.type === 'measured')
    return field.parts.map((part) => ({ at: `${field.id}.${part.id}`, spec: part }));
  return [];
}

/** Every text: whatever is a record with `hi` or `en`, however deep; the words of a reason are asked for.
 * @param {unknown} value
 * @param {string} at
 * @returns {{ at: string; hi: unknown; en: unknown }[]}
 */
export function textsIn(value, at) {
  if (typeof value === 'function') return textsIn(value({}, {}), at);
  if (typeof value !== 'object' || value === null) return [];
  if ('hi' in value || 'en' in value) {
    return [{ at, hi: /** @type {any} */ (value).hi, en: /** @type {any} */ (value).en }];
  }
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, at === '' ? key : `${at}.${key}`));
}

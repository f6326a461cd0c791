/** @typedef {import('./data.ts').Programme} Programme */
/** @typedef {import('../../src/domain/form/form.ts').Field} Field */
/** @typedef {import('../../src/domain/form/form.ts').NumberSpec} NumberSpec */

export const LAYOUT_LIST = 'docs/code-layouts.json';

/** @param {NumberSpec} spec */
function numberOf({ min, max, usual }) {
  return { min, max, ...(usual && { usual }) };
}

/** What the code must know of a question's answer, and nothing of how it is asked. @param {Field} field */
function answerOf(field) {
  switch (field.type) {
    case 'yesno':
      return field.danger ? { danger: true } : {};
    case 'choice':
    case 'measuredChoice':
      return { options: field.options.map(({ id }) => id) };
    case 'multi': {
      const excluding = field.options.filter(({ excludes }) => excludes).map(({ id }) => id);
      return { options: field.options.map(({ id }) => id), ...(excluding.length > 0 && { excluding }) };
    }
    case 'number':
      return numberOf(field.number);
    case 'measured':
      return { parts: field.parts.map((part) => ({ id: part.id, ...numberOf(part) })) };
    case 'counts':
      return { items: field.items.map(({ id }) => id) };
    case 'digits':
      return { length: field.length };
    case 'day':
    case 'text':
    case 'mobile':
      return {};
  }
}

/** @param {Field} field */
function line(field) {
  const { id, type, required } = field;
  return JSON.stringify({ id, type, ...(required && { required }), ...answerOf(field) });
}

/**
 * The layouts of the code for other implementations, a line for each question.
 * @param {Programme} programme
 * @returns {string}
 */
export function layoutList({ forms }) {
  const layouts = [...forms]
    .sort((a, b) => a.layout - b.layout)
    .map(({ layout, form }) => {
      const named = form.kind === 'visit.recorded' ? { form: form.id } : {};
      const head = JSON.stringify({ layout, kind: form.kind, v: form.v, ...named }).slice(0, -1);
      const fields = form.groups.flatMap((group) => group.fields).map(line);
      return `${head},"fields":[\n  ${fields.join(',\n  ')}\n]}`;
    });
  return `[\n${layouts.join(',\n')}\n]\n`;
}

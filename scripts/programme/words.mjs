import { fieldsOf } from './walk.mjs';

/** @typedef {import('../../src/domain/form/form.ts').Field} Field */
/** @typedef {import('../../src/domain/form/form.ts').Form} Form */
/** @typedef {import('../../src/domain/form/form.ts').Condition} Condition */
/** @typedef {import('../../src/domain/form/form.ts').DayLimit} DayLimit */
/** @typedef {{ decimals: 0 | 1 | 2; unit?: { en: string } }} Unit */

/** @param {number} value @param {Unit} [spec] */
function scaled(value, spec) {
  const number = (value / 10 ** (spec?.decimals ?? 0)).toFixed(spec?.decimals ?? 0);
  return spec?.unit ? `${number} ${spec.unit.en}` : number;
}

/** @param {import('../../src/domain/form/form.ts').NumberSpec} spec */
function range(spec) {
  const plain = { decimals: spec.decimals };
  const usual = spec.usual
    ? `, usually ${scaled(spec.usual[0], plain)} to ${scaled(spec.usual[1], plain)}`
    : '';
  return `${scaled(spec.min, plain)} to ${scaled(spec.max, spec)}${usual}`;
}

/** @param {DayLimit} limit @param {Form} form */
function limitInWords({ from, days }, form) {
  const start =
    typeof from === 'string'
      ? { on: 'the visit', today: 'today' }[from]
      : 'field' in from
        ? `“${labelOf(form, from.field)}”`
        : `the known ${from.fact}`;
  if (days === 0) return start;
  return days > 0 ? `${start} + ${days} days` : `${start} − ${-days} days`;
}

/** @param {Form} form @param {string} id */
function labelOf(form, id) {
  return fieldsOf(form).find((field) => field.id === id)?.label.en ?? id;
}

/** What can be answered, with its limits.
 * @param {Field} field
 * @param {Form} form
 * @returns {string}
 */
export function answersInWords(field, form) {
  switch (field.type) {
    case 'yesno':
      return field.unsure ? 'yes, no, could not tell' : 'yes, no';
    case 'choice':
    case 'measuredChoice':
      return optionsInWords(field.options, form);
    case 'multi':
      return `any of: ${optionsInWords(field.options, form)}`;
    case 'number':
      return range(field.number);
    case 'measured':
      return `${field.parts.map((part) => `${part.label.en}: ${range(part)}`).join('; ')}; by whom and when, or not done`;
    case 'day': {
      const from = field.min ? `from ${limitInWords(field.min, form)} ` : '';
      return `a day ${from}${field.max ? `to ${limitInWords(field.max, form)}` : ''}`.trim();
    }
    case 'text':
      return `text, at most ${field.maxLength}`;
    case 'counts':
      return `counts of ${field.items.length} items, below`;
    case 'mobile':
      return '10 digits, the first 6 to 9';
    case 'digits':
      return `${field.length} digits`;
  }
}

/** @param {readonly import('../../src/domain/form/form.ts').Option[]} options @param {Form} form */
function optionsInWords(options, form) {
  return options
    .map(
      (one) =>
        `${one.label.hi} (${one.label.en})${one.when ? ` — when ${conditionInWords(one.when, form)}` : ''}`,
    )
    .join('; ');
}

/** A condition as a clinician reads it.
 * @param {Condition} condition
 * @param {Form} form
 * @param {boolean} [inner] brackets around what has several parts
 * @returns {string}
 */
export function conditionInWords(condition, form, inner = false) {
  if ('not' in condition) return `not ${conditionInWords(condition.not, form, true)}`;
  if ('all' in condition || 'any' in condition) {
    const [parts, word] = 'all' in condition ? [condition.all, ' and '] : [condition.any, ' or '];
    const text = parts.map((one) => conditionInWords(one, form, true)).join(word);
    return inner && parts.length > 1 ? `(${text})` : text;
  }
  const { name, field, spec } = subject(condition.path, form);
  if ('answered' in condition) return `${name} is answered`;
  if ('atLeast' in condition) return `${name} ≥ ${scaled(condition.atLeast, spec)}`;
  if ('below' in condition) return `${name} < ${scaled(condition.below, spec)}`;
  if ('includes' in condition) return `${name} has “${optionLabel(field, condition.includes)}”`;
  return `${name} is ${said(condition.is, field)}`;
}

/** @param {string | number | boolean} value @param {Field | undefined} field */
function said(value, field) {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (field?.type === 'yesno') return 'could not tell';
  return `“${optionLabel(field, value)}”`;
}

/** @param {string} path @param {Form} form */
function subject(path, form) {
  const [head = '', part] = path.split('.');
  if (head === 'fact') return { name: `\`${part}\``, field: undefined, spec: undefined };
  const field = fieldsOf(form).find((one) => one.id === head);
  const parts = field?.type === 'measured' ? field.parts : [];
  const found = parts.find((one) => one.id === part);
  const name =
    found && parts.length > 1 ? `“${field?.label.en}”, ${found.label.en}` : `“${field?.label.en ?? head}”`;
  return {
    name: part && !found && part !== 'is' ? `${name} (${part})` : name,
    field,
    spec: field?.type === 'number' ? field.number : found,
  };
}

/** @param {Field | undefined} field @param {string | number} id */
function optionLabel(field, id) {
  const options = field && 'options' in field ? field.options : [];
  return options.find((one) => one.id === id)?.label.en ?? String(id);
}

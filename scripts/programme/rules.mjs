import { anyBody, situationFor } from './answers.mjs';
import { hindiProblems, textProblems } from './texts.mjs';
import { conditionsOf, fieldsOf, leavesOf, numbersFrom, numbersOf, textsIn } from './walk.mjs';

/** @typedef {import('./data.ts').FormData} FormData */
/** @typedef {import('./data.ts').Engine} Engine */
/** @typedef {import('../../src/domain/form/form.ts').Field} Field */

const ID = /^[a-z][A-Za-z0-9]*$/;
/** A rule may be one of a family: `ill-heart`. It is in no body and in no code. */
const RULE_ID = /^[a-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*$/;
const SOURCE = /^programme\.md \d/;
const SEED = 20261122;
const BODIES = 200;
const TRIES = 400;

/** @param {readonly string[]} ids */
const repeated = (ids) => ids.filter((id, at) => ids.indexOf(id) !== at);

/** @param {FormData} data */
const textsOf = ({ form, rules }) => [...textsIn(form, form.id), ...textsIn(rules, `${form.id} rules`)];

/** @param {Field} field */
const isDanger = (field) => 'danger' in field && field.danger !== undefined && field.danger !== false;

/** @param {FormData} data */
function findTexts(data) {
  return textsOf(data).flatMap(textProblems);
}

/** @param {FormData} data */
function findSpelling(data) {
  return textsOf(data).flatMap(hindiProblems);
}

/** @param {FormData} data */
function findIds({ form, rules }) {
  const problems = [];
  /** @type {[string, string[]][]} */
  const sets = [
    ['fields', fieldsOf(form).map((field) => field.id)],
    ['groups', form.groups.map((group) => group.id)],
    ['rules', rules.map((rule) => rule.id)],
  ];
  for (const field of fieldsOf(form)) {
    if ('options' in field) sets.push([`options of ${field.id}`, field.options.map((one) => one.id)]);
    if ('parts' in field) sets.push([`parts of ${field.id}`, field.parts.map((one) => one.id)]);
    if ('items' in field) sets.push([`items of ${field.id}`, field.items.map((one) => one.id)]);
  }
  for (const [what, ids] of sets) {
    for (const id of repeated(ids)) problems.push(`${form.id}: ${id} stands twice in the ${what}`);
    for (const id of ids)
      if (!(what === 'rules' ? RULE_ID : ID).test(id))
        problems.push(`${form.id}: ${id} in the ${what} is no id`);
  }
  for (const group of form.groups) {
    if (group.fields.length === 0) problems.push(`${form.id}: group ${group.id} asks nothing`);
  }
  return problems;
}

/** What a condition may look at in a field: itself, and what a measurement says. @param {Field} field */
function pathsFor(field) {
  if (field.type === 'measured') {
    return [
      field.id,
      ...[...field.parts.map((part) => part.id), 'by', 'on', 'notDone'].map((one) => `${field.id}.${one}`),
    ];
  }
  if (field.type === 'measuredChoice')
    return [field.id, ...['is', 'by', 'on', 'notDone'].map((one) => `${field.id}.${one}`)];
  return [field.id];
}

/** The option a leaf names must be one of its field's. @param {any} leaf @param {Map<string, Field>} fields */
function strangeOption(leaf, fields) {
  const named = leaf.includes ?? (typeof leaf.is === 'string' ? leaf.is : undefined);
  const field = fields.get(String(leaf.path).split('.')[0] ?? '');
  if (named === undefined || !field || !('options' in field)) return undefined;
  return field.options.some((option) => option.id === named) ? undefined : named;
}

/** @param {FormData} data */
function findPaths({ form, rules, facts }) {
  const problems = [];
  const known = new Set(facts.map((name) => `fact.${name}`));
  const fields = new Map(fieldsOf(form).map((field) => [field.id, field]));
  /** @param {any} when @param {string} at */
  const look = (when, at) => {
    for (const leaf of when ? leavesOf(when) : []) {
      if (!known.has(leaf.path))
        problems.push(`${form.id}: ${at} looks at ${leaf.path}, which is not known there`);
      const strange = strangeOption(leaf, fields);
      if (strange !== undefined)
        problems.push(`${form.id}: ${at} names ${strange}, no option of ${leaf.path}`);
    }
  };
  for (const group of form.groups) {
    look(group.when, `group ${group.id}`);
    for (const field of group.fields) {
      look(field.when, field.id);
      for (const option of 'options' in field ? field.options : [])
        look(option.when, `${field.id}.${option.id}`);
      for (const path of pathsFor(field)) known.add(path);
    }
  }
  for (const rule of rules) {
    look(rule.when, `rule ${rule.id}`);
    if (!fields.has(rule.field)) problems.push(`${form.id}: rule ${rule.id} reads ${rule.field}, no field`);
  }
  return problems;
}

/** @param {Field} field */
function hasLimit(field) {
  if (field.type === 'day') return field.min !== undefined || field.max !== undefined;
  return ['number', 'measured', 'mobile', 'digits', 'counts'].includes(field.type);
}

/** @param {FormData} data */
function findSources({ form, rules }) {
  const problems = [];
  const poor = (/** @type {string | undefined} */ source) => !source || !SOURCE.test(source);
  for (const field of fieldsOf(form)) {
    if ((hasLimit(field) || isDanger(field)) && poor(field.source))
      problems.push(`${form.id}: ${field.id} has no source`);
    for (const item of 'items' in field ? field.items : []) {
      if (poor(item.source)) problems.push(`${form.id}: ${field.id}.${item.id} has no source`);
    }
  }
  for (const { at, when, sources } of conditionsOf(form)) {
    const threshold = leavesOf(when).some((leaf) => 'atLeast' in leaf || 'below' in leaf);
    // What leads to the referral are the rules, each with its own source.
    if (at === 'group referral') continue;
    if (threshold && sources.some(poor)) problems.push(`${form.id}: the limit in ${at} has no source`);
  }
  for (const rule of rules) if (poor(rule.source)) problems.push(`${form.id}: rule ${rule.id} has no source`);
  return problems;
}

/** @param {FormData} data */
function findDanger({ form, rules, started }) {
  const problems = [];
  const refers = rules.filter((rule) => rule.level === 'refer');
  for (const field of fieldsOf(form).filter(isDanger)) {
    if (!field.required) problems.push(`${form.id}: the danger sign ${field.id} may stay unanswered`);
    if (field.type === 'yesno' && !field.unsure)
      problems.push(`${form.id}: ${field.id} cannot be "could not tell"`);
    if (field.carried || started.includes(field.id))
      problems.push(`${form.id}: ${field.id} is answered beforehand`);
    if (!refers.some((rule) => leavesOf(rule.when).some((leaf) => leaf.path.split('.')[0] === field.id))) {
      problems.push(`${form.id}: no rule refers for ${field.id}`);
    }
  }
  for (const rule of refers)
    if (rule.first.length === 0) problems.push(`${form.id}: ${rule.id} says nothing to do first`);
  if (refers.length > 0 && form.groups.at(-1)?.id !== 'referral')
    problems.push(`${form.id}: does not end with the referral`);
  return problems;
}

/** @param {FormData} data */
function findRanges({ form }) {
  return fieldsOf(form)
    .flatMap(numbersOf)
    .flatMap(({ at, spec }) => {
      const [low, high] = spec.usual ?? [spec.min, spec.max];
      const inOrder = spec.min <= low && low <= high && high <= spec.max && spec.min < spec.max;
      const quick = (spec.quick ?? []).filter((value) => value < low || value > high);
      return [
        ...(inOrder ? [] : [`${form.id}: the usual of ${at} does not lie within its limits`]),
        ...quick.map((value) => `${form.id}: ${at} offers ${value}, which is not usual`),
      ];
    });
}

/** @param {FormData} data */
function findDays({ form, facts }) {
  const problems = [];
  const known = new Set();
  for (const field of fieldsOf(form)) {
    if (field.type !== 'day') continue;
    for (const limit of [field.min, field.max]) {
      const from = limit?.from;
      if (typeof from !== 'object') continue;
      if ('field' in from && !known.has(from.field))
        problems.push(`${form.id}: ${field.id} counts from ${from.field}, no day before it`);
      if ('fact' in from && !facts.includes(from.fact))
        problems.push(`${form.id}: ${field.id} counts from the fact ${from.fact}, which is not known`);
    }
    const { min, max } = field;
    if (min && max && JSON.stringify(min.from) === JSON.stringify(max.from) && min.days > max.days) {
      problems.push(`${form.id}: ${field.id} can be no day at all`);
    }
    known.add(field.id);
  }
  return problems;
}

/** @param {FormData} data @param {Engine} engine */
function findCodec({ form, layout }, engine) {
  const random = numbersFrom(SEED);
  for (let i = 0; i < BODIES; i++) {
    const body = anyBody(form, random);
    if (!engine.comesBack(layout, form, body))
      return [`${form.id}: does not come back from its code: ${JSON.stringify(body)}`];
  }
  return [];
}

/** @param {FormData} data @param {Engine} engine */
function findOrphans({ form }, engine) {
  const random = numbersFrom(SEED);
  /** @param {Field} field */
  const canBeAsked = (field) => {
    for (let i = 0; i < TRIES; i++) {
      const { answers, facts } = situationFor(form, field, random);
      const groups = engine.visibleGroups(form, answers, facts);
      if (groups.some((group) => group.fields.some((one) => one.id === field.id))) return true;
    }
    return false;
  };
  return fieldsOf(form)
    .filter((field) => !canBeAsked(field))
    .map((field) => `${form.id}: ${field.id} is never asked`);
}

/**
 * What a form and its rules must be; each answers with what is wrong.
 * @type {Record<string, (data: FormData, engine: Engine) => string[]>}
 */
export const RULES = {
  texts: findTexts,
  spelling: findSpelling,
  ids: findIds,
  paths: findPaths,
  sources: findSources,
  danger: findDanger,
  ranges: findRanges,
  days: findDays,
  codec: findCodec,
  orphans: findOrphans,
};

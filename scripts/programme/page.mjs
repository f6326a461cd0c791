import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/run.mjs';
import { answersInWords, conditionInWords } from './words.mjs';

/** @typedef {import('./data.ts').Programme} Programme */
/** @typedef {import('./data.ts').FormData} FormData */
/** @typedef {import('../../src/domain/form/form.ts').Form} Form */
/** @typedef {import('../../src/domain/form/form.ts').Group} Group */
/** @typedef {import('../../src/domain/form/form.ts').Field} Field */

export const PAGE = 'docs/programme.md';
const TEMPLATE = 'scripts/programme/template.md';
const HERE = '<!-- forms -->';

/**
 * The page: the prose of the template, then every form and rule as the code has them.
 * @param {Programme} programme
 * @returns {string}
 */
export function pageOf({ forms, referTo }) {
  const referral = forms
    .flatMap(({ form }) => form.groups.map((group) => ({ form, group })))
    .find(({ group }) => group.id === 'referral');
  const parts = forms.map((data) => formPart(data, referTo));
  if (referral)
    parts.push(
      `### The referral, at the end of a visit with a danger sign\n\n${fieldTable(referral.group, referral.form)}`,
    );
  return readTemplate().replace(HERE, parts.join('\n\n'));
}

/**
 * Sections that a source names and the template does not have.
 * @param {Programme['forms']} forms
 * @param {string} template
 * @returns {string[]}
 */
export function missingSections(forms, template) {
  const there = new Set([...template.matchAll(/^## (\S+)/gm)].map(([, section]) => section));
  const sources = forms.flatMap(({ form, rules }) => [
    ...form.groups.flatMap((group) => group.fields.map((field) => field.source ?? '')),
    ...rules.map((rule) => rule.source),
  ]);
  const cited = sources.flatMap((source) => [...source.matchAll(/programme\.md (\d+(?:\.\d+)?[a-z]?)/g)]);
  const missing = new Set(cited.map(([, section = '']) => section).filter((section) => !there.has(section)));
  return [...missing].map((section) => `${TEMPLATE}: a source names section ${section}, which is not there`);
}

/** The prose of the page. */
export function readTemplate() {
  return readFileSync(join(ROOT, TEMPLATE), 'utf8');
}

/** @param {FormData} data @param {Programme['referTo']} referTo */
function formPart({ form, rules, sensitive, layout }, referTo) {
  const notes = [`Form \`${form.id}\`, version ${form.v}, layout ${layout}.`];
  if (sensitive) notes.push('**Private: never shown by name in a list or on a shared screen.**');
  const groups = form.groups
    .filter((group) => group.id !== 'referral')
    .map((group) => groupPart(group, form));
  const danger = rules.filter((rule) => rule.level === 'refer');
  const watch = rules.filter((rule) => rule.level === 'watch');
  return [
    `### ${form.title.hi} — ${form.title.en}`,
    notes.join(' '),
    ...groups,
    ...(danger.length > 0 ? [`#### Refer now`, ruleTable(danger, form, referTo)] : []),
    ...(watch.length > 0 ? [`#### Watch`, ruleTable(watch, form, referTo)] : []),
  ].join('\n\n');
}

/** @param {Group} group @param {Form} form */
function groupPart(group, form) {
  const when = group.when ? `Asked when ${conditionInWords(group.when, form)}.` : '';
  const head = `**${group.title.hi} — ${group.title.en}**${when ? `  \n${when}` : ''}`;
  const items = group.fields.flatMap((field) => (field.type === 'counts' ? [itemTable(field)] : []));
  return [head, fieldTable(group, form), ...items].join('\n\n');
}

/** @param {Group} group @param {Form} form */
function fieldTable(group, form) {
  return table(
    ['question', 'answers and limits', 'asked when', 'source', 'to be confirmed'],
    group.fields.map((field) => [
      `${field.label.hi} (${field.label.en})${marks(field)}`,
      answersInWords(field, form),
      field.when ? conditionInWords(field.when, form) : '',
      field.source ?? '',
      field.verify ?? '',
    ]),
  );
}

/** @param {Field} field */
function marks(field) {
  const danger = 'danger' in field && field.danger;
  return `${danger ? ' **danger**' : ''}${field.required ? '' : ' (optional)'}${field.carried ? ' (carried)' : ''}`;
}

/** @param {Extract<Field, { type: 'counts' }>} field */
function itemTable(field) {
  return table(
    ['item', 'unit', 'at most', 'source'],
    field.items.map((item) => [
      `${item.label.hi} (${item.label.en})`,
      item.unit.en,
      String(item.max),
      item.source ?? '',
    ]),
  );
}

/** @param {FormData['rules']} rules @param {Form} form @param {Programme['referTo']} referTo */
function ruleTable(rules, form, referTo) {
  return table(
    ['when', 'what is said', 'first', 'where', 'source', 'to be confirmed'],
    rules.map((rule) => {
      const why = rule.why({}, {});
      return [
        conditionInWords(rule.when, form),
        `${why.hi} (${why.en})`,
        rule.first.map((step, at) => `${at + 1}. ${step.hi} (${step.en})`).join('<br>'),
        referTo[rule.where].en,
        rule.source,
        rule.verify ?? '',
      ];
    }),
  );
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const line = (/** @type {string[]} */ cells) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

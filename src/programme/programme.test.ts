import { describe, expect, it } from 'vitest';
import { pathsOf } from '../domain/form/condition.ts';
import type { Condition, Field, Form } from '../domain/form/form.ts';
import { BY_WORDS, NO, NOT_DONE, UNSURE, YES } from '../domain/form/words.ts';
import { ANC_DANGERS } from './anc/danger-rules.ts';
import { ancFacts } from './anc/facts.ts';
import { ANC_UNSURE } from './anc/unsure-rules.ts';
import { ANC_WATCH } from './anc/watch-rules.ts';
import { FORMS, formOf, LAYOUTS } from './forms.ts';
import { KIT_ITEMS } from './kit-items.ts';
import { ambulances, REFER_TO } from './places.ts';

const fieldsOf = (form: Form) => form.groups.flatMap((group) => group.fields);
const repeated = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i);

/** Every text of the programme: whatever is a record with `hi` or `en`, however deep. */
function textsIn(value: unknown, at: string): { at: string; hi: unknown; en: unknown }[] {
  if (typeof value === 'function') return textsIn(value({}, {}), at);
  if (typeof value !== 'object' || value === null) return [];
  if ('hi' in value || 'en' in value) {
    const { hi, en } = value as { hi?: unknown; en?: unknown };
    return [{ at, hi, en }];
  }
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${at}.${key}`));
}

const RULES = [...ANC_DANGERS, ...ANC_UNSURE, ...ANC_WATCH];

const TEXTS = textsIn(
  { FORMS, ANC_DANGERS, ANC_UNSURE, ANC_WATCH, REFER_TO, BY_WORDS, words: [YES, NO, NOT_DONE, UNSURE] },
  'programme',
);

/** What a condition may look at: facts by name, fields asked before it, parts those fields have. */
const FACTS = Object.keys(ancFacts({}, { on: '2026-11-22', previous: [] })).map((name) => `fact.${name}`);

function pathsFor(field: Field): string[] {
  const parts =
    field.type === 'measured'
      ? [...field.parts.map((part) => part.id), 'by', 'on']
      : field.type === 'measuredChoice'
        ? ['is', 'by', 'on']
        : [];
  return [field.id, ...parts.map((part) => `${field.id}.${part}`)];
}

function strangePaths(form: Form): string[] {
  const known = new Set(FACTS);
  const strange: string[] = [];
  const look = (when: Condition | undefined) => {
    for (const path of when ? pathsOf(when) : []) if (!known.has(path)) strange.push(path);
  };
  for (const group of form.groups) {
    look(group.when);
    for (const field of group.fields) {
      look(field.when);
      for (const path of pathsFor(field)) known.add(path);
      if ('options' in field) for (const option of field.options) look(option.when);
    }
  }
  return strange;
}

/** Option ids named by conditions, danger lists and rules. */
function optionsNamed(condition: Condition): { path: string; option: string }[] {
  if ('all' in condition) return condition.all.flatMap(optionsNamed);
  if ('any' in condition) return condition.any.flatMap(optionsNamed);
  if ('not' in condition) return optionsNamed(condition.not);
  if ('includes' in condition) return [{ path: condition.path, option: condition.includes }];
  return 'is' in condition && typeof condition.is === 'string'
    ? [{ path: condition.path, option: condition.is }]
    : [];
}

describe('every form', () => {
  it.each(FORMS.map((form) => [form.id, form] as const))('%s names each field and group once', (_, form) => {
    expect(repeated(fieldsOf(form).map((field) => field.id))).toEqual([]);
    expect(repeated(form.groups.map((group) => group.id))).toEqual([]);
    expect(form.groups.every((group) => group.fields.length > 0)).toBe(true);
  });

  it.each(FORMS.map((form) => [form.id, form] as const))(
    '%s names each option, part and item once',
    (_, form) => {
      for (const field of fieldsOf(form)) {
        if ('options' in field) expect(repeated(field.options.map((one) => one.id))).toEqual([]);
        if ('parts' in field) expect(repeated(field.parts.map((one) => one.id))).toEqual([]);
        if ('items' in field) expect(repeated(field.items.map((one) => one.id))).toEqual([]);
      }
    },
  );

  it.each(FORMS.map((form) => [form.id, form] as const))(
    '%s has conditions that look back at what exists',
    (_, form) => {
      expect(strangePaths(form)).toEqual([]);
    },
  );

  it.each(FORMS.map((form) => [form.id, form] as const))(
    '%s counts limits of days from what exists',
    (_, form) => {
      const days = new Set(fieldsOf(form).flatMap((field) => (field.type === 'day' ? [field.id] : [])));
      for (const field of fieldsOf(form)) {
        if (field.type !== 'day') continue;
        for (const limit of [field.min, field.max]) {
          if (limit && typeof limit.from === 'object' && 'field' in limit.from)
            expect(days).toContain(limit.from.field);
        }
      }
    },
  );

  it.each(FORMS.map((form) => [form.id, form] as const))('%s says where each limit comes from', (_, form) => {
    const limited = fieldsOf(form).filter(
      (field) =>
        ['number', 'measured', 'mobile', 'digits', 'counts'].includes(field.type) ||
        (field.type === 'day' && (field.min || field.max)),
    );
    expect(limited.filter((field) => !field.source).map((field) => field.id)).toEqual([]);
  });

  it('never carries a danger sign into the next visit, and asks for an answer to each', () => {
    const signs = FORMS.flatMap(fieldsOf).filter((field) => 'danger' in field && field.danger !== undefined);
    expect(signs.length).toBeGreaterThanOrEqual(11);
    expect(signs.filter((field) => field.carried || !field.required)).toEqual([]);
  });

  it('has ranges in order, the usual within the possible, and numbers to tap within the usual', () => {
    for (const field of FORMS.flatMap(fieldsOf)) {
      const specs = field.type === 'number' ? [field.number] : field.type === 'measured' ? field.parts : [];
      for (const spec of specs) {
        const [low, high] = spec.usual ?? [spec.min, spec.max];
        expect([spec.min, low, high, spec.max]).toEqual(
          [spec.min, low, high, spec.max].sort((a, b) => a - b),
        );
        for (const value of spec.quick ?? []) expect(value >= low && value <= high).toBe(true);
      }
    }
  });

  it('is found by its entry and by its number in a code, for ever', () => {
    expect([...LAYOUTS].map(([number, form]) => `${number} ${form.id} ${form.v}`)).toEqual([
      '1 household 1',
      '2 person 1',
      '3 anc 1',
      '4 kit-count 1',
    ]);
    expect(formOf('visit.recorded', 1, { form: 'anc' })?.id).toBe('anc');
    expect(formOf('visit.recorded', 1, {})).toBeUndefined();
    expect(formOf('visit.recorded', 2, { form: 'anc' })).toBeUndefined();
    expect(formOf('stock.counted', 1, {})?.id).toBe('kit-count');
  });
});

describe('every rule of danger', () => {
  const anc = formOf('visit.recorded', 1, { form: 'anc' }) as Form;
  const byId = new Map(fieldsOf(anc).map((field) => [field.id, field]));

  it('reads fields and options that exist', () => {
    const paths = new Set(fieldsOf(anc).flatMap(pathsFor));
    const conditions = RULES.map((rule) => rule.when);
    const inForm = FORMS.flatMap((form) => form.groups)
      .flatMap((group) => [group.when, ...group.fields.map((field) => field.when)])
      .filter((when) => when !== undefined);
    for (const rule of RULES) expect(byId.has(rule.field)).toBe(true);
    for (const path of conditions.flatMap(pathsOf)) expect(paths).toContain(path);
    for (const { path, option } of [...conditions, ...inForm].flatMap(optionsNamed)) {
      const field = byId.get(path.split('.')[0] ?? '');
      const options = field && 'options' in field ? field.options.map((one) => one.id) : ['unsure'];
      expect(options, `${path} ${option}`).toContain(option);
    }
  });

  it('covers every question marked as a danger sign', () => {
    const signs = fieldsOf(anc).filter((field) => 'danger' in field && field.danger !== undefined);
    const covered = new Set(ANC_DANGERS.map((rule) => rule.field));
    expect(signs.filter((field) => !covered.has(field.id)).map((field) => field.id)).toEqual([]);
  });

  it('has its own id, a source, something to do and a place to go', () => {
    expect(repeated(RULES.map((rule) => rule.id))).toEqual([]);
    for (const rule of RULES) {
      expect(rule.source).toMatch(/programme\.md \d/);
      expect(rule.first.length).toBeGreaterThan(0);
      expect(REFER_TO[rule.where].hi).not.toBe('');
    }
  });
});

describe('the medicine box', () => {
  it('holds every item of programme.md 4.1, each with a source', () => {
    expect(KIT_ITEMS).toHaveLength(46);
    expect(KIT_ITEMS.filter((item) => item.asset)).toHaveLength(7);
    for (const item of KIT_ITEMS) {
      expect(item.source).toMatch(/^programme\.md 4\.1: ./);
      expect(item.max).toBeGreaterThan(0);
    }
  });
});

// programme.md 8b: Bihar 102, then 112; 108 elsewhere.
it('calls 102 and then 112 in Bihar, and 112 and then 108 where the state is not known', () => {
  expect(ambulances('BR')).toEqual(['102', '112']);
  expect(ambulances('XX')).toEqual(['112', '108']);
});

describe('every word', () => {
  it('stands in both languages', () => {
    expect(TEXTS.length).toBeGreaterThan(300);
    const poor = TEXTS.filter(({ hi, en }) => typeof hi !== 'string' || typeof en !== 'string' || !hi || !en);
    expect(poor.map((one) => one.at)).toEqual([]);
  });

  it('is Hindi in Hindi and has no Devanagari in English', () => {
    for (const { at, hi, en } of TEXTS) {
      expect(String(hi), at).toMatch(/[\u0900-\u097f]/);
      expect(String(en), at).not.toMatch(/[\u0900-\u097f]/);
    }
  });

  it('has Latin digits, NFC and no क़ ख़ ग़', () => {
    for (const { at, hi } of TEXTS) {
      const text = String(hi);
      expect(text, at).not.toMatch(/[०-९]/);
      expect(text, at).toBe(text.normalize('NFC'));
      expect(text, at).not.toMatch(/[कखग]\u093c|[\u0958-\u095a]/);
    }
  });

  // programme.md 8b: ज़ फ़ and ँ are kept. These are the spellings without them that creep in.
  it.each(
    `फोन सफेद साफ तकलीफ सिर्फ फीता जिंक ज्यादा जरूर जिला तेज रोज अंदाज वजन एल्बेंडाजोल ग्लूकोज
     हां जांच मां मुंह पहुंच कहां आंख सांस खांसी बांह पांच गांव लिटाएं
     अतिदेय दम्पति मितानिन विकासखण्ड योनि डिलीवर रक्तस्राव`.split(/\s+/),
  )('is never spelt %s', (wrong) => {
    const spelt = new RegExp(`${wrong}(?!\u093c)`);
    const found = TEXTS.filter(({ hi }) => spelt.test(String(hi).normalize('NFC')));
    expect(found.map((one) => `${one.at}: ${String(one.hi)}`)).toEqual([]);
  });

  it('is short: twelve words a sentence at most', () => {
    for (const { at, hi } of TEXTS) {
      for (const sentence of String(hi).split(/[।?!:;]/)) {
        expect(sentence.trim().split(/\s+/).length, `${at}: ${sentence}`).toBeLessThanOrEqual(12);
      }
    }
  });
});

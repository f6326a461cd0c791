import { describe, expect, it } from 'vitest';
import { FORMS, formOf } from './forms.ts';
import { KIT_ITEMS } from './kit-items.ts';
import { ambulances } from './places.ts';
import { chatTitle, listTitle, PRIVATE_VISITS, VISITS } from './visits.ts';

// What every form and rule must be is proven by `npm run programme -- check`, and its bits in a code by the fixtures.

describe('every form', () => {
  it('is found by what an entry says', () => {
    expect(formOf('visit.recorded', 1, { form: 'anc' })?.id).toBe('anc');
    expect(formOf('visit.recorded', 1, {})).toBeUndefined();
    expect(formOf('visit.recorded', 2, { form: 'anc' })).toBeUndefined();
    expect(formOf('stock.counted', 1, {})?.id).toBe('kit-count');
  });

  it('of a visit is a kind of visit, once, and no kind of visit is without its number', () => {
    const packed = FORMS.filter((form) => form.kind === 'visit.recorded').map((form) => form.id);
    // A form stands there in every version it ever had.
    expect(VISITS.map((visit) => visit.form.id).sort()).toEqual([...new Set(packed)].sort());
  });
});

describe('every kind of visit', () => {
  it('says something to do wherever it warns', () => {
    const silent = VISITS.flatMap((visit) => visit.rules).filter((rule) => rule.first.length === 0);
    expect(silent.map((rule) => rule.id)).toEqual([]);
  });

  it('about what others must not know is a private matter in a list', () => {
    const hidden = VISITS.filter((visit) => listTitle(visit.form).en === 'Private matter');
    expect(hidden.map((visit) => visit.form.id)).toEqual(['couple', 'tb']);
  });

  it('keeps the number that it has in a chat: workers were told what each means', () => {
    const called = PRIVATE_VISITS.map(({ form }) => [form.id, chatTitle(form).en]);
    expect(called).toEqual([
      ['couple', 'Private matter 1'],
      ['tb', 'Private matter 2'],
    ]);
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

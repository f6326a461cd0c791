import { describe, expect, it } from 'vitest';
import { toothless } from './check.mjs';
import { ENGINE, PROGRAMME } from './data.ts';
import { missingSections, pageOf } from './page.mjs';
import { RULES } from './rules.mjs';
import { rightSample, WRONG } from './samples.mjs';

describe('the check of the programme', () => {
  it.each(Object.keys(RULES))('bites: "%s" catches every one of its wrong samples', (name) => {
    for (const sample of WRONG[name] ?? []) expect(RULES[name]?.(sample, ENGINE)).not.toEqual([]);
    expect(WRONG[name]?.length).toBeGreaterThan(0);
  });

  it('lets a right form pass', () => {
    expect(toothless(ENGINE)).toEqual([]);
  });

  it('finds a rule that has lost its bite', () => {
    const blind = { ...ENGINE, comesBack: () => true };
    expect(toothless(blind)).toEqual(['the rule "codec" no longer catches its wrong sample 1']);
  });

  it('finds a form that is packed under another number', () => {
    const [household] = PROGRAMME.forms;
    expect(household && RULES.codec?.(household, ENGINE)).toEqual([]);
    expect(household && RULES.codec?.({ ...household, layout: 2 }, ENGINE)).toHaveLength(1);
  });

  it('finds a source that names no section', () => {
    expect(missingSections([rightSample()], '## 1.3 Pregnancy visit')).toEqual([]);
    expect(missingSections([rightSample()], '## 1.30 Something')).toHaveLength(1);
  });
});

describe('the page of the programme', () => {
  const page = pageOf(PROGRAMME);

  it('holds every question and every rule of every form', () => {
    for (const { form, rules } of PROGRAMME.forms) {
      for (const group of form.groups)
        for (const field of group.fields) expect(page).toContain(field.label.hi);
      for (const rule of rules) for (const step of rule.first) expect(page).toContain(step.hi);
    }
  });

  it('says limits, conditions and thresholds in words', () => {
    expect(page).toContain('30.0 to 200.0 kg, usually 35.0 to 100.0');
    expect(page).toContain('“Blood pressure (BP)”, Upper ≥ 140 or “Blood pressure (BP)”, Lower ≥ 90');
    expect(page).toContain('a day from the visit − 294 days to the visit − 35 days');
  });
});

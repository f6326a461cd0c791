import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../domain/entry/entry.ts';
import { byWorker } from '../../../domain/form/words.ts';
import { ANC } from '../../../programme/anc/form.ts';
import { KIT_COUNT } from '../../../programme/kit.ts';
import type { Logged } from '../../data/supervisor-log.ts';
import { answerWords, foldEntry, sectionsOf } from './model.ts';

const ref = { feed: 'F1', no: 1 };
const REKHA = byWorker('रेखा देवी');

function logged(no: number, more: Partial<Entry>): Logged {
  const entry: Entry = {
    feed: 'F1',
    no,
    scope: 'C',
    kind: 'visit.recorded',
    v: 1,
    on: '2026-11-20',
    at: no,
    offset: null,
    body: {},
    ...more,
  };
  return { entry, received: 100 + no, carrier: 'sync' };
}

const visit = logged(1, { body: { form: 'anc', headache: true, weight: 480 } });

describe('a supervisor opens one report', () => {
  it('reads it as it stands, and what each correction changed from what', () => {
    const first = logged(2, { amends: ref, body: { headache: false, weight: 480 } });
    const second = logged(3, { amends: { feed: 'F1', no: 2 }, body: { weight: null, swelling: true } });
    const seen = foldEntry(ref, [second, first, visit]);
    expect(seen).toMatchObject({
      kind: 'seen',
      entry: { body: { headache: false, swelling: true } },
      cancelled: null,
    });
    expect(seen.kind === 'seen' && seen.amendments.map((a) => a.changes)).toEqual([
      [{ field: 'headache', before: true, after: false }],
      [
        { field: 'weight', before: 480, after: undefined },
        { field: 'swelling', before: undefined, after: true },
      ],
    ]);
  });

  it('still reads a cancelled one, and that it was cancelled', () => {
    const seen = foldEntry(ref, [visit, logged(2, { voids: ref })]);
    expect(seen).toMatchObject({ kind: 'seen', entry: { body: { headache: true } }, cancelled: { no: 2 } });
  });

  it('is led from a correction to the report it is about', () => {
    expect(foldEntry({ feed: 'F1', no: 2 }, [visit, logged(2, { amends: ref })])).toEqual({
      kind: 'about-another',
      ref,
    });
  });

  it('is told when it is not on this device', () => {
    expect(foldEntry({ feed: 'F1', no: 9 }, [visit])).toEqual({ kind: 'not-here' });
  });
});

describe('a supervisor reads the answers', () => {
  it('group by group as the form asks, with the measured value in words, and nothing that was not asked', () => {
    const sections = sectionsOf(
      ANC,
      {
        form: 'anc',
        bp: { by: 'anm', sys: 148, dia: 96 },
        agreed: 'notReady',
      },
      REKHA,
    );
    expect(sections.map((s) => s.lines.map((l) => l.value?.hi))).toEqual([
      ['148/96, एएनएम ने'],
      ['परिवार अभी तैयार नहीं'],
    ]);
  });

  it('reads who measured by her name, never as herself', () => {
    const body = { form: 'anc', bp: { by: 'self', sys: 120, dia: 80 } };
    const value = (name: string | undefined) => sectionsOf(ANC, body, byWorker(name))[0]?.lines[0]?.value;
    expect(value('रेखा देवी')).toEqual({ hi: '120/80, रेखा देवी ने', en: '120/80, रेखा देवी' });
    expect(value(undefined)).toEqual({ hi: '120/80, कार्यकर्ता ने', en: '120/80, the worker' });
    expect(answerWords(ANC, 'bp', body.bp, byWorker('रेखा देवी')).value?.hi).toBe('120/80, रेखा देवी ने');
  });

  it('reads who filled it in beside the answers, never as one of them', () => {
    const body = { form: 'anc', agreed: 'ready', filledBy: 'companion' };
    const lines = sectionsOf(ANC, body, REKHA).flatMap((section) => section.lines.map((line) => line.id));
    expect(lines).toEqual(['agreed']);
  });

  it('sees an answer of a newer app as it came, after all others', () => {
    const sections = sectionsOf(ANC, { form: 'anc', agreed: 'ready', shoeSize: 7 }, REKHA);
    expect(sections.at(-1)).toMatchObject({ id: 'rest', lines: [{ id: 'shoeSize', value: { hi: '7' } }] });
  });

  it('sees every item of the kit: counted, finished, and not counted, which is not zero', () => {
    const [kit] = sectionsOf(KIT_COUNT, { counted: { ors: 14, zinc: 0 } }, REKHA);
    const line = (id: string) => kit?.lines.find((l) => l.id === `counted.${id}`);
    expect(line('ors')?.value?.hi).toMatch(/^14 /);
    expect(line('zinc')).toMatchObject({ danger: true, value: { hi: expect.stringMatching(/^0 .*, खत्म$/) } });
    expect(kit?.lines.filter((l) => l.value === null)).toHaveLength(
      KIT_COUNT.groups[0]?.fields[0]?.type === 'counts' ? (kit?.lines.length ?? 0) - 2 : 0,
    );
  });

  it('sees a scale that is broken as broken, and what a newer kit counted as it came', () => {
    const [kit] = sectionsOf(KIT_COUNT, { counted: { babyScale: 0, gold: 3 } }, REKHA);
    const line = (id: string) => kit?.lines.find((l) => l.id === `counted.${id}`);
    expect(line('babyScale')).toMatchObject({
      danger: true,
      value: { hi: expect.stringMatching(/, चालू नहीं$/) },
    });
    expect(kit?.lines.at(-1)).toMatchObject({
      id: 'counted.gold',
      label: { hi: 'gold' },
      value: { hi: '3' },
    });
  });

  it('reads what a correction changed in words', () => {
    expect(answerWords(ANC, 'agreed', 'ready', REKHA)).toMatchObject({ value: { hi: 'परिवार तैयार है' } });
    expect(answerWords(ANC, 'agreed', undefined, REKHA).value).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { stepsOf } from '../../domain/visit/danger.ts';
import { visitConcerns, visitDangers } from '../visits.ts';
import { ANC_DANGERS } from './danger-rules.ts';
import { ANC } from './form.ts';
import { ANC_VISIT } from './visit.ts';

const dangers = (answers: Record<string, unknown>) => visitDangers(ANC_VISIT, answers, {});
const concerns = (answers: Record<string, unknown>) => visitConcerns(ANC_VISIT, answers, {});
const ids = (answers: Record<string, unknown>) => dangers(answers).map((one) => one.id);
const watched = (answers: Record<string, unknown>) =>
  concerns(answers)
    .filter((one) => one.level === 'watch')
    .map((one) => one.id);
const bp = (sys: number, dia: number, on?: string) => ({ bp: { by: 'anm', sys, dia, ...(on && { on }) } });
const hb = (value: number) => ({ hb: { by: 'lab', value } });

describe('refer now', () => {
  // programme.md 3: BP >=140 and/or >=90, all sources.
  it('from an upper blood pressure of 140, not at 139', () => {
    expect(ids(bp(139, 89))).toEqual([]);
    expect(ids(bp(140, 89))).toEqual(['bp']);
  });

  // programme.md 3: BP >=140 and/or >=90, all sources.
  it('from a lower blood pressure of 90, not at 89', () => {
    expect(ids(bp(139, 90))).toEqual(['bp']);
    expect(ids(bp(120, 89))).toEqual([]);
  });

  // programme.md 3: HMIS <=7 severe; FLW <7. The safer is taken, to be confirmed.
  it('at a haemoglobin of 7.0 and below, not at 7.1', () => {
    expect(ids(hb(70))).toEqual(['hb']);
    expect(ids(hb(69))).toEqual(['hb']);
    expect(ids(hb(71))).toEqual([]);
    expect(dangers(hb(70))[0]?.verify).toContain('FLW');
  });

  it('for a blood pressure of three weeks ago, naming the day', () => {
    const [danger] = dangers(bp(148, 96, '2026-11-02'));
    expect(danger?.why).toEqual({
      hi: 'बीपी 148/96 (2 नवंबर 2026 को): 140/90 या उससे ज़्यादा हो तो खतरा है।',
      en: 'BP 148/96 (on 2 November 2026): 140/90 or more is dangerous.',
    });
  });

  it('without a day when it was measured at the visit', () => {
    expect(dangers(hb(65))[0]?.why.en).toBe('Haemoglobin 6.5: 7 or less endangers her life.');
  });

  // programme.md 1.3, danger: refer now.
  it.each([
    'bleeding',
    'fits',
    'headache',
    'blurred',
    'swelling',
    'leaking',
    'highFever',
    'bellyPain',
    'breathless',
    'lessMovement',
  ])('for a yes to %s, not for a no or an open question', (sign) => {
    expect(ids({ [sign]: true })).toEqual([sign]);
    expect(ids({ [sign]: false })).toEqual([]);
    expect(ids({ [sign]: 'unsure' })).toEqual([]);
    expect(ids({})).toEqual([]);
  });

  // programme.md 1.3, abortion: incomplete.
  it('for an incomplete abortion', () => {
    expect(ids({ abortionKind: 'incomplete' })).toEqual(['abortionKind']);
    expect(ids({ abortionKind: 'spontaneous' })).toEqual([]);
  });

  it('not for a measurement that was not done', () => {
    expect(ids({ bp: { notDone: true }, hb: { notDone: true } })).toEqual([]);
  });

  it('says why, what to do first and where to, for every sign, what kills first on top', () => {
    const all = dangers({ lessMovement: true, bleeding: true, ...bp(160, 110), ...hb(60) });
    expect(all.map((one) => one.id)).toEqual(['bleeding', 'bp', 'lessMovement', 'hb']);
    for (const danger of all) {
      expect(danger.why.hi).not.toBe('');
      expect(danger.first.length).toBeGreaterThanOrEqual(3);
      expect(['fru', 'chc', 'phc']).toContain(danger.where);
    }
  });
});

describe('several dangers at once', () => {
  const steps = (answers: Record<string, unknown>) => stepsOf(dangers(answers)).map((step) => step.en);
  const LEFT = 'Lay her on her left side';
  const SIT = 'Let her sit up, supported';
  const CALL = 'Call the ambulance; go along if you can';
  const CARD = 'Take the MCP card along';

  // General knowledge: a clinician signs off both the order of the dangers and their steps.
  it.each([
    ['bleeding and headache', { bleeding: true, headache: true }, [LEFT, CALL, 'pad', 'alone', CARD]],
    ['fits and high fever: no water', { fits: true, highFever: true }, [LEFT, 'mouth', CALL, 'Sponge', CARD]],
    ['high fever alone: water', { highFever: true }, [CALL, 'Sponge', 'water', CARD]],
    ['bleeding and breathless: she lies', { bleeding: true, breathless: true }, [LEFT, CALL, 'pad', CARD]],
    ['high BP and breathless: she sits', { ...bp(150, 95), breathless: true }, [SIT, CALL, 'alone', CARD]],
    ['very little blood alone: she sits', hb(60), [SIT, CALL, CARD]],
    ['water leaking and very little blood', { leaking: true, ...hb(60) }, [LEFT, CALL, 'pad', CARD]],
  ])('%s', (_what, answers, expected) => {
    const said = steps(answers);
    expect(said).toHaveLength(expected.length);
    for (const [i, words] of expected.entries()) expect(said[i]).toContain(words);
  });

  it('never give two steps that rule each other out, nor one twice, whatever is found together', () => {
    for (const a of ANC_DANGERS) {
      for (const b of ANC_DANGERS) {
        for (const c of ANC_DANGERS) {
          const found = ANC_DANGERS.filter((rule) => [a, b, c].includes(rule));
          const together = stepsOf(found);
          const about = together.flatMap((step) => step.about ?? []);
          expect(new Set(about).size).toBe(about.length);
          expect(new Set(together.map((step) => step.hi)).size).toBe(together.length);
          expect(together.filter((step) => step.en === CALL)).toHaveLength(1);
          expect(together.at(-1)?.en).toBe(CARD);
        }
      }
    }
  });
});

describe('a danger sign she could not tell', () => {
  const SIGNS = ANC.groups
    .flatMap((group) => group.fields)
    .filter((field) => field.type === 'yesno' && field.danger && field.unsure);

  it.each(SIGNS.map((field) => field.id))('%s: is asked again and seen by the ANM today', (sign) => {
    const [concern, ...others] = concerns({ [sign]: 'unsure' });
    expect(others).toEqual([]);
    expect(concern).toMatchObject({
      level: 'watch',
      field: sign,
      why: { hi: expect.stringMatching(/पता नहीं चला/) },
    });
    expect(concern?.first.map((step) => step.hi)).toEqual([
      'थोड़ी देर बाद फिर पूछें',
      'फिर भी पता न चले तो आज ही एएनएम को दिखाएँ',
    ]);
  });

  it('says nothing more when another sign sends her to hospital at once', () => {
    expect(watched({ headache: 'unsure', swelling: 'unsure' })).toHaveLength(2);
    expect(watched({ headache: 'unsure', bleeding: true })).toEqual([]);
    expect(watched({ headache: 'unsure', ...bp(150, 95) })).toEqual([]);
  });
});

describe('watch', () => {
  // programme.md 3: HMIS anaemia 7.1-10.9.
  it('anaemia from 7.1 to 10.9', () => {
    expect(watched(hb(70))).toEqual([]);
    expect(watched(hb(71))).toEqual(['anaemia']);
    expect(watched(hb(109))).toEqual(['anaemia']);
    expect(watched(hb(110))).toEqual([]);
  });

  // programme.md 3: random >=200 screen; OGTT 75 g 2-h >=140 (general knowledge).
  it('blood sugar from 200, and from 140 two hours after glucose', () => {
    expect(watched({ sugar: { by: 'lab', value: 199 } })).toEqual([]);
    expect(watched({ sugar: { by: 'lab', value: 200 } })).toEqual(['sugar']);
    expect(watched({ ogtt: { by: 'lab', value: 139 } })).toEqual([]);
    expect(watched({ ogtt: { by: 'lab', value: 140 } })).toEqual(['sugar']);
  });

  // programme.md 1.3: urine albumin absent/present.
  it('albumin in the urine', () => {
    expect(watched({ urineAlbumin: { by: 'anm', is: 'present' } })).toEqual(['albumin']);
    expect(watched({ urineAlbumin: { by: 'anm', is: 'absent' } })).toEqual([]);
  });

  // programme.md 1.3: cough <15 d / >15 d.
  it('a cough of 15 days or more', () => {
    expect(watched({ coughDays: 'long' })).toEqual(['longCough']);
    expect(watched({ coughDays: 'short' })).toEqual([]);
  });

  // programme.md 1.3, high-risk condition: any.
  it('any high-risk condition but none', () => {
    expect(watched({ conditions: ['twins'] })).toEqual(['highRisk']);
    expect(watched({ conditions: ['none'] })).toEqual([]);
    expect(watched({})).toEqual([]);
  });

  // programme.md 1.3, symptom screen: pale palm or conjunctiva, jaundice.
  it('pallor until haemoglobin is known, and yellow eyes', () => {
    expect(watched({ complaints: ['pale'] })).toEqual(['pallor']);
    expect(watched({ complaints: ['pale'], ...hb(120) })).toEqual([]);
    expect(watched({ complaints: ['jaundice'] })).toEqual(['jaundice']);
  });

  // programme.md 1.3, high-risk condition: foul discharge.
  it('foul discharge, said by her or found by the ANM', () => {
    expect(watched({ dischargeKind: 'foul' })).toEqual(['badDischarge']);
    expect(watched({ dischargeKind: 'curdy' })).toEqual([]);
    expect(watched({ conditions: ['foulDischarge'] })).toContain('badDischarge');
  });
});

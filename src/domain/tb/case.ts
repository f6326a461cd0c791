import type { Answers } from '../form/problems.ts';

/** `suspected`: a symptom was found and nothing has cleared it. `confirmed`: TB, until the treatment has ended. */
export type TbStage = 'none' | 'suspected' | 'confirmed';

export interface TbCase {
  stage: TbStage;
  /** The bodies of this illness, in fold order; what went before has ended. */
  bodies: Answers[];
}

/**
 * Where a person stands, from the bodies of all TB visits in fold order. A cure, or a doctor who says it is not TB,
 * ends the case. Who failed or left the treatment is suspected again, so that nobody is lost from the list.
 */
export function tbCase(bodies: readonly Answers[]): TbCase {
  let current: TbCase = { stage: 'none', bodies: [] };
  for (const body of bodies) {
    const stage = stageAfter(current.stage, body);
    const anew = stage === 'none' || (current.stage === 'confirmed' && stage === 'suspected');
    current = { stage, bodies: anew ? [] : [...current.bodies, body] };
  }
  return current;
}

function stageAfter(before: TbStage, body: Answers): TbStage {
  if (body.outcome === 'cured' || body.doctorSays === 'notTb') return 'none';
  if (body.outcome === 'failed' || body.outcome === 'lost') return 'suspected';
  if (body.sputumResult === 'positive' || body.doctorSays === 'tb' || has(body.risks, 'tbDrugs')) {
    return 'confirmed';
  }
  if (before !== 'none') return before;
  return Array.isArray(body.symptoms) && !has(body.symptoms, 'none') ? 'suspected' : 'none';
}

function has(chosen: unknown, id: string): boolean {
  return Array.isArray(chosen) && chosen.includes(id);
}

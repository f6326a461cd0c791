import type { Facts } from '../../domain/form/form.ts';
import type { Answers } from '../../domain/form/problems.ts';
import { type Concern, concernsOf } from '../../domain/visit/danger.ts';
import { PREGNANCY_RISKS, type RiskLevel } from './risk-rules.ts';

/** So many reasons that are high each make the highest level together. Ours, to be confirmed. */
const HIGH_REASONS_ADD_UP = 2;

export interface Risk {
  level: RiskLevel | 'none';
  /** The gravest first. */
  reasons: Concern[];
}

/** How risky the pregnancy is, with every reason. `answers` are those of the registration. */
export function riskOf(answers: Answers, facts: Facts): Risk {
  const reasons = concernsOf(PREGNANCY_RISKS, answers, facts);
  const ids = new Set(reasons.map((reason) => reason.id));
  const levels = PREGNANCY_RISKS.filter((rule) => ids.has(rule.id)).map((rule) => rule.risk);
  return { level: sumOf(levels), reasons };
}

function sumOf(levels: readonly RiskLevel[]): RiskLevel | 'none' {
  const high = levels.filter((level) => level === 'high').length;
  if (levels.includes('highest') || high >= HIGH_REASONS_ADD_UP) return 'highest';
  if (high > 0) return 'high';
  return levels.length > 0 ? 'some' : 'none';
}

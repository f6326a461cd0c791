import type { Condition, Facts } from './form.ts';
import type { Answers } from './problems.ts';

/** Whether a condition holds. What is unknown satisfies nothing, so `not` of it holds. */
export function holds(condition: Condition, answers: Answers, facts: Facts): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, answers, facts));
  if ('any' in condition) return condition.any.some((one) => holds(one, answers, facts));
  if ('not' in condition) return !holds(condition.not, answers, facts);
  const value = valueAt(condition.path, answers, facts);
  if ('is' in condition) return value === condition.is;
  if ('atLeast' in condition) return typeof value === 'number' && value >= condition.atLeast;
  if ('below' in condition) return typeof value === 'number' && value < condition.below;
  if ('includes' in condition) return Array.isArray(value) && value.includes(condition.includes);
  return isAnswered(value);
}

/** The value at a path: `field`, `field.part` or `fact.name`. */
function valueAt(path: string, answers: Answers, facts: Facts): unknown {
  const [head = '', part] = path.split('.');
  if (head === 'fact') return facts[part ?? ''];
  const answer = answers[head];
  if (part === undefined) return answer;
  return isRecord(answer) ? answer[part] : undefined;
}

/** Every path a condition looks at, for the programme's own check. */
export function pathsOf(condition: Condition): string[] {
  if ('all' in condition) return condition.all.flatMap(pathsOf);
  if ('any' in condition) return condition.any.flatMap(pathsOf);
  if ('not' in condition) return pathsOf(condition.not);
  return [condition.path];
}

/** False and zero are answers; absent, null, empty text, an empty list and an empty record are not. */
export function isAnswered(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isRecord(value) || Object.keys(value).length > 0;
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

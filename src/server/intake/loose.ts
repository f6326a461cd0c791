import type { Body } from '../../domain/entry/entry.ts';
import { isRecord } from '../../domain/form/condition.ts';
import type { Field, Form } from '../../domain/form/form.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** No number in a body has a fraction: what it means is scaled by the form. Source: protocol section 2. */
function onlyIntegers(value: unknown): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (Array.isArray(value)) return value.every(onlyIntegers);
  return !isRecord(value) || Object.values(value).every(onlyIntegers);
}

/**
 * Whether an answer has the shape of its field. An option, a unit or a part that is not known passes: a newer form may
 * know it. Ranges and dates are not looked at: what a worker wrote is never refused for its value.
 */
function hasShape(field: Field, answer: unknown): boolean {
  switch (field.type) {
    case 'yesno':
      return typeof answer === 'boolean' || typeof answer === 'string';
    case 'choice':
    case 'text':
    case 'mobile':
    case 'digits':
      return typeof answer === 'string';
    case 'multi':
      return Array.isArray(answer) && answer.every((option) => typeof option === 'string');
    case 'number':
      return typeof answer === 'number';
    case 'day':
      return typeof answer === 'string' && DAY.test(answer);
    case 'measured':
    case 'measuredChoice':
      return isRecord(answer);
    case 'counts':
      return (
        isRecord(answer) &&
        Object.values(answer).every((count) => typeof count === 'number' || count === null)
      );
  }
}

/** The loose schema of a body: what this version knows has its shape, and what it does not know is left alone. */
export function fitsLoosely(form: Form | undefined, body: Body): boolean {
  if (!onlyIntegers(body)) return false;
  const fits = (field: Field) => {
    const answer = body[field.id];
    return answer === undefined || answer === null || hasShape(field, answer);
  };
  return form === undefined || form.groups.every((group) => group.fields.every(fits));
}

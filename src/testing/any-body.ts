import fc from 'fast-check';
import type { Body } from '../domain/entry/entry.ts';
import { type Field, type Form, MEASURED_BY, type NumberSpec, type Option } from '../domain/form/form.ts';

const name = fc.constantFrom(
  'कविता देवी',
  'Sunita',
  'वार्ड 7, पुराना टोला',
  'O’Neill ज़ 12',
  'e\u0301té'.normalize('NFC'),
  '🙂',
);
const by = fc.constantFrom(...MEASURED_BY);
const idOf = (options: readonly Option[]) => fc.constantFrom(...options.map((option) => option.id));

function dayBefore(on: string, days: number): string {
  return new Date(Date.parse(`${on}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

function number({ min, max, usual }: NumberSpec): fc.Arbitrary<number> {
  const [low, high] = usual ?? [min, max];
  return fc.oneof(
    fc.integer({ min: low, max: high }),
    fc.integer({ min, max }),
    fc.constantFrom(min, max, low, high),
  );
}

function digits(length: number): fc.Arbitrary<string> {
  return fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length })
    .map((d) => d.join(''));
}

function measuredOn(on: string) {
  return fc.option(
    fc.integer({ min: 0, max: 300 }).map((days) => dayBefore(on, days)),
    { nil: undefined },
  );
}

/** Any answer the definition can hold, usual or not; limits across fields and skip rules are not looked at. */
export function anyAnswer(field: Field, on: string): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'yesno':
      return fc.constantFrom<unknown>(true, false, ...(field.unsure ? ['unsure'] : []));
    case 'choice':
      return idOf(field.options);
    case 'multi': {
      const free = field.options.filter((option) => !option.excludes).map((option) => option.id);
      const alone = field.options.filter((option) => option.excludes).map((option) => [option.id]);
      const some = fc.subarray(free, { minLength: 1 }).map((ids) => [...ids].sort());
      return alone.length > 0 ? fc.oneof(some, fc.constantFrom(...alone)) : some;
    }
    case 'number':
      return number(field.number);
    case 'day':
      return fc.integer({ min: -400, max: 40_000 }).map((days) => dayBefore(on, days));
    case 'text':
      return name;
    case 'measured': {
      const parts = Object.fromEntries(
        field.parts.map((part) => [part.id, fc.option(number(part), { nil: undefined })]),
      );
      return fc.oneof(fc.constant({ notDone: true }), fc.record({ by, on: measuredOn(on), ...parts }));
    }
    case 'measuredChoice':
      return fc.oneof(
        fc.constant({ notDone: true }),
        fc.record({ by, on: measuredOn(on), is: idOf(field.options) }),
      );
    case 'counts': {
      const counts = field.items.map((item) => [
        item.id,
        fc.option(fc.nat({ max: item.max }), { nil: undefined }),
      ]);
      return fc.record(Object.fromEntries(counts) as Record<string, fc.Arbitrary<number | undefined>>);
    }
    case 'mobile':
      return digits(10);
    case 'digits':
      return digits(field.length);
  }
}

/** Any body of a form: each answer there or not. */
export function anyBody(form: Form, on: string): fc.Arbitrary<Body> {
  const fields = form.groups.flatMap((group) => group.fields);
  const answers = fields.map(
    (field) => [field.id, fc.option(anyAnswer(field, on), { nil: undefined })] as const,
  );
  return fc.record(Object.fromEntries(answers)).map((body) => JSON.parse(JSON.stringify(body)) as Body);
}

import type { Field, NumberSpec } from '../../domain/form/form.ts';
import { formatNumber } from '../../domain/form/number.ts';
import type { FieldDoubt } from '../../domain/form/problems.ts';
import { dayWords } from '../i18n/format.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Trouble } from './troubles.ts';

type Words = ReturnType<typeof useWords<'form'>>;
type Say = Words['say'];

export interface TroubleWords {
  trouble: (field: Field, trouble: Trouble) => string;
  doubt: (field: Field, doubt: FieldDoubt) => string;
}

/** What is wrong, in words that say what to do, with the range. */
export function useTroubleWords(): TroubleWords {
  const words = useWords('form');
  const { t, say } = words;
  return {
    trouble: (field, trouble) => named(field, trouble.part, troubleText(words, field, trouble), say),
    doubt(field, doubt) {
      const spec = specOf(field, doubt.part);
      const low = formatNumber(doubt.usual[0], spec ?? { decimals: 0 });
      const high = withUnit(doubt.usual[1], spec, say);
      return named(field, doubt.part, t('doubt', { low, high }), say);
    },
  };
}

function troubleText(words: Words, field: Field, trouble: Trouble): string {
  const { t, lang } = words;
  const limit = 'limit' in trouble ? trouble.limit : undefined;
  switch (trouble.kind) {
    case 'required':
      return field.type === 'measured' || field.type === 'measuredChoice' ? t('measureOrNot') : t('required');
    case 'below':
    case 'above':
      return rangeText(words, field, trouble);
    case 'before':
      return t('notBefore', { day: dayWords(String(limit), lang) });
    case 'after':
      return t('notAfter', { day: dayWords(String(limit), lang) });
    case 'bad-day':
      return t('badDay');
    case 'too-long':
      return t('tooLong', { count: Number(limit) });
    case 'bad-mobile':
      return t('badMobile');
    case 'bad-digits':
      return t('badDigits', { count: Number(limit) });
    case 'bad-option':
    case 'excluded':
      return t('chooseAgain');
    case 'who-missing':
      return t('whoMissing');
    case 'when-missing':
      return t('whenMissing');
    case 'not-a-number':
      return t('notANumber');
    case 'too-precise':
      return tooPrecise(words, specOf(field, trouble.part));
  }
}

function rangeText({ t, say }: Words, field: Field, trouble: Trouble): string {
  const limit = 'limit' in trouble ? Number(trouble.limit) : 0;
  const spec = specOf(field, trouble.part);
  if (!spec) return t('between', { low: 0, high: limit });
  const over = field.type === 'measured' && field.parts.find((part) => part.id === trouble.part)?.under;
  const above = field.type === 'measured' && field.parts.find((part) => part.id === over);
  if (above && trouble.kind === 'above' && limit < spec.max) {
    return t('under', { what: say(above.label), value: formatNumber(limit + 1, spec) });
  }
  return t('between', {
    low: withUnit(spec.min, { ...spec, unit: undefined }, say),
    high: withUnit(spec.max, spec, say),
  });
}

function tooPrecise({ t }: Words, spec: Pick<NumberSpec, 'decimals'> | undefined): string {
  return spec && spec.decimals > 0 ? t('tooPrecise', { count: spec.decimals }) : t('wholeOnly');
}

function specOf(field: Field, part: string | undefined): NumberSpec | undefined {
  if (field.type === 'number') return field.number;
  if (field.type === 'measured') return field.parts.find((one) => one.id === part);
  if (field.type !== 'counts') return undefined;
  const item = field.items.find((one) => one.id === part);
  return item && { decimals: 0, min: 0, max: item.max };
}

function withUnit(
  value: number,
  spec: { decimals: 0 | 1 | 2; unit?: NumberSpec['unit'] | undefined } | undefined,
  say: Say,
): string {
  const number = formatNumber(value, spec ?? { decimals: 0 });
  return spec?.unit ? `${number} ${say(spec.unit)}` : number;
}

/** A measurement of several parts says which part is meant. */
function named(field: Field, part: string | undefined, text: string, say: Say): string {
  if (field.type !== 'measured' || field.parts.length < 2) return text;
  const label = field.parts.find((one) => one.id === part)?.label;
  return label ? `${say(label)}: ${text}` : text;
}

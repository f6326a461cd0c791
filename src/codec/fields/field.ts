import type { Field } from '../../domain/form/form.ts';
import { dayNumber, dayText } from '../days.ts';
import { codeNumber, codeSigned, inner, type Place } from '../numbers.ts';
import { codeChoice, codeMulti, codeYesNo } from './choice.ts';
import { codeCounts } from './counts.ts';
import { codeMeasured, codeMeasuredChoice } from './measured.ts';
import { codeDigits, codeText } from './text.ts';

const MOBILE_DIGITS = 10;

/** One answer in either direction. `on` is the entry's day as a day number. */
export function codeField(place: Place, field: Field, value: unknown, on: number): unknown {
  switch (field.type) {
    case 'yesno':
      return codeYesNo(place, value, field.danger === true);
    case 'choice':
      return codeChoice(place, value, field.options);
    case 'multi':
      return codeMulti(place, value, field.options);
    case 'number':
      return codeNumber(place, value as number, field.number);
    case 'day':
      return dayText(
        on - codeSigned(inner(place, 'before'), place.coder.decoding ? 0 : on - dayNumber(value)),
      );
    case 'text':
      return codeText(place, value);
    case 'measured':
      return codeMeasured(place, value, field.parts, on);
    case 'measuredChoice':
      return codeMeasuredChoice(place, value, field.options, on);
    case 'counts':
      return codeCounts(place, value, field.items);
    case 'mobile':
      return codeDigits(place, value, MOBILE_DIGITS);
    case 'digits':
      return codeDigits(place, value, field.length);
  }
}

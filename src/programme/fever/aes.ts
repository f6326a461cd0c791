import type { Condition } from '../../domain/form/form.ts';
import type { ConcernRule } from '../../domain/visit/danger.ts';
import { beforeCall, SPONGE, SUGAR_IF_AWAKE } from '../child/steps.ts';
import { CALL, CHILD_CARD } from '../first-steps.ts';
import { said } from '../why.ts';

/** Completed years. The note says "child": the age is our own choice. */
export const AES_BELOW_YEARS = 15;

/** Chamki fever: fits or drowsiness in a child with fever. Source: programme.md 1.14, AES rule (Muzaffarpur). */
export function aesRule(fever: Condition): ConcernRule {
  return {
    id: 'aes',
    level: 'refer',
    field: 'fits',
    when: {
      all: [
        fever,
        { path: 'fact.ageYears', below: AES_BELOW_YEARS },
        {
          any: [
            { path: 'fits', is: true },
            { path: 'lethargic', is: true },
          ],
        },
      ],
    },
    why: said(
      'बुखार में झटके या सुस्ती: चमकी बुखार (एईएस) हो सकता है।',
      'Fever with fits or drowsiness: it may be chamki fever (AES).',
    ),
    first: [
      beforeCall('करवट पर लिटाएँ, गर्दन सीधी रखें', 'Lay on the side, the neck straight', 'posture'),
      SUGAR_IF_AWAKE,
      SPONGE,
      { ...CALL, hi: 'तुरंत एम्बुलेंस बुलाएँ, रुकें नहीं; साथ जाएँ', en: 'Ambulance at once, do not wait; go along' },
      CHILD_CARD,
    ],
    where: 'fru',
    source: 'programme.md 1.14: AES rule, immediate referral, do not wait; sugar only if fully awake',
    verify:
      'General knowledge and a press report; the district SOP decides. The age below 15 is our own choice.',
  };
}

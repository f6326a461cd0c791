import type { Condition } from '../../domain/form/form.ts';
import { ANC_DANGERS } from './danger-rules.ts';

/** True as soon as one danger sign is there: the referral is asked then. */
export const ANY_DANGER: Condition = { any: ANC_DANGERS.map((rule) => rule.when) };

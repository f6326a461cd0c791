import type { Condition } from '../../domain/form/form.ts';

/** A visit counts when somebody was met; a form that does not ask is written only then. */
export const SOMEBODY_MET: Condition = {
  not: { any: ['notHome', 'away', 'died'].map((status) => ({ path: 'status', is: status })) },
};

import type { Gives } from '../domain/stock/handed-out.ts';
import { ANC_GIVES } from './anc/care.ts';
import { COUPLE_GIVES } from './couple/given.ts';
import { IFA_SYRUP_GIVES } from './growth/ifa-syrup.ts';
import { HBYC_GIVES } from './hbyc/ask.ts';
import { ILLNESS_GIVES } from './illness/given.ts';
import { PNC_GIVES } from './pnc/form.ts';

/** Where a pregnant woman gets her tablets from the worker herself; at a centre or hospital they come from its own stock. */
const FROM_HER_BOX = ['home', 'vhsnd'];

/**
 * What each kind of visit takes out of the worker's medicine box, by the form's id. Source: programme.md 4.2, distribution
 * auto-deducts on visit. Verify: that tablets given at a VHSND are hers is our own choice.
 */
export const GIVES: ReadonlyMap<string, Gives> = new Map<string, Gives>([
  ['anc', { items: ANC_GIVES, when: { any: FROM_HER_BOX.map((place) => ({ path: 'place', is: place })) } }],
  ['pnc', { items: PNC_GIVES }],
  ['couple', { items: COUPLE_GIVES }],
  ['illness', { items: ILLNESS_GIVES }],
  ['hbyc', { items: HBYC_GIVES }],
  ['growth', { items: IFA_SYRUP_GIVES }],
]);

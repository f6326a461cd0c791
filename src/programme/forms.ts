import type { Form } from '../domain/form/form.ts';

/** Every form in every published version. */
export const FORMS: readonly Form[] = [];

/** The form of each layout number in the code; numbers are never reused. */
export const LAYOUTS: ReadonlyMap<number, Form> = new Map();

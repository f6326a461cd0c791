import type { RepeatRule } from '../../domain/due/repeats.ts';

export const COUPLE_MONTHLY: RepeatRule = {
  form: 'couple',
  v: 1,
  /** A private matter: a list on a shared screen does not say what it is about. */
  label: { hi: 'हर महीने की मुलाकात', en: 'Monthly visit' },
  every: 'calendarMonth',
  counts: { path: 'status', is: 'met' },
  source: 'programme.md 1.11: one per calendar month',
};

export const CBAC_YEARLY: RepeatRule = {
  form: 'cbac',
  v: 1,
  label: { hi: '30 साल से ऊपर की जाँच (सीबैक)', en: 'Check from age 30 (CBAC)' },
  every: { after: { days: 365 }, within: { months: 3 } },
  counts: { path: 'status', is: 'met' },
  source: 'programme.md 1.13: form yearly, age >=30',
  verify: 'The three months in which it counts as in time are our own choice.',
};

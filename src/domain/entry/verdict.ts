/** Why an entry is kept but waits for a person or an upgrade. Source: protocol section 3. */
export const HELD_REASONS = [
  'invalid',
  'newer-version',
  'revoked',
  'moved',
  'invite-taken',
  'check-mismatch',
] as const;
export type HeldReason = (typeof HELD_REASONS)[number];

/** The durable answer to one offered entry. `accepted` and `duplicate` both mean: in the log under this hash. */
export type Verdict =
  | { kind: 'accepted' }
  | { kind: 'duplicate' }
  | { kind: 'held'; reason: HeldReason }
  | { kind: 'forked' };

/**
 * How far an entry has come, as the worker sees it: `safe` on this phone, `way` when a carrier took it,
 * `reached` when the durable receipt is back, `help` when it is kept but a person must look.
 */
export type Reach = 'safe' | 'way' | 'reached' | 'help';

/** The carrier by which an entry came in. */
export const CARRIERS = ['sync', 'locked-sync', 'whatsapp', 'sms', 'qr', 'file'] as const;
export type Carrier = (typeof CARRIERS)[number];

/** The closed list of what an entry can say. A kind not listed here is kept and sent back untouched. */
export const KINDS = [
  'household.registered',
  'person.registered',
  'person.moved',
  'person.consented',
  'person.joined',
  'visit.recorded',
  'visit.missed',
  'session.held',
  'family.told',
  'portal.entered',
  'stock.counted',
  'feedback.given',
  'notice.posted',
] as const;
export type Kind = (typeof KINDS)[number];

export function isKind(kind: string): kind is Kind {
  return (KINDS as readonly string[]).includes(kind);
}

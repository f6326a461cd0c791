/** What would have left the app had it not been practice; `number` as it is dialled. */
export type Shut = { kind: 'call'; number: string } | { kind: 'whatsapp' | 'share' | 'copy' | 'sync' };

/** What a link would have opened. */
export function shutLink(href: string): Shut {
  if (href.startsWith('tel:')) return { kind: 'call', number: href.slice('tel:'.length) };
  return { kind: href.startsWith('https://wa.me/') ? 'whatsapp' : 'share' };
}

import { expect, it } from 'vitest';
import { shutLink } from './model.ts';

it.each([
  ['tel:102', { kind: 'call', number: '102' }],
  ['https://wa.me/919800000000?text=x', { kind: 'whatsapp' }],
  ['sms:102', { kind: 'share' }],
  ['intent://x', { kind: 'share' }],
] as const)('what %s would have opened', (href, shut) => {
  expect(shutLink(href)).toEqual(shut);
});

import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { Ref } from '../../domain/entry/entry.ts';
import { appPhone, PERSON, PIN } from '../../testing/app-phone.ts';
import { unlock } from './device.ts';
import { type Family, useFamily } from './family.ts';
import { useSave } from './save.ts';
import { lock } from './session.ts';

const phone = appPhone();

async function register(body: Record<string, unknown>, about?: Ref): Promise<Ref> {
  const result = await phone.save({ ...PERSON, ...(about && { about }), body: { ...PERSON.body, ...body } });
  if (result.kind !== 'saved') throw new Error(result.kind);
  return result.ref;
}
const OFFER = {
  kind: 'family.told',
  v: 1,
  on: '2026-11-20',
  body: { topic: 'session', form: 'anc', how: 'whatsapp', answer: 'unknown' },
};

async function familyOf(ref: Ref, is: (family: Family) => boolean): Promise<Family> {
  const { result } = renderHook(() => useFamily(ref));
  await waitFor(() => expect(result.current && is(result.current)).toBe(true));
  return result.current as Family;
}

describe('an offer, saved at the tap that opens WhatsApp', () => {
  it('is there after the app went out of sight and was locked at once, and takes its answer later', async () => {
    const feed = await phone.joinAs({ kiosk: true });
    const meena = await register({ mobile: '9800000001', mobileOf: 'self' });
    const { result } = renderHook(() => useSave());
    // Nothing is awaited between the tap and WhatsApp: a shared phone locks in the same moment.
    let saving: Promise<unknown> = Promise.resolve();
    act(() => {
      saving = result.current({ ...OFFER, about: meena });
      phone.device.set.wake('hidden');
    });
    await act(async () => {
      await saving;
    });
    phone.reload();
    await act(async () => {
      await unlock(feed, PIN);
    });
    const { told } = await familyOf(meena, ({ told }) => told.length === 1);
    expect(told).toMatchObject([{ answer: 'unknown', how: 'whatsapp' }]);
    const [offer] = told;
    if (!offer) throw new Error('no offer');
    const answer = {
      ...OFFER,
      about: meena,
      amends: offer.ref,
      scope: offer.scope,
      body: { answer: 'come' },
    };
    expect(await phone.save(answer)).toMatchObject({ kind: 'saved' });
    const after = await familyOf(meena, ({ told }) => told[0]?.answer === 'come');
    expect(after.told).toHaveLength(1);
    act(() => lock());
  });
});

describe('a phone that several share', () => {
  it('a stop about one holds for all who are reached there; a consent of one of them opens it for all', async () => {
    await phone.joinAs();
    const meena = await register({ mobile: '9800000001', mobileOf: 'self' });
    const munni = await register({ name: 'मुन्नी' }, meena);
    const sita = await register({ name: 'सीता', mobile: '9800000001', mobileOf: 'family' });
    const other = await register({ name: 'रीना', mobile: '9800000002', mobileOf: 'self' });
    await phone.save({ ...OFFER, about: munni, body: { ...OFFER.body, answer: 'stop', saidBy: 'family' } });
    for (const one of [meena, munni, sita]) {
      const { stop } = await familyOf(one, (family) => family.stop !== undefined);
      expect(stop).toEqual({ on: '2026-11-20', by: 'family' });
    }
    expect((await familyOf(other, (family) => family.phone !== undefined)).stop).toBeUndefined();
    const consent = { kind: 'person.consented', v: 1, on: '2026-11-20', about: meena };
    await phone.save({ ...consent, body: { record: true, message: true, by: 'self' } });
    const family = await familyOf(munni, ({ consent }) => consent !== undefined);
    expect(family).toMatchObject({ stop: undefined, consent: { message: true, by: 'self' } });
    expect((await familyOf(sita, ({ stop }) => stop === undefined)).consent).toBeUndefined();
  });
});

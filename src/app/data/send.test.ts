import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setAside } from '../../store/own.ts';
import { appPhone, COUNT, PERSON, PIN } from '../../testing/app-phone.ts';
import { freshDatabases } from '../../testing/fake-device.ts';
import { carryIn, useCarry } from './carry.ts';
import { unlock } from './device.ts';
import { syncNow, useReach } from './reach.ts';
import { takeReceipt } from './receipt.ts';
import { markSent, type Prepared, usePrepared } from './send.ts';
import { currentSession, type Session } from './session.ts';

const phone = appPhone();

describe('sending by WhatsApp', () => {
  const words = ({ entries, part }: { entries: number; part: [number, number] }) =>
    `पहुँच: ${entries} रिपोर्ट (${part[0]}/${part[1]}). इसे आगे भेजें।`;

  async function prepared(): Promise<Extract<Prepared, { kind: 'ready' }>> {
    const { result } = renderHook(() => usePrepared(words));
    await waitFor(() => expect(result.current.kind).toBe('ready'), { timeout: 10_000 });
    return result.current as Extract<Prepared, { kind: 'ready' }>;
  }

  it('has nothing to send when nothing waits', async () => {
    await phone.joinAs();
    const { result } = renderHook(() => usePrepared(words));
    await waitFor(() => expect(result.current.kind).toBe('nothing'));
  });

  it('goes through a colleague and comes back as a receipt, counted once although it is synced later too', async () => {
    const feed = await phone.joinAs();
    await phone.save(COUNT);
    await phone.save(PERSON);
    const { messages, again } = await prepared();
    expect(again).toBe(false);
    expect(messages).toHaveLength(1);
    expect(messages[0]?.entries).toEqual([1, 2]);
    expect(messages[0]?.text).toContain('https://pahunch.example/i#PAHUNCH1');
    expect(messages[0]?.text).not.toContain('मीना');
    await act(() => markSent([1, 2], 'whatsapp'));
    const { result } = renderHook(() => useReach());
    await waitFor(() => expect(result.current).toMatchObject({ way: 2, reached: 0 }));

    await phone.joinAs(
      { id: 'ABCDEF0123456789', role: 'supervisor' },
      { pin: '999111', picture: 'sun', lang: 'hi' },
    );
    const carrying = renderHook(() => useCarry());
    const pasted = `[20/11/26, 5:04 pm] रेखा: ${messages[0]?.text}\nअच्छा`;
    expect(await act(() => carryIn(pasted))).toMatchObject({
      kind: 'kept',
      ids: [expect.any(String)],
      others: [],
      posted: { kind: 'waiting', problem: 'offline' },
    });
    await waitFor(() => expect(carrying.result.current).toMatchObject([{ state: 'kept', result: null }]));
    phone.network();
    await act(() => carryIn(pasted));
    await waitFor(() =>
      expect(carrying.result.current).toMatchObject([{ state: 'answered', result: { kind: 'taken', feed } }]),
    );
    const receipt = `${await phone.server.receiptCode(feed)}`;

    expect(await takeReceipt(receipt)).toEqual({ kind: 'locked', feed });
    await act(() => unlock(feed, PIN));
    await waitFor(() => expect(result.current).toMatchObject({ reached: 2, way: 0 }));
    expect(await act(() => takeReceipt(receipt))).toMatchObject({ kind: 'taken', feed, reached: 0, left: 0 });
    act(() => syncNow());
    // Carrying may hold the sync lock just now: then this run comes after a pause.
    await waitFor(() => {
      act(() => phone.device.set.advance(5_000));
      expect(result.current?.lastContact).not.toBeNull();
    });
    expect(phone.server.logs.get('SC0PE001')).toHaveLength(2);
  });

  it('keeps every message within what WhatsApp carries, in numbered parts', async () => {
    await phone.joinAs();
    const note = (i: number) =>
      Array.from({ length: 30 }, (_, j) => String.fromCodePoint(0x905 + ((i * 7 + j * 13) % 50))).join('');
    for (let i = 0; i < 40; i++) {
      await phone.save({
        ...PERSON,
        body: { name: `मीना ${note(i)}`, hamlet: note(i + 50), relativeName: note(i + 90) },
      });
    }
    const { messages } = await prepared();
    expect(messages.length).toBeGreaterThan(1);
    expect(messages.flatMap((message) => message.entries)).toEqual(
      Array.from({ length: 40 }, (_, i) => i + 1),
    );
    for (const message of messages) expect(message.text.length).toBeLessThanOrEqual(2000);
  }, 20_000);

  it('puts a report that was read wrongly on the way into a message of its own', async () => {
    await phone.joinAs();
    await phone.save(COUNT);
    await phone.save(PERSON);
    await phone.save({ ...COUNT, on: '2026-11-19' });
    await setAside((currentSession() as Session).vault, [2], 'check-mismatch');
    const { messages } = await prepared();
    expect(messages.map((message) => message.entries)).toEqual([[1, 3], [2]]);
    expect(messages[1]?.text).toContain('(2/2)');
  });

  it('offers again what was handed over but has no receipt', async () => {
    await phone.joinAs();
    await phone.save(COUNT);
    await act(() => markSent([1], 'whatsapp'));
    expect(await prepared()).toMatchObject({ again: true, messages: [{ entries: [1] }] });
  });

  it.each([
    ['नमस्ते', 'not-a-receipt'],
    ['PAHUNCH10ABCDEFGH7KMNPQ2STVW', 'cut'],
    ['PAHUNCH90ABCDEFGH7KMNPQ2STVW', 'newer-version'],
    ['Pahunch is not opening today', 'not-a-receipt'],
  ])('says what is wrong with %s as a receipt', async (text, kind) => {
    await phone.joinAs();
    expect(await takeReceipt(text)).toEqual({ kind });
  });

  it('says that a receipt belongs to another phone', async () => {
    await phone.joinAs();
    await phone.save(COUNT);
    phone.network();
    act(() => syncNow());
    await act(async () => phone.device.set.advance(0));
    const feed = currentSession()?.vault.feed ?? '';
    await waitFor(() => expect(phone.server.held(feed).size).toBe(1));
    const receipt = await phone.server.receiptCode(feed);
    phone.reload();
    freshDatabases();
    phone.reload();
    await phone.joinAs();
    expect(await takeReceipt(receipt)).toEqual({ kind: 'other-phone' });
  });
});

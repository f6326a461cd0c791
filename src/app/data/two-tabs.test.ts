import '../../testing/dom.ts';
import 'fake-indexeddb/auto';
import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { writeDraft } from '../../store/drafts.ts';
import { saveEntry } from '../../store/save.ts';
import { openBySession, type Vault } from '../../store/vault.ts';
import { fact } from '../../store/vault-meta.ts';
import { wrapForSession } from '../../store/wraps.ts';
import { appPhone, PERSON } from '../../testing/app-phone.ts';
import { madeOfDraft, useDraft, useDrafts } from './drafts.ts';
import { useMyEntries } from './my-entries.ts';
import { usePeople } from './people.ts';
import { currentSession } from './session.ts';

const phone = appPhone();

const DRAFT = 'anc/P/1';
const VISIT = { kind: 'visit.recorded', v: 1, on: '2026-11-20', draft: DRAFT };

/** The same vault as another tab of this browser has it open. */
async function otherTab(feed: string): Promise<Vault> {
  const own = currentSession()?.vault as Vault;
  const session = await fact(own.db, 'session');
  const wrapped = await wrapForSession(own.device.crypto, feed, session?.key as never, own.dataKey);
  return (await openBySession(phone.device, feed, wrapped)) as Vault;
}

/** A visit is begun here; the other tab has found the draft as it was left. */
async function begunInBoth() {
  const feed = await phone.joinAs();
  await phone.save(PERSON);
  const about = { feed, no: 1 };
  const here = renderHook(() => ({ draft: useDraft(DRAFT), drafts: useDrafts(), mine: useMyEntries() }));
  await waitFor(() => expect(here.result.current.draft.state).toBe('ready'));
  act(() => here.result.current.draft.write({ form: 'anc', weight: 520 }));
  await waitFor(() => expect(here.result.current.drafts).toHaveLength(1));
  const there = await otherTab(feed);
  const row = (await there.db.drafts.toArray())[0];
  return { feed, about, here, there, id: row?.id as string };
}

describe('a form that is finished in two tabs', () => {
  it('with the same answers is one report, and both say that it is saved', async () => {
    const { feed, about, here, there, id } = await begunInBoth();
    const body = { form: 'anc', weight: 520 };
    const first = await saveEntry(there, { ...VISIT, about, body }, async () => id);
    expect(await madeOfDraft(DRAFT)).toEqual([{ feed, no: 2 }]);
    const second = await phone.save({ ...VISIT, about, body });
    expect([first, second]).toEqual(Array(2).fill({ kind: 'saved', ref: { feed, no: 2 } }));
    await waitFor(() => expect(here.result.current.mine).toHaveLength(2));
    await waitFor(() => expect(here.result.current.drafts).toEqual([]));
  });

  it('with other answers is one report, and what the second says corrects the first', async () => {
    const { feed, about, here, there, id } = await begunInBoth();
    await saveEntry(
      there,
      { ...VISIT, about, body: { form: 'anc', weight: 520, ifaEaten: 3 } },
      async () => id,
    );
    const second = await phone.save({ ...VISIT, about, body: { form: 'anc', weight: 540 } });
    expect(second).toEqual({ kind: 'saved', ref: { feed, no: 2 } });
    await waitFor(() => expect(here.result.current.mine).toHaveLength(3));
    const { log } = currentSession() ?? {};
    await waitFor(() => expect(log?.snapshot()?.all).toHaveLength(3));
    expect(log?.snapshot()?.byRef.get(`${feed}/3`)?.entry).toMatchObject({
      amends: { feed, no: 2 },
      body: { weight: 540, ifaEaten: null },
    });
  });

  it('of another day is another report', async () => {
    const { feed, about, there, id } = await begunInBoth();
    const body = { form: 'anc', weight: 520 };
    await saveEntry(there, { ...VISIT, about, body }, async () => id);
    const second = await phone.save({ ...VISIT, about, body, on: '2026-11-19' });
    expect(second).toEqual({ kind: 'saved', ref: { feed, no: 3 } });
  });

  it('begun on empty forms in both is one draft from the first answer on', async () => {
    const { here, there, id } = await begunInBoth();
    const stands = await writeDraft(there, { key: DRAFT, id: 'ANOTHER1', answers: { weight: 530 } });
    expect(stands).toBe(id);
    expect(here.result.current.drafts).toHaveLength(1);
  });

  it('and is written on in the second after the first was saved: what was typed is kept until it is finished too', async () => {
    const { feed, about, here, there, id } = await begunInBoth();
    await saveEntry(there, { ...VISIT, about, body: { form: 'anc', weight: 520 } }, async () => id);
    act(() => here.result.current.draft.write({ form: 'anc', weight: 545 }));
    await act(async () => phone.device.set.advance(400));
    await waitFor(() => expect(here.result.current.drafts).toHaveLength(1));
    const saved = await phone.save({ ...VISIT, about, body: { form: 'anc', weight: 545 } });
    expect(saved).toEqual({ kind: 'saved', ref: { feed, no: 2 } });
    await waitFor(() => expect(here.result.current.drafts).toEqual([]));
  });
});

it('somebody else registered in the second tab with the same draft changes nobody: both are there', async () => {
  const feed = await phone.joinAs();
  const there = await otherTab(feed);
  const here = renderHook(() => ({ draft: useDraft('person'), people: usePeople() }));
  await waitFor(() => expect(here.result.current.draft.state).toBe('ready'));
  act(() => here.result.current.draft.write({ person: {} }));
  await waitFor(async () => expect(await there.db.drafts.count()).toBe(1));
  const id = (await there.db.drafts.toArray())[0]?.id as string;
  const household = { kind: 'household.registered', v: 1, on: '2026-11-20', within: 'person' };
  await saveEntry(there, { ...household, body: { headName: 'राम' } }, async () => id);
  await saveEntry(there, { ...PERSON, about: { feed, no: 1 }, draft: 'person' }, async () => id);
  expect(await phone.save({ ...household, body: { headName: 'श्याम' } })).toMatchObject({ ref: { no: 3 } });
  const other = { ...PERSON, body: { name: 'राधा कुमारी' }, about: { feed, no: 3 }, draft: 'person' };
  expect(await phone.save(other)).toMatchObject({ ref: { no: 4 } });
  const names = () => here.result.current.people?.map(({ name }) => name);
  await waitFor(() => expect(names()).toEqual(['मीना देवी', 'राधा कुमारी']));
});

it('the next form about the same woman on the same day is a report of its own', async () => {
  const { feed, about } = await begunInBoth();
  const body = { form: 'anc', weight: 520 };
  await phone.save({ ...VISIT, about, body });
  const next = renderHook(() => useDraft(DRAFT));
  await waitFor(() => expect(next.result.current.state).toBe('ready'));
  act(() => next.result.current.write({ form: 'anc', weight: 520 }));
  expect(await phone.save({ ...VISIT, about, body })).toEqual({ kind: 'saved', ref: { feed, no: 3 } });
});

it('a new family with its first person, registered in two tabs, is one family and one person', async () => {
  const feed = await phone.joinAs();
  const there = await otherTab(feed);
  const here = renderHook(() => ({ draft: useDraft('register'), people: usePeople(), mine: useMyEntries() }));
  await waitFor(() => expect(here.result.current.draft.state).toBe('ready'));
  act(() => here.result.current.draft.write({ person: {} }));
  await waitFor(async () => expect(await there.db.drafts.count()).toBe(1));
  const id = (await there.db.drafts.toArray())[0]?.id as string;
  const household = { kind: 'household.registered', v: 1, on: '2026-11-20', body: { headName: 'राम' } };
  for (const save of [
    (one: Parameters<typeof phone.save>[0]) => saveEntry(there, one, async () => id),
    phone.save,
  ]) {
    expect(await save({ ...household, within: 'register' })).toMatchObject({ ref: { no: 1 } });
    const person = { ...PERSON, about: { feed, no: 1 }, draft: 'register' };
    expect(await save(person)).toMatchObject({ ref: { no: 2 } });
  }
  await waitFor(() => expect(here.result.current.mine).toHaveLength(2));
});

import { describe, expect, it } from 'vitest';
import {
  countJoined,
  type JoinState,
  listArrived,
  listed,
  type MeetingWorker,
  needsInvitation,
  picked,
  START,
  stepped,
} from './model.ts';

function worker(id: string, name: string, state: JoinState = 'invited'): MeetingWorker {
  return { id, name, number: id, state, invite: null };
}

const anita = worker('1', 'अनीता');
const geeta = worker('2', 'गीता');
const meera = worker('3', 'मीरा');
const joined = (w: MeetingWorker): MeetingWorker => ({ ...w, state: 'joined' });

describe('a facilitator joins twenty phones one after another', () => {
  it('begins with the first by name who has not joined', () => {
    const state = listArrived(START, null, [meera, geeta, joined(anita)]);
    expect(state.current).toBe('2');
    expect(listed([meera, geeta, joined(anita)], state).map((w) => w.name)).toEqual(['गीता', 'मीरा']);
  });

  it('keeps the name on the screen with a tick when its phone joins, until she goes on', () => {
    const before = [anita, geeta, meera];
    const now = [joined(anita), geeta, meera];
    const state = listArrived(listArrived(START, null, before), before, now);
    expect(state).toEqual({ current: '1', joinedHere: ['1'] });
    expect(listed(now, state).map((w) => w.id)).toEqual(['1', '2', '3']);
    expect(stepped(state, now, 1).current).toBe('2');
  });

  it('passes over those who have joined, and comes round to the one she left out', () => {
    const all = [anita, geeta, meera];
    const state = picked(listArrived(START, null, all), '3');
    expect(stepped(state, [anita, joined(geeta), meera], 1).current).toBe('1');
    expect(stepped(picked(state, '1'), all, -1).current).toBe('3');
  });

  it('passes over one who joined at this meeting and still stands in the list with her tick', () => {
    const now = [anita, joined(geeta), meera];
    expect(stepped({ current: '1', joinedHere: ['2'] }, now, 1).current).toBe('3');
  });

  it('stays where she is when nobody else waits', () => {
    const now = [joined(anita), joined(geeta), meera];
    expect(stepped(picked(START, '3'), now, 1).current).toBe('3');
    expect(stepped(picked(START, '3'), now.map(joined), 1).current).toBe('3');
  });

  it('shows the end when everybody had joined before', () => {
    expect(listArrived(START, null, [joined(anita)])).toEqual({ current: null, joinedHere: [] });
    expect(countJoined([joined(anita), geeta])).toEqual({ joined: 1, left: 1 });
  });

  it('asks for a new invitation when hers has expired, was revoked or was never made', () => {
    const states: JoinState[] = ['not-invited', 'invited', 'expired', 'revoked', 'joined'];
    expect(states.filter((s) => needsInvitation(worker('1', 'अनीता', s)))).toEqual([
      'not-invited',
      'expired',
      'revoked',
    ]);
  });
});

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FakeDevice, fakeDevice, freshDatabases } from '../../testing/fake-device.ts';
import { FakeServer } from '../../testing/fake-server.ts';
import { linkTo, objectionTo, readInvitations, serverObjectionTo } from './invitation.ts';
import { startData } from './session.ts';

let device: FakeDevice;
let server: FakeServer;
let stop: () => void;

beforeEach(() => {
  freshDatabases();
  device = fakeDevice();
  server = new FakeServer(device.crypto, device.clock.now);
  stop = startData(device);
});

afterEach(() => stop());

function serverAnswers(text: string): void {
  async function* lines() {
    yield text;
  }
  device.set.http({ send: async () => ({ lines }) });
}

describe('an invitation is looked at before anything is asked', () => {
  it('one for another server is not used here, and its whole link leads there', async () => {
    const invitation = await server.invite();
    const here = new URL(invitation.server).origin;
    expect(await objectionTo(invitation, here)).toBeNull();
    expect(await objectionTo(invitation, 'https://other.example')).toBe('other-server');
    expect(linkTo([invitation])).toMatch(new RegExp(`^${here}/j#`));
    expect(readInvitations(linkTo([invitation]))).toEqual({ kind: 'ok', invitations: [invitation] });
  });

  it('one past its last day is told by the phone itself', async () => {
    const invitation = await server.invite();
    device.set.today('2027-01-01');
    expect(await objectionTo(invitation, new URL(invitation.server).origin)).toBe('expired');
  });

  it.each([
    ['{"state":"used"}', 'used'],
    ['{"state":"revoked"}', 'revoked'],
    ['{"state":"open"}', null],
    ['<h1>Wi-Fi</h1>', null],
  ])('what the server says of it: %s', async (text, problem) => {
    const invitation = await server.invite();
    serverAnswers(text);
    expect(await serverObjectionTo(invitation)).toBe(problem);
  });

  it('without a network the server has nothing against it', async () => {
    expect(await serverObjectionTo(await server.invite())).toBeNull();
  });
});

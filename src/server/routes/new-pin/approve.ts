import { armour, scanCodes } from '../../../codec/armour.ts';
import { type PinRequest, readPinRequest, recoveryContext, sealPinApproval } from '../../../codec/new-pin.ts';
import { drawOneTimeCode } from '../../../codec/one-time-code.ts';
import type { Role } from '../../../domain/org/org.ts';
import type { Bytes } from '../../../platform/bytes.ts';
import { minuteOf } from '../../../platform/clock.ts';
import type { NewPinReply, PinRefusal } from '../../../wire/new-pin.ts';
import type { WorkerRow } from '../../db/port.ts';
import { mayLetSetPin } from '../../rights.ts';
import type { Services } from '../../services.ts';
import type { Session } from '../../session.ts';
import { noteChange } from '../org/audit.ts';

type Refused = { kind: 'refused'; reason: PinRefusal };

function refused(reason: PinRefusal): Refused {
  return { kind: 'refused', reason };
}

/** The first request in a text; when there is none, what stands there instead. */
function requestIn(text: string): { kind: 'ok'; request: PinRequest } | Refused {
  let instead: PinRefusal = 'not-a-request';
  for (const found of scanCodes(text)) {
    if (found.kind === 'pin-request') {
      const read = readPinRequest(found.bytes);
      return read.kind === 'ok' ? read : refused(read.kind);
    }
    if (!('code' in found)) instead = found.kind;
  }
  return refused(instead);
}

/** Whose request it is, for one who may approve it. Nobody else learns a name. */
async function asker(
  { storage, org, programme }: Services,
  session: Session,
  { feed: id, recovery }: PinRequest,
): Promise<{ kind: 'ok'; worker: WorkerRow; privateKey: Bytes } | Refused> {
  const privateKey = programme.privateKey(recovery.keyId);
  if (!privateKey) return refused('other-programme');
  const feed = await storage.feeds.feed(id);
  const view = await org.view();
  const worker = feed && view.workers.get(feed.worker);
  if (!feed || !worker) return refused('unknown-feed');
  const asks = { role: worker.role as Role, unit: worker.unit };
  if (!mayLetSetPin(view, session.person, asks)) return refused('not-allowed');
  if (feed.state === 'retired') return refused('revoked');
  if (feed.state !== 'live') return refused('held-apart');
  return { kind: 'ok', worker, privateKey };
}

/**
 * Hands a vault's data key back to its owner, sealed under a code that only the approver is told. It is in the audit
 * log before it is in the answer. The same request may be approved again, each time under another code, for a lost
 * message; the phone takes an approval for the request that it waits for, and once.
 */
export async function answerPinRequest(
  services: Services,
  session: Session,
  { code, approve }: { code: string; approve: boolean },
): Promise<NewPinReply> {
  const { crypto, programme, clock, storage } = services;
  const found = requestIn(code);
  if (found.kind === 'refused') return found;
  const { feed, id, recovery } = found.request;
  const from = await asker(services, session, found.request);
  if (from.kind === 'refused') return from;
  const context = recoveryContext(programme.id, feed);
  const dataKey = await crypto.hpke.open(from.privateKey, context, recovery.enc, recovery.sealed);
  if (!dataKey) return refused('not-authentic');
  const worker = { id: from.worker.id, name: from.worker.name, number: from.worker.number };
  if (!approve) return { kind: 'asks', worker };
  await noteChange(services, storage, session, {
    scope: from.worker.unit,
    action: 'new-pin.approved',
    about: feed,
  });
  const oneTimeCode = drawOneTimeCode(crypto);
  const by = { name: session.worker.name, number: session.worker.number };
  const approval = { dataKey, by, at: minuteOf(clock.now()) };
  const sealed = await sealPinApproval(crypto, { feed, request: id }, approval, oneTimeCode);
  return { kind: 'approved', worker, approval: armour(sealed), oneTimeCode };
}

import {
  encodeInvitation,
  type Invitation,
  inviteSecret,
  makeInvitation,
  publicBytes,
  readPublicBytes,
} from '../../../codec/invitation.ts';
import { type Cadre, type Role, unitAndAbove } from '../../../domain/org/org.ts';
import { minuteOf } from '../../../platform/clock.ts';
import { toBase32 } from '../../../platform/ids.ts';
import type { InvitationState, MadeInvitation } from '../../../wire/org.ts';
import type { Db, InvitationRow, WorkerRow } from '../../db/port.ts';
import { isOver } from '../../intake/first-contact.ts';
import type { OrgView } from '../../org-view.ts';
import { Refused } from '../../problem.ts';
import { mayInvite } from '../../rights.ts';
import type { Services } from '../../services.ts';
import type { Session } from '../../session.ts';
import { noteChange } from './audit.ts';

const INVITE_ID_BYTES = 10;
const DAY_MS = 86_400_000;
export const DAYS_OPEN = 14;

/** Who answers for her: the nearest supervisor above, else the nearest officer. */
function supervisorOf(org: OrgView, worker: WorkerRow): { name: string; phone: string } {
  const others = [...org.workers.values()].filter((one) => one.id !== worker.id);
  for (const role of ['supervisor', 'officer']) {
    for (const unit of unitAndAbove(org.units, worker.unit)) {
      const found = others.find((one) => one.unit === unit.id && one.role === role);
      if (found) return { name: found.name, phone: found.phone };
    }
  }
  return { name: '', phone: '' };
}

export interface Invited {
  worker: WorkerRow;
  kiosk: boolean;
  days: number;
}

/** Makes an invitation and stores its public part, inside the caller's transaction. */
export async function addInvitation(
  services: Services,
  db: Db,
  org: OrgView,
  invited: Invited,
): Promise<Invitation> {
  const { crypto, keys, programme, clock, publicUrl } = services;
  const { worker, kiosk, days } = invited;
  const last = new Date(Date.parse(clock.today()) + (days - 1) * DAY_MS);
  const invitation = await makeInvitation(crypto, keys.inviteKey, {
    id: toBase32(crypto.bytes(INVITE_ID_BYTES)),
    keyId: programme.keyId,
    publicKey: programme.publicKey,
    programme: programme.id,
    programmeName: programme.name,
    state: programme.state,
    worker: { id: worker.id, number: worker.number, name: worker.name, cadre: worker.cadre as Cadre },
    role: worker.role as Role,
    scope: worker.unit,
    scopeName: org.units.get(worker.unit)?.name.hi ?? '',
    supervisor: supervisorOf(org, worker),
    server: publicUrl,
    expires: last.toISOString().slice(0, 10),
    kiosk,
  });
  await db.org.addInvitation({
    id: invitation.id,
    worker: worker.id,
    public_part: publicBytes(invitation),
    expires: invitation.expires,
    made_at: minuteOf(clock.now()),
    revoked_at: null,
    feed: null,
  });
  return invitation;
}

/** The link of one phone; several invitations in it stand for a shared one. */
export function linkOf(services: Services, invitations: readonly Invitation[]): string {
  return `${services.publicUrl}/j#${invitations.map(encodeInvitation).join('.')}`;
}

/** The same invitation again, from what is stored and the key file; null when this version cannot read it. */
export async function invitationAgain(services: Services, row: InvitationRow): Promise<Invitation | null> {
  const invitation = readPublicBytes(row.public_part);
  if (!invitation) return null;
  return { ...invitation, secret: await inviteSecret(services.crypto, services.keys.inviteKey, row.id) };
}

function messageOf(invitation: Invitation, link: string): string {
  return [
    `${invitation.worker.name} जी, पहुँच ऐप से जुड़ने के लिए यह लिंक अपने फ़ोन पर खोलें। किसी और को न भेजें।`,
    `${invitation.worker.name}, open this link on your phone to join Pahunch. Do not pass it on.`,
    link,
  ].join('\n\n');
}

function madeOf(services: Services, invitation: Invitation, worker: WorkerRow): MadeInvitation {
  const link = linkOf(services, [invitation]);
  const text = messageOf(invitation, link);
  const waLink = `https://wa.me/${worker.phone}?text=${encodeURIComponent(text)}`;
  return { id: invitation.id, link, expires: invitation.expires, text, waLink };
}

export async function invite(
  services: Services,
  session: Session,
  asked: { worker: string; kiosk?: boolean | undefined; days?: number | undefined },
): Promise<MadeInvitation> {
  const org = await services.org.view();
  const worker = org.workers.get(asked.worker);
  if (!worker) throw new Refused('not-found');
  if (!mayInvite(org, session.person, { role: worker.role as Role, unit: worker.unit }))
    throw new Refused('not-allowed');
  const invited = { worker, kiosk: asked.kiosk ?? false, days: asked.days ?? DAYS_OPEN };
  const invitation = await services.storage.transaction(async (db) => {
    const made = await addInvitation(services, db, org, invited);
    await noteChange(services, db, session, {
      scope: worker.unit,
      action: 'invitation.made',
      about: made.id,
    });
    return made;
  });
  return madeOf(services, invitation, worker);
}

export function stateOf(row: InvitationRow, today: string): InvitationState {
  if (row.feed !== null) return 'used';
  if (row.revoked_at !== null) return 'revoked';
  return isOver(row.expires, today, 0) ? 'expired' : 'open';
}

/** An invitation and its worker, for one who may invite her. */
async function managed(services: Services, session: Session, id: string) {
  const row = await services.storage.org.invitation(id);
  const org = await services.org.view();
  const worker = row && org.workers.get(row.worker);
  if (!row || !worker) throw new Refused('not-found');
  if (!mayInvite(org, session.person, { role: worker.role as Role, unit: worker.unit }))
    throw new Refused('not-allowed');
  return { row, worker };
}

/** Shows an invitation again that nobody has used yet: the same link, nothing is made and nothing ends. */
export async function showInvitation(
  services: Services,
  session: Session,
  id: string,
): Promise<MadeInvitation> {
  const { row, worker } = await managed(services, session, id);
  const isOpen = stateOf(row, services.clock.today()) === 'open';
  const invitation = isOpen ? await invitationAgain(services, row) : null;
  if (!invitation) throw new Refused('not-found');
  await noteChange(services, services.storage, session, {
    scope: worker.unit,
    action: 'invitation.shown',
    about: id,
  });
  return madeOf(services, invitation, worker);
}

export async function revokeInvitation(
  services: Services,
  session: Session,
  id: string,
): Promise<InvitationState> {
  const { row, worker } = await managed(services, session, id);
  const now = minuteOf(services.clock.now());
  if (row.feed === null && row.revoked_at === null) {
    await services.storage.transaction(async (db) => {
      if (!(await db.org.revokeInvitation(id, now))) return;
      await noteChange(services, db, session, {
        scope: worker.unit,
        action: 'invitation.revoked',
        about: id,
      });
    });
  }
  // A phone may have joined with it in this very moment: then it is used, and not ended.
  return stateOf((await services.storage.org.invitation(id)) ?? row, services.clock.today());
}

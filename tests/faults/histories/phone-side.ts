import { carryIn, postCarried } from '../../../src/app/data/carry.ts';
import { join, unlock } from '../../../src/app/data/device.ts';
import { takeReceipt } from '../../../src/app/data/receipt.ts';
import { markSent } from '../../../src/app/data/send.ts';
import { currentSession, lock, startData } from '../../../src/app/data/session.ts';
import { armour } from '../../../src/codec/armour.ts';
import { sealParts } from '../../../src/codec/envelope.ts';
import { decodeInvitations } from '../../../src/codec/invitation.ts';
import { currentEntries, foldOrder } from '../../../src/domain/entry/fold.ts';
import { browserHttp } from '../../../src/platform/browser/http.ts';
import { listCarried } from '../../../src/store/carried.ts';
import { writeDraft } from '../../../src/store/drafts.ts';
import { openEntries, ownEntries, rowsAfter } from '../../../src/store/entries.ts';
import { isAside } from '../../../src/store/own.ts';
import { saveEntry } from '../../../src/store/save.ts';
import { senderOf } from '../../../src/store/vault.ts';
import { headOf, serverFacts } from '../../../src/store/vault-meta.ts';
import { makeKeeper } from '../../../src/worker/keeper.ts';
import { sendOutboxes } from '../../../src/worker/send-outboxes.ts';

/** What the simulator uses of a phone: the app's own code, as a page and its service worker run it. */
export const PHONE = {
  armour,
  browserHttp,
  carryIn,
  currentEntries,
  currentSession,
  decodeInvitations,
  foldOrder,
  headOf,
  isAside,
  join,
  listCarried,
  lock,
  makeKeeper,
  markSent,
  openEntries,
  ownEntries,
  postCarried,
  rowsAfter,
  saveEntry,
  sealParts,
  senderOf,
  sendOutboxes,
  serverFacts,
  startData,
  takeReceipt,
  unlock,
  writeDraft,
};

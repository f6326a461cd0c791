import { IMPORT_PROBLEMS, WORKER_STATES } from '../../wire/org.ts';

/** What the screens know of the organisation's messages; they do not import the wire. */
export type {
  ImportProblem,
  ImportRow,
  MadeInvitation,
  Org,
  OrgFeed,
  OrgWorker,
  WorkerState,
} from '../../wire/org.ts';
export { IMPORT_PROBLEMS, WORKER_STATES };

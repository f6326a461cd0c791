import type { Bytes } from './bytes.ts';
import type { PhoneClock } from './clock.ts';
import type { Crypto } from './crypto.ts';

/** Why a request brought no reply that can be used. `not-pahunch`: something else answered, such as a Wi-Fi login page. */
export type NetFailure =
  | { kind: 'offline' }
  | { kind: 'not-pahunch' }
  | { kind: 'refused'; status: number; problem: string | null; detail?: string; retrySeconds: number | null }
  | { kind: 'server'; status: number }
  | { kind: 'bug' };

export class HttpFailure extends Error {
  readonly failure: NetFailure;

  constructor(failure: NetFailure) {
    super(`http: ${failure.kind}`);
    this.failure = failure;
  }
}

export interface HttpRequest {
  method: 'GET' | 'POST' | 'PATCH';
  url: string;
  headers?: Record<string, string>;
  /** JSON, uncompressed; the transport compresses what is worth it. */
  body?: Bytes;
}

export interface HttpReply {
  /** The non-empty lines as they come; throws {@link HttpFailure} when the stream breaks off. */
  lines(): AsyncIterable<string>;
}

export interface Http {
  /** Resolves when a successful JSON or NDJSON reply begins. Throws only {@link HttpFailure}. */
  send(request: HttpRequest): Promise<HttpReply>;
}

/** Mutual exclusion between the tabs of one browser. */
export interface Locks {
  /** Waits for its turn. */
  exclusive<T>(name: string, work: () => Promise<T>): Promise<T>;
  /** Does not wait: 'taken' when somebody else is at it. */
  ifFree<T>(name: string, work: () => Promise<T>): Promise<T | 'taken'>;
}

export type WakeCause = 'online' | 'visible' | 'hidden';

export interface Wake {
  /** Calls back until the returned function is called. */
  listen(heard: (cause: WakeCause) => void): () => void;
  visible(): boolean;
}

/** How a PIN was stretched; kept beside what it wraps. */
export type Stretching =
  | { name: 'argon2id'; memoryKiB: number; passes: number; salt: Bytes }
  | { name: 'pbkdf2-sha256'; rounds: number; salt: Bytes };

export interface PinStretcher {
  /** The costliest stretching this phone bears, with a fresh salt, and the 32-byte key of this PIN under it. */
  begin(pin: string): Promise<{ stretching: Stretching; key: Bytes }>;
  /** The 32-byte key of a PIN under a stretching kept earlier. */
  repeat(pin: string, stretching: Stretching): Promise<Bytes>;
}

export interface DeviceStorage {
  /** Asks the browser to keep the data; whether it promised to. */
  persist(): Promise<boolean>;
  /** Free space in whole megabytes, or null when the browser does not tell. */
  freeMb(): Promise<number | null>;
}

/** A few short texts kept outside the databases. */
export interface SmallStore {
  get(key: string): string | null;
  set(key: string, value: string): void;
  remove(key: string): void;
}

/** `waiting`: a newer app lies ready beside the one that runs. `coming`: it is not yet wholly on the phone. */
export interface WorkerState {
  app: 'whole' | 'waiting' | 'coming' | 'none';
  /** The browser wakes it when there is a network again, the app being closed. */
  wakes: boolean;
}

/** The service worker as a page reaches it; silent where there is none. */
export interface WorkerPort {
  state(): Promise<WorkerState>;
  tell(message: unknown): void;
  /** Its answer, or null when none comes in time. */
  ask(message: unknown): Promise<unknown>;
}

/** setTimeout as a port, so that tests run without waiting. */
export interface Timers {
  after(ms: number, work: () => void): () => void;
}

/** Everything the app needs of the machine it runs on. */
export interface Device {
  crypto: Crypto;
  clock: PhoneClock;
  http: Http;
  locks: Locks;
  wake: Wake;
  timers: Timers;
  pin: PinStretcher;
  storage: DeviceStorage;
  small: SmallStore;
  worker: WorkerPort;
  /** Nothing on it is real: its vault has one name of its own, and nothing of it leaves this phone. */
  practice?: true;
}

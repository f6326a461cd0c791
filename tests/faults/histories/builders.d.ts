/** The scripts that build and play histories, as the tests use them. */
declare module '*/lib/build-histories.mjs' {
  /** One text of one source put in the place of another. */
  export interface Change {
    file: string;
    find: string;
    replace: string;
  }
  export function buildHistories(folder: string, changes?: readonly Change[]): Promise<string>;
}

declare module '*/lib/play-histories.mjs' {
  interface Complaint {
    kind: 'lost' | 'duplicated' | 'gaps';
    what: string;
  }
  interface Failure {
    seed: number;
    path: string;
    history: object;
    complaints: Complaint[];
  }
  interface Asked {
    histories: number;
    seed: number;
    path?: string;
    most?: number;
    players?: number;
  }
  export function firstFailing(
    main: string,
    histories: readonly object[],
  ): Promise<{ history: object; complaints: Complaint[] } | null>;
  export function playHistories(
    main: string,
    asked: Asked,
  ): Promise<{ played: { histories: number; batches: number }; failures: Failure[] }>;
}

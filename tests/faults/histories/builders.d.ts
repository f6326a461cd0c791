/** The scripts that build and play histories, as the tests use them. */
declare module '*/lib/build-histories.mjs' {
  /** One text of one source put in the place of another. */
  export interface Change {
    file: string;
    find: string;
    replace: string;
  }
  interface Wanted {
    changes?: readonly Change[];
    before?: boolean;
  }
  export function buildHistories(folder: string, wanted?: Wanted): Promise<string>;
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
  interface Judge {
    firstFailing(histories: readonly object[]): Promise<{ history: object; complaints: Complaint[] } | null>;
    end(): Promise<void>;
  }
  export function openJudge(main: string): Judge;
  export function playHistories(
    main: string,
    asked: Asked,
  ): Promise<{ played: { histories: number; batches: number }; failures: Failure[] }>;
}

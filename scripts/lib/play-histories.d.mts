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

/** One text of one source put in the place of another. */
export interface Change {
  file: string;
  find: string;
  replace: string;
}
export function buildHistories(folder: string, changes?: readonly Change[]): Promise<string>;

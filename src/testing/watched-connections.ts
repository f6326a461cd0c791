import type { connections } from '../server/db/postgres/connections.ts';

export type Connections = typeof connections;
type Query = (...asked: unknown[]) => Promise<unknown>;

/** Sees one statement go by: `run` asks the database, or is left out where the power has failed. */
export type See = (text: unknown, run: () => Promise<unknown>) => Promise<unknown>;

/** Connections of which every statement is seen; `connecting` comes before each of them. */
export function watched(real: Connections, see: See, connecting: () => void = () => undefined): Connections {
  return (...settings) => {
    const pool = real(...settings);
    return {
      ...pool,
      async connect() {
        connecting();
        const client = await pool.connect();
        const query = client.query.bind(client) as Query;
        return {
          ...client,
          query: (...asked: unknown[]) => see(asked[0], () => query(...asked)),
        } as typeof client;
      },
    };
  };
}

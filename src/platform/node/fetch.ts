/** A request to another server, as the platform makes it; a test puts a double in its place. */
export type Fetch = (url: string, init?: RequestInit) => Promise<Response>;

/** Throws when there is no answer. */
export const nodeFetch: Fetch = (url, init) => fetch(url, init);

/** What the benches use of the peer; it brings no types of its own. */
declare module 'pouchdb-browser' {
  export default class PouchDB {
    constructor(name: string);
    bulkDocs(docs: object[]): Promise<unknown>;
    replicate: {
      to(remote: string): Promise<{ ok: boolean; docs_written: number; doc_write_failures: number }>;
    };
  }
}

declare module 'pouchdb-core' {
  interface Pouch {
    plugin(plugin: unknown): void;
    defaults(options: object): unknown;
  }
  const pouch: Pouch;
  export default pouch;
}

declare module 'pouchdb-adapter-memory' {
  const plugin: unknown;
  export default plugin;
}

declare module 'express-pouchdb' {
  export default function makeApp(pouch: unknown, options: object): object;
}

declare module 'express' {
  interface App {
    use(path: string, handler: object): void;
    listen(port: number, host: string, started: () => void): { address(): { port: number } };
  }
  function express(): App;
  namespace express {
    function static(folder: string): object;
  }
  export default express;
}

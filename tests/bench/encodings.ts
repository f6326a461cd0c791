import { deflateRawSync } from 'node:zlib';
import { encode } from 'cborg';
import type { Entry } from '../../src/domain/entry/entry.ts';

/** Characters of the same entries in a text message as others would write them, unsealed: a seal adds 64 to each. */
export interface OtherWays {
  json: number;
  deflated: number;
  cbor: number;
}

const inBase64 = (bytes: number) => Math.ceil((bytes * 4) / 3);

/** Without feed and scope, which a message would say once. */
export function otherWays(entries: readonly Entry[]): OtherWays {
  const said = entries.map(({ feed: _feed, scope: _scope, ...rest }) => rest);
  const json = JSON.stringify(said);
  return {
    json: json.length,
    deflated: inBase64(deflateRawSync(json, { level: 9 }).length),
    cbor: inBase64(encode(said).length),
  };
}

/**
 * Characters of one message of the DHIS2 SMS format (base64, unsealed), measured by others on its demonstration
 * metadata: docs of sms-compression, as read in 2020.
 */
export const DHIS2_SMS = [
  { what: 'event with 3 values and a place', chars: 92 },
  { what: 'tracker event', chars: 128 },
  { what: 'enrolment with 5 attributes', chars: 156 },
  { what: 'aggregate of 10 whole numbers', chars: 96 },
  { what: 'aggregate of 40 whole numbers', chars: 260 },
] as const;

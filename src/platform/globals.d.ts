/**
 * What pure code may use of the globals every runtime has: browser, service worker and Node.
 * Only tsconfig.shared.json reads this file; it keeps both DOM and Node types out of the shared folders.
 */
type Data = Uint8Array<ArrayBuffer> | ArrayBuffer;

declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>;
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
  decode(bytes?: Uint8Array | ArrayBuffer): string;
}

declare function atob(base64: string): string;
declare function btoa(binary: string): string;

declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly host: string;
  readonly pathname: string;
  readonly hash: string;
}

interface CryptoKey {
  readonly type: string;
}

interface KeyAlgorithm {
  name: string;
  hash?: string;
  length?: number;
  iv?: Data;
  additionalData?: Data;
  tagLength?: number;
  salt?: Data;
  info?: Data;
  iterations?: number;
}

interface SubtleCrypto {
  digest(algorithm: string, data: Data): Promise<ArrayBuffer>;
  importKey(
    format: 'raw',
    key: Data,
    algorithm: string | KeyAlgorithm,
    extractable: boolean,
    usages: ('encrypt' | 'decrypt' | 'sign' | 'verify' | 'deriveBits' | 'deriveKey')[],
  ): Promise<CryptoKey>;
  sign(algorithm: string | KeyAlgorithm, key: CryptoKey, data: Data): Promise<ArrayBuffer>;
  encrypt(algorithm: KeyAlgorithm, key: CryptoKey, data: Data): Promise<ArrayBuffer>;
  decrypt(algorithm: KeyAlgorithm, key: CryptoKey, data: Data): Promise<ArrayBuffer>;
  deriveBits(algorithm: KeyAlgorithm, key: CryptoKey, length: number): Promise<ArrayBuffer>;
}

declare var crypto: {
  readonly subtle: SubtleCrypto;
  getRandomValues<T extends Uint8Array>(array: T): T;
};

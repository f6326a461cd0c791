import type { Bytes } from '../platform/bytes.ts';

/** CRC-16/CCITT-FALSE, 2 bytes: tells a cut or mistyped code from a whole one. */
export function crc16(bytes: Uint8Array): Bytes {
  let crc = 0xffff;
  for (const byte of bytes) {
    crc ^= byte << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return Uint8Array.of(crc >> 8, crc & 255);
}

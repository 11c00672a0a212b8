import { makeReference } from '../common/reference.js';
import type { Random } from './random.js';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** A UUIDv7 (RFC 9562) made at an instant, in milliseconds of the epoch; ids of later instants sort after it. */
export function idAt(instant: number, random: Random): string {
  const ms = Math.trunc(instant);
  const [a, b, c] = [random.word(), random.word(), random.word()];
  const version = 0x7000 | (a & 0xfff);
  const variant = 0x8000 | ((a >>> 12) & 0x3fff);
  // In halves that fit a machine word: writing a number of 48 bits in hexadecimal takes longer than all else here.
  const time = `${hex4(Math.floor(ms / 0x1_0000))}-${hex2(ms % 0x1_0000)}`;
  return `${time}-${hex2(version)}-${hex2(variant)}-${hex4(b)}${hex2(c & 0xffff)}`;
}

/** A human reference in its stored form. */
export function referenceFrom(random: Random): string {
  const [a, b] = [random.word(), random.word()];
  return makeReference(Uint8Array.of(a >>> 24, (a >>> 16) & 255, (a >>> 8) & 255, a & 255, b & 255));
}

function hex4(word: number): string {
  return hex2(word >>> 16) + hex2(word & 0xffff);
}

function hex2(half: number): string {
  return `${HEX[half >>> 8]}${HEX[half & 255]}`;
}

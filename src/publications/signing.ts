import { createPrivateKey, createPublicKey, sign } from 'node:crypto';

/** What precedes the 32 bytes of an Ed25519 key in PKCS #8 (RFC 8410, section 7). */
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A detached Ed25519 signature (RFC 8032), 64 bytes. @param seed the private key, 32 bytes. */
export function signBytes(seed: Uint8Array, bytes: Uint8Array): Buffer {
  return sign(null, bytes, privateKey(seed));
}

/** The public key that belongs to a seed, in PEM: what readers check signatures with. */
export function publicKeyOf(seed: Uint8Array): string {
  return createPublicKey(privateKey(seed)).export({ type: 'spki', format: 'pem' }).toString();
}

function privateKey(seed: Uint8Array) {
  if (seed.length !== 32) throw new RangeError('An Ed25519 key is made from 32 bytes');
  return createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
}

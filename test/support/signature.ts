import { createPublicKey, verify } from 'node:crypto';

/** Whether a signature is that of these bytes. */
export function isSignedBy(publicKey: string, bytes: Uint8Array, signature: Uint8Array): boolean {
  return verify(null, bytes, createPublicKey(publicKey), signature);
}

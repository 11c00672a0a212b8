import { createHash } from 'node:crypto';
import type { Secrets } from '../../src/vault/key-files.js';
import { TEST_PASSWORDS } from './database.js';

/** Keys for specs: real lengths, known values. */
export function testSecrets(): Secrets {
  const derive = (label: string) => createHash('sha256').update(`test ${label}`).digest();
  return {
    databasePasswords: TEST_PASSWORDS,
    currentKek: 1,
    kek: (organisationId, version) => derive(`${organisationId} ${version}`),
    indexKey: (scope, family) => derive(`index ${family} ${scope}`),
    factorKey: derive('factors'),
    questionKey: derive('questions'),
    releaseKey: derive('releases'),
  };
}

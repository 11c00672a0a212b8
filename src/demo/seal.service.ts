import type { Secrets } from '../vault/key-files.js';
import { Vault } from '../vault/vault.service.js';
import type { Keyring } from '../vault/keyring.js';
import type { CaseFile } from './file.js';
import type { Rows } from './tables.js';

/** Gives every person of a file a key and seals their words with it, as the product does. */
export class Sealer {
  private readonly vault: Vault;

  constructor(secrets: Secrets) {
    this.vault = new Vault(secrets);
  }

  /** The rows of a file with its keys and sealed documents; nothing in them is in clear that should not be. */
  seal({ rows, holders, words }: CaseFile): Rows {
    const rings = new Map<string, Keyring>();
    const keys = holders.map(({ personId, organisationId, at }) => {
      const { ring, wrapped, kekVersion } = this.vault.create(personId, organisationId);
      rings.set(personId, ring);
      return {
        ...{ person_id: personId, organisation_id: organisationId, wrapped_key: wrapped },
        ...{ kek_version: kekVersion, created_at: at },
      };
    });
    const documents = words.map(({ personId, compartment, subjectId, value, at }) => {
      const ring = rings.get(personId);
      if (!ring) throw new Error('words of a person without a key');
      return {
        ...{ person_id: personId, compartment, subject_id: subjectId },
        ...{ ciphertext: ring.seal(personId, compartment, subjectId, value), updated_at: at },
      };
    });
    return { ...rows, 'sec.person_keys': keys, vault_documents: documents };
  }
}

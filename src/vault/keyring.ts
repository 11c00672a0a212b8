import { randomBytes } from 'node:crypto';
import { associatedData, type Compartment } from './compartments.js';
import { seal, unseal } from './envelope.js';

/** A row of `vault_documents` as queries return it, `ciphertext` in hexadecimal. */
export interface SealedDocument {
  readonly personId: string;
  readonly compartment: Compartment;
  readonly subjectId: string;
  readonly ciphertext: string;
}

/** The opened keys of some persons, for the length of a request. */
export class Keyring {
  constructor(private readonly keys: ReadonlyMap<string, Buffer>) {}

  has(personId: string): boolean {
    return this.keys.has(personId);
  }

  /**
   * Opens a document; undefined when the person's key was not handed out.
   * The caller names the type that was sealed there: a compartment holds one shape, written by one service.
   */
  open<T>(document: SealedDocument): T | undefined {
    const text = this.text(document);
    return text === undefined ? undefined : (JSON.parse(text) as T);
  }

  /** The same, as the JSON text that was sealed. */
  text(document: SealedDocument): string | undefined {
    const key = this.keys.get(document.personId);
    if (!key) return undefined;
    const place = associatedData(document.personId, document.compartment, document.subjectId);
    return unseal(key, place, Buffer.from(document.ciphertext, 'hex')).toString('utf8');
  }

  /** Seals a value for one place. @throws Error when the ring has no key of this person. */
  seal(personId: string, compartment: Compartment, subjectId: string, value: object): Buffer {
    const key = this.keys.get(personId);
    if (!key) throw new Error('no key for this person');
    return seal(
      key,
      associatedData(personId, compartment, subjectId),
      Buffer.from(JSON.stringify(value)),
      randomBytes(12),
    );
  }
}

import type { IdentityDocument, NoteDocument } from '../vault/documents.js';
import type { Keyring, SealedDocument } from '../vault/keyring.js';
import { shownName } from '../vault/person-documents.js';
import { fillSlots } from '../vault/splice.js';
import type { WrappedKey } from '../vault/vault.service.js';

/** What a statement that shows persons gives: json text with slots, and what fills them. */
export interface SealedAnswer {
  readonly body: string;
  readonly documents: readonly SealedDocument[];
  readonly keys: readonly WrappedKey[];
}

/** Fills the slots `<subject>.<compartment>`, and `<subject>.text` for the words of an entry or a grant; one decryption each. */
export function filled({ body, documents }: SealedAnswer, ring: Keyring): string {
  const texts = new Map<string, string>();
  for (const document of documents) {
    const { compartment, subjectId } = document;
    if (compartment === 'note' || compartment === 'testimony') {
      const words = ring.open<NoteDocument>(document)?.text;
      if (words !== undefined) texts.set(`${subjectId}.text`, JSON.stringify(words));
    } else {
      const text = ring.text(document);
      if (text !== undefined) texts.set(`${subjectId}.${compartment}`, text);
    }
  }
  return fillSlots(body, texts);
}

/** Fills the slots of a list, `<person>`, with the name each person is shown by. */
export function filledNames({ body, documents }: SealedAnswer, ring: Keyring): string {
  const names = documents.map((document): [string, string] => {
    const name = shownName(ring.open<IdentityDocument>(document) ?? null);
    return [document.personId, JSON.stringify(name)];
  });
  return fillSlots(body, new Map(names));
}

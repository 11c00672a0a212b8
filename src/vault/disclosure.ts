import type { Role } from '../common/codes.js';
import { COMPARTMENTS, type Compartment, type Sensitivity } from './compartments.js';
import type { Keyring, SealedDocument } from './keyring.js';

const CASEWORK: readonly Sensitivity[] = ['C0', 'C1', 'C2', 'C3', 'C4'];

/** The classes of data each role may be shown at all; a lawyer's grant narrows this further, case by case. */
const SHOWN_TO: Record<Role, readonly Sensitivity[]> = {
  caseworker: CASEWORK,
  coordinator: CASEWORK,
  lawyer: CASEWORK,
  committee: ['C0'],
  admin: ['C0', 'C1'],
  protection_officer: ['C0', 'C1'],
};

/** What a query has found of one person in the vault. */
export interface SealedPerson {
  readonly id: string;
  /** The compartments the database lets the reader open. */
  readonly openable: readonly Compartment[];
  readonly documents: readonly SealedDocument[];
}

/**
 * The one way from the vault to an answer: whatever is not expressly open to this reader comes out as null and is
 * named in `withheld`, so that "not recorded" and "not for you" never look the same.
 */
export class Disclosure {
  private readonly hidden = new Set<string>();

  constructor(
    private readonly role: Role,
    private readonly ring: Keyring,
    private readonly person: SealedPerson,
  ) {}

  /** The document of a compartment, by default the person's own; null when there is none or it is withheld. */
  document<T>(compartment: Compartment, subjectId: string = this.person.id): T | null {
    if (!this.allows(compartment, compartment)) return null;
    const found = this.person.documents.find(
      (each) => each.compartment === compartment && each.subjectId === subjectId,
    );
    return found ? (this.ring.open<T>(found) ?? null) : null;
  }

  /** A coded fact as sensitive as a compartment, shown only to those who may open that. */
  fact<T>(name: string, as: Compartment, value: T): T | null {
    return this.allows(name, as) ? value : null;
  }

  /** What was asked for and not given, in order of the alphabet. */
  get withheld(): string[] {
    return [...this.hidden].sort();
  }

  private allows(name: string, compartment: Compartment): boolean {
    const open =
      this.person.openable.includes(compartment) && SHOWN_TO[this.role].includes(COMPARTMENTS[compartment]);
    if (!open) this.hidden.add(name);
    return open;
  }
}

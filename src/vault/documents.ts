import type { NameKind, NameSource, Script } from '../common/name-codes.js';

/** The shapes sealed in each compartment. Adding an optional field is free; renaming one needs a rewrite of the vault. */

/** One way a person's name is written or said; nobody has only one. */
export interface PersonName {
  given: string;
  family?: string;
  script: Script;
  /** Who gave this spelling. */
  source: NameSource;
  kind: NameKind;
  /** How to say it, in the caseworker's own words. */
  pronunciation?: string;
}

/** `identity` of a minor or relative; the first name is the one shown. */
export interface IdentityDocument {
  names: PersonName[];
  /** What tells two people of one name apart, in the person's words. */
  fatherName?: string;
  motherName?: string;
  /** Province, village, people. */
  origins?: string[];
}

/** `contact`: how, and how safely, to reach the person. */
export interface ContactDocument {
  phones: { number: string; owner?: string; safe: boolean; note?: string }[];
  emails: string[];
  /** Social networks and messaging. */
  handles: { service: string; handle: string }[];
  safeTimes?: string;
}

/** `place`: of a minor, where they are now; of a relative, where they live. Of a timeline entry, where it was then. */
export interface PlaceDocument {
  address?: string;
  detail?: string;
}

/** `testimony` of a kinship account: the answers to the same questions, asked apart. */
export interface AccountDocument {
  answers: Record<string, string>;
  freeText?: string;
}

/** `note` and `testimony` of a timeline entry, a grant, an assessment: words in free text. */
export interface NoteDocument {
  text: string;
}

/** `identity` of a tracing request, under the key of the relative who seeks: the child as the relative knows them. */
export interface SoughtDocument extends IdentityDocument {
  note?: string;
}

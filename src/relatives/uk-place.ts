import type { UkNation } from '../common/codes.js';
import type { FieldError } from '../common/errors.js';

/** Where in the world, and in the United Kingdom, a relative lives. */
export interface CodedPlace {
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly ukNation: UkNation | null;
  /** ONS code of the authority that would assess the home. */
  readonly localAuthority: string | null;
}

const NATIONS: Readonly<Record<string, UkNation>> = {
  E: 'england',
  W: 'wales',
  S: 'scotland',
  N: 'northern_ireland',
};

/** Unitary authorities, districts and counties of England; council areas of Scotland, Wales and Northern Ireland. */
export const LOCAL_AUTHORITY = /^(E(06|07|08|09|10)|W06|S12|N09)\d{6}$/;

/** The nation an authority's code belongs to. */
export function nationOf(localAuthority: string | null | undefined): UkNation | null {
  return NATIONS[localAuthority?.charAt(0) ?? ''] ?? null;
}

/** What does not fit together: a part of the United Kingdom in another country, an authority of another nation. */
export function placeFaults({ country, ukNation, localAuthority }: CodedPlace): FieldError[] {
  if (country !== 'GBR') {
    return [
      ...(ukNation ? [{ field: 'ukNation', code: 'uk_only' }] : []),
      ...(localAuthority ? [{ field: 'localAuthority', code: 'uk_only' }] : []),
    ];
  }
  const elsewhere = localAuthority !== null && ukNation !== null && nationOf(localAuthority) !== ukNation;
  return elsewhere ? [{ field: 'localAuthority', code: 'other_nation' }] : [];
}

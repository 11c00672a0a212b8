/** What names say of themselves; labels and promises are those of `codes.ts`. */

export const NAME_KINDS = ['usual', 'official', 'birth', 'as_heard', 'alias'] as const;
export type NameKind = (typeof NAME_KINDS)[number];

export const NAME_SOURCES = ['minor', 'relative', 'document', 'authority', 'organisation', 'other'] as const;
export type NameSource = (typeof NAME_SOURCES)[number];

/** ISO 15924 codes of the scripts names arrive in. */
export const SCRIPTS = [
  'Latn',
  'Arab',
  'Ethi',
  'Cyrl',
  'Beng',
  'Deva',
  'Guru',
  'Hans',
  'Hant',
  'Other',
] as const;
export type Script = (typeof SCRIPTS)[number];

import type { Script } from '../common/name-codes.js';

/** One part of a name: in the letters it is written in at home, then in Latin letters, the most usual spelling first. */
export type NamePart = readonly [native: string, latin: string, ...variants: string[]];

/** Invented combinations of common parts; no list is of real persons. */
export interface NameList {
  /** The letters of the native form. */
  readonly script: Script;
  /** `family`: handed down; `patronymic`: the father's name, then the grandfather's; `family_first`: written before. */
  readonly order: 'family' | 'patronymic' | 'family_first';
  readonly male: readonly NamePart[];
  readonly female: readonly NamePart[];
  /** Family names; of patronymic names, more names of men. */
  readonly second: readonly NamePart[];
}

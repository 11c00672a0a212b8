import type { IdentityView } from '../../vault/documents.dto.js';

/** A name for the screen: in Latin letters first, and in the person's own writing where that is known. */
export interface ShownName {
  readonly text: string;
  readonly native?: string;
  /** BCP 47 tag of the language the native form is most likely in. */
  readonly nativeLang?: string;
}

/** The name a person is shown by; undefined when none is recorded or it is not for this reader. */
export function shownNameOf(
  identity: IdentityView | null,
  languages: readonly string[] = [],
): ShownName | undefined {
  const [first, ...others] = identity?.names ?? [];
  if (!first) return undefined;
  const native = others.find(
    (name) => name.script !== 'Latn' && first.script === 'Latn' && name.kind !== 'alias',
  );
  const [language] = languages.filter((tag) => tag !== 'und');
  return {
    text: whole(first),
    ...(native && { native: whole(native) }),
    ...(native && language && { nativeLang: language }),
  };
}

/** Given name, then family name where it is known. */
export function whole({ given, family }: IdentityView['names'][number]): string {
  return [given, family].filter(Boolean).join(' ');
}

import type { FieldError } from '../common/errors.js';
import { LOCALES } from '../common/messages.js';
import { personalDataFault } from '../common/personal-data.js';
import { REFERENCE, referencesIn, type FigureReference, type KnownFigures } from './figure-references.js';
import { isTellable, paragraphsOf } from './read-observation.js';
import type { Bilingual } from './release-content.js';

/** Numbers that are no figures: years and whole dates. */
const YEAR_OR_DATE = /(?<!\d)(?:\d{1,2}(?:er)?\s\p{L}{3,9}\s)?(?:19|20)\d\d(?!\d)/gu;

/** Numbers that are no figures: of articles, paragraphs and acts, with what they are numbers of. */
const OF_LAW =
  /(?<!\p{L})(?:articles?|art\.|paragraphs?|paragraphes?|section|rules?|règles?|[LRDA]\.|no|n°|nº|regulation|règlement|directive)\s?(?:\(?[A-Z]{2,3}\)?\s)?\(?[A-Z]{0,3}\.?\s?\d[\d.()/–-]*[a-zA-Z]?\)?/giu;

/** The two texts of an observation, and its heading and background, which hold no figure. */
export interface ObservationTexts {
  readonly title: Bilingual;
  readonly context: Bilingual | null;
  readonly body: Bilingual;
}

const FIELD: Readonly<Record<'title' | 'context' | 'body', Bilingual>> = {
  title: { fr: 'titleFr', en: 'titleEn' },
  context: { fr: 'contextFr', en: 'contextEn' },
  body: { fr: 'bodyFr', en: 'bodyEn' },
};

/**
 * What keeps an observation from being published: personal data; a paragraph without a figure; a number typed instead
 * of referred to; a reference to no figure, or a share of too few; figures or years that the two languages do not share.
 */
export function observationFaults(
  { title, context, body }: ObservationTexts,
  figures: KnownFigures,
): FieldError[] {
  const parts = { title, body, ...(context ? { context } : {}) };
  const faults = Object.entries(parts).flatMap(([part, words]) =>
    LOCALES.flatMap((locale) => {
      const code = textFault(words[locale], part === 'body' ? figures : null);
      return code === null ? [] : [{ field: FIELD[part as keyof typeof FIELD][locale], code }];
    }),
  );
  if (faults.length > 0) return faults;
  if (sorted(referencesIn(body.fr).map(nameOf)) !== sorted(referencesIn(body.en).map(nameOf)))
    return [{ field: FIELD.body.en, code: 'figures_differ' }];
  if (paragraphsOf(body.fr).length !== paragraphsOf(body.en).length)
    return [{ field: FIELD.body.en, code: 'paragraphs_differ' }];
  return Object.entries(parts).flatMap(([part, words]) =>
    sorted(numbersIn(words.fr)) === sorted(numbersIn(words.en))
      ? []
      : [{ field: FIELD[part as keyof typeof FIELD].en, code: 'numbers_differ' }],
  );
}

/** The first fault of one text; figures are looked for in the body alone. */
function textFault(text: string, figures: KnownFigures | null): string | null {
  const personal = personalDataFault(text);
  if (personal !== null) return personal;
  const plain = text.replace(REFERENCE, '');
  if (/[{}]/.test(plain) || (figures === null && plain !== text)) return 'figure_unreadable';
  if (/\d|%/.test(plain.replace(OF_LAW, '').replace(YEAR_OR_DATE, ''))) return 'bare_number';
  if (figures === null) return null;
  const references = referencesIn(text);
  if (references.some(({ path, of }) => !figures.has(path) || (of !== null && !figures.has(of))))
    return 'figure_unknown';
  const untellable = references.some(({ path, of }) => {
    const figure = figures.get(path);
    return of !== null && (figure === undefined || !isTellable(figure, figures.get(of)));
  });
  if (untellable) return 'share_too_small';
  return paragraphsOf(text).every((paragraph) => referencesIn(paragraph).length > 0)
    ? null
    : 'figure_missing';
}

function numbersIn(text: string): string[] {
  return text.replace(REFERENCE, '').match(/\d+/g) ?? [];
}

function nameOf({ path, of }: FigureReference): string {
  return of === null ? path : `${path} of ${of}`;
}

function sorted(items: readonly string[]): string {
  return [...items].sort().join('\n');
}

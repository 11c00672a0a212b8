import { formatNumber } from '../common/formats.js';
import { message, type Locale } from '../common/messages.js';
import { REFERENCE, type KnownFigure, type KnownFigures } from './figure-references.js';
import type { Bilingual } from './release-content.js';

/** The least a rounded denominator must be for a share of it to be told, in whole per cent. */
export const SMALLEST_DENOMINATOR = 50;

/** The paragraphs of a text. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
}

/** The paragraphs of a text in both languages, figures put in; the two are to have as many. */
export function readParagraphs(body: Bilingual, figures: KnownFigures): Bilingual[] {
  const english = paragraphsOf(body.en);
  return paragraphsOf(body.fr).map((fr, index) => ({
    fr: withFigures(fr, figures, 'fr'),
    en: withFigures(english[index] ?? '', figures, 'en'),
  }));
}

/**
 * A text with its figures put in, in words of its language: a figure rounded to zero as the interval it stands for, a
 * share in whole per cent. @throws RangeError for a reference that `observationFaults` would have refused.
 */
export function withFigures(text: string, figures: KnownFigures, locale: Locale): string {
  return text.replace(REFERENCE, (_, path: string, of: string | undefined) => {
    const figure = figures.get(path);
    const whole = of === undefined ? undefined : figures.get(of);
    if (figure === undefined || (of !== undefined && !isTellable(figure, whole)))
      throw new RangeError('An observation refers to a figure that its release does not have');
    if (whole !== undefined)
      return formatNumber(locale, Math.round((100 * figure.value) / whole.value) / 100, { style: 'percent' });
    if (figure.value > 0) return formatNumber(locale, figure.value);
    return message(locale, 'reports.figure.interval', { lower: 0, upper: figure.window });
  });
}

/** Whether a share can be told: of enough, and neither none nor all. */
export function isTellable(figure: KnownFigure, whole: KnownFigure | undefined): whole is KnownFigure {
  return (
    whole !== undefined &&
    whole.value >= SMALLEST_DENOMINATOR &&
    figure.value > 0 &&
    figure.value < whole.value
  );
}

import { hasMessage, message, type Locale } from '../../common/messages.js';
import { pathway } from '../../pathways/pathways.js';
import type { PathwayId } from '../../pathways/pathway.js';
import { casesOf, overlaysOf } from './guide-cases.js';
import { citationOf } from './guide-citation.js';
import { conditionsOf } from './guide-conditions.js';
import { courseOf, remediesOf } from './guide-course.js';
import { closedText, windowText } from './guide-dates.js';
import { limitRows } from './guide-limits.js';
import { standingTag, standingOf } from './guide-list.js';

/** All that the guide says of one pathway. */
export function guidePathway(locale: Locale, id: PathwayId, at: Date) {
  const law = pathway(id);
  const text = (part: 'name' | 'for' | 'how' | 'date') => message(locale, `pathways.${id}.${part}`);
  return {
    name: text('name'),
    audience: text('for'),
    how: text('how'),
    standing: standingTag(locale, standingOf(law, at)),
    closed: closedText(locale, law.inForce, at),
    windows: law.inForce.map((window) => windowText(locale, window)),
    dateNote: hasMessage(`pathways.${id}.date`) ? text('date') : undefined,
    conditions: conditionsOf(locale, id, at),
    course: courseOf(locale, law),
    limits: limitRows(locale, law),
    remedies: remediesOf(locale, law),
    overlays: overlaysOf(locale, law),
    cases: casesOf(locale, law),
    citation: citationOf(locale, law),
  };
}

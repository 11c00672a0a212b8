import { DEPARTMENT_NAMES, isDepartment } from '../../common/departments.js';
import { message, type Locale } from '../../common/messages.js';
import { AFFECTED_BANDS, INCIDENT_KINDS, SOURCE_KINDS } from '../../incidents/incident-codes.js';
import { departmentChoices, type Choice } from '../casework/choices.js';

/** What can be chosen in the form and in the filter. */
export function incidentChoices(
  locale: Locale,
): Record<'kind' | 'place' | 'affected' | 'sourceKind', Choice[]> {
  const choices = (codes: readonly string[], key: string) =>
    codes.map((value) => ({ value, text: message(locale, `${key}.${value}`) }));
  return {
    kind: choices(INCIDENT_KINDS, 'incidents.kind'),
    place: [...NORTH, ...choices(['GBR', 'SEA'], 'incidents.place'), ...others()],
    affected: choices(AFFECTED_BANDS, 'incidents.affected'),
    sourceKind: choices(SOURCE_KINDS, 'incidents.source_kind'),
  };
}

/** A place in words. */
export function placeName(locale: Locale, place: string): string {
  return isDepartment(place)
    ? `${DEPARTMENT_NAMES[place]} (${place})`
    : message(locale, `incidents.place.${place}`);
}

/** Where most of it happens, met first in the list. */
const NORTH: readonly Choice[] = departmentChoices().filter(({ value }) =>
  ['59', '62', '75', '93'].includes(value),
);

function others(): Choice[] {
  return departmentChoices().filter(({ value }) => !NORTH.some((near) => near.value === value));
}

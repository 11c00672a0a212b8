import { IncidentFilter } from '../../incidents/incident-filter.dto.js';
import { IncidentInput } from '../../incidents/incidents.dto.js';
import type { IncidentView } from '../../incidents/incidents-view.dto.js';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { Answers } from '../casework/answers.js';
import { dateInputValues } from '../date-input.js';
import type { Parsed, Typed } from '../pages.service.js';

export const INCIDENT_LABELS = {
  kind: 'incidents.what',
  fromOn: 'incidents.from',
  toOn: 'incidents.to',
  place: 'incidents.where',
  affected: 'incidents.affected',
  sourceKind: 'incidents.source_kind',
  sourceName: 'incidents.source_name',
  sourceUrl: 'incidents.source_url',
  noteFr: 'incidents.note_fr',
  noteEn: 'incidents.note_en',
};

/** An event as the form gives it. */
export function readIncidentForm(typed: Typed): Parsed<IncidentInput> {
  const answers = new Answers(typed);
  return answers.as(IncidentInput, {
    kind: answers.chosen('kind'),
    fromOn: answers.date('fromOn', { required: true }),
    toOn: answers.date('toOn'),
    place: answers.chosen('place'),
    affected: answers.text('affected'),
    sourceKind: answers.chosen('sourceKind'),
    sourceName: answers.required('sourceName'),
    sourceUrl: answers.text('sourceUrl'),
    noteFr: answers.text('noteFr'),
    noteEn: answers.text('noteEn'),
  });
}

/** What the form shows of an event on record. */
export function incidentValues(incident: IncidentView): Typed {
  const { kind, place, affected, sourceKind, sourceName, sourceUrl, noteFr, noteEn, fromOn, toOn } = incident;
  return {
    ...{ kind, place, affected, sourceKind, sourceName },
    ...{ sourceUrl: sourceUrl ?? '', noteFr: noteFr ?? '', noteEn: noteEn ?? '' },
    ...dateInputValues('fromOn', fromOn),
    ...(toOn === fromOn ? {} : dateInputValues('toOn', toOn)),
  };
}

/** What an address asks of the list; what is empty or makes no sense is as if it were not there. */
export function readIncidentFilter(query: unknown): IncidentFilter {
  const known = new Set(['kind', 'place', 'verification', 'after']);
  const given = Object.entries(typeof query === 'object' && query !== null ? query : {}).filter(
    ([field, value]) => known.has(field) && typeof value === 'string' && value !== '',
  );
  const sound = given.filter(
    ([field, value]) =>
      validateSync(plainToInstance(IncidentFilter, { [field]: value as string })).length === 0,
  );
  return Object.fromEntries(sound);
}

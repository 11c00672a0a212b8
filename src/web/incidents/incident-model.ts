import { formatDate, formatMonth } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { INCIDENT_KINDS } from '../../incidents/incident-codes.js';
import type { IncidentView } from '../../incidents/incidents-view.dto.js';
import type { IncidentFigure } from '../../incidents/incident-figures.dto.js';
import { placeName } from './incident-choices.js';

/** How a verification is coloured. */
const TONES = { unverified: 'neutral', verified: 'good', disputed: 'attention' } as const;

/** An event in words. */
export function incidentLine(locale: Locale, incident: IncidentView) {
  const { fromOn, toOn, kind, place, verification, withdrawnOn, affected } = incident;
  const [from, to] = [formatDate(locale, fromOn), formatDate(locale, toOn)];
  const state =
    withdrawnOn === null
      ? { text: message(locale, `incidents.verification.${verification}`), tone: TONES[verification] }
      : { text: message(locale, 'incidents.withdrawn'), tone: 'quiet' };
  return {
    id: incident.id,
    kind: message(locale, `incidents.kind.${kind}`),
    place: placeName(locale, place),
    when: fromOn === toOn ? from : message(locale, 'incidents.span', { from, to }),
    affected: message(locale, `incidents.affected.${affected}`),
    sourceKind: message(locale, `incidents.source_kind.${incident.sourceKind}`),
    sourceName: incident.sourceName,
    state,
  };
}

interface Cell {
  text: string;
  spoken?: string;
}

/** Months by kinds, latest month first; only kinds that occur. */
export function figureRows(locale: Locale, figures: readonly IncidentFigure[]) {
  const kinds = INCIDENT_KINDS.filter((kind) => figures.some((figure) => figure.kind === kind));
  const months = [...new Set(figures.map(({ month }) => month))].sort().reverse();
  const cell = (chosen: readonly IncidentFigure[]): Cell => {
    const verified = chosen.reduce((sum, figure) => sum + figure.verified, 0);
    const other = chosen.reduce((sum, figure) => sum + figure.other, 0);
    if (verified + other === 0) return { text: '–' };
    const values = { verified, other };
    return {
      text: other === 0 ? String(verified) : message(locale, 'incidents.figures.cell', values),
      spoken: message(locale, 'incidents.figures.spoken', values),
    };
  };
  return {
    columns: [
      { text: message(locale, 'incidents.figures.month') },
      { text: message(locale, 'incidents.figures.all') },
      ...kinds.map((kind) => ({ text: message(locale, `incidents.kind.${kind}`) })),
    ],
    rows: months.map((month) => {
      const own = figures.filter((figure) => figure.month === month);
      return [
        { text: formatMonth(locale, `${month}-01`) },
        cell(own),
        ...kinds.map((kind) => cell(own.filter((figure) => figure.kind === kind))),
      ];
    }),
  };
}

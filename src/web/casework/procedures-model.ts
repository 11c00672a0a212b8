import { allPathways } from '../../pathways/pathways.js';
import type { ProcedureView } from '../../procedures/procedures.dto.js';
import type { Tone } from '../tones.js';
import type { OpenCase } from './case-frame.service.js';
import { relativeText } from './procedure-form.js';
import { timelineItems } from './timeline-items.js';

/** How a procedure's stage looks, by how it has ended. */
const ENDING_TONES: Readonly<Record<NonNullable<ProcedureView['ending']> | 'pending', Tone>> = {
  pending: 'progress',
  refused: 'attention',
  lapsed: 'attention',
  closed: 'quiet',
  reunited: 'good',
};

/** The procedures of a case with their steps in words, latest first. */
export function proceduresModel(open: OpenCase, procedures: readonly ProcedureView[]) {
  const { view, locale, named } = open;
  const { entries } = view.timeline;
  return {
    procedures: procedures.map((procedure) => ({
      ...procedure,
      tone: ENDING_TONES[procedure.ending ?? 'pending'],
      relative: view.relatives
        .filter((relative) => relative.id === procedure.relativeId)
        .map((relative) => relativeText(locale, relative, named))[0],
      verified: allPathways().some(({ id, verified }) => id === procedure.pathway && verified),
      deadlines: view.deadlines.filter((deadline) => deadline.procedureId === procedure.id),
      items: timelineItems(
        open,
        entries.filter((entry) => entry.procedureId === procedure.id && entry.supersededBy === null),
      ),
      older: procedure.steps.filter((step) => !entries.some((entry) => entry.id === step.id)),
    })),
  };
}

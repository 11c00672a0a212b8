import { formatDate } from '../../common/formats.js';
import { message } from '../../common/messages.js';
import type { ProcedureDeadlinesView } from '../../deadlines/procedure-deadlines.dto.js';
import { pathway } from '../../pathways/pathways.js';
import type { ProcedureView } from '../../procedures/procedures.dto.js';
import type { ConsequenceLines } from '../deadlines/consequence-lines.js';
import { changesBy } from '../deadlines/entry-changes.js';
import type { Tone } from '../tones.js';
import type { OpenCase } from './case-frame.service.js';
import { limitsModel } from './limits-model.js';
import { relativeText } from './procedure-form.js';
import { outcomeLines } from './step-preview.js';
import { timelineItems } from './timeline-items.js';

/** How a procedure's stage looks, by how it has ended. */
const ENDING_TONES: Readonly<Record<NonNullable<ProcedureView['ending']> | 'pending', Tone>> = {
  pending: 'progress',
  refused: 'attention',
  lapsed: 'attention',
  closed: 'quiet',
  reunited: 'good',
};

/** A procedure and its time limits, those that count and those that others took the place of. */
export interface ProcedureWithLimits {
  readonly procedure: ProcedureView;
  readonly results: ProcedureDeadlinesView;
}

/**
 * The procedures of a case with their limits and steps in words, latest first.
 * @param entry what the address says has just been recorded.
 */
export function proceduresModel(open: OpenCase, procedures: readonly ProcedureWithLimits[], entry: unknown) {
  const { view, locale, named } = open;
  const { entries } = view.timeline;
  return {
    recorded: procedures.flatMap((each) => recordedStep(open, each, entry))[0],
    procedures: procedures.map(({ procedure, results }) => ({
      ...procedure,
      limits: limitsModel(open, procedure, results),
      tone: ENDING_TONES[procedure.ending ?? 'pending'],
      relative: view.relatives
        .filter((relative) => relative.id === procedure.relativeId)
        .map((relative) => relativeText(locale, relative, named))[0],
      verified: pathway(procedure.pathway).verified,
      items: timelineItems(
        open,
        entries.filter((entry) => entry.procedureId === procedure.id && entry.supersededBy === null),
      ),
      older: procedure.steps.filter((step) => !entries.some((entry) => entry.id === step.id)),
    })),
  };
}

/** What the step just recorded has done; nothing when the address names none of this procedure. */
function recordedStep(
  { locale }: OpenCase,
  { procedure, results }: ProcedureWithLimits,
  entry: unknown,
): { readonly title: string; readonly changes: readonly ConsequenceLines[] }[] {
  const step = procedure.steps.find(({ id }) => id === entry);
  if (!step) return [];
  const values = { step: message(locale, `pathways.step.${step.code}`), date: formatDate(locale, step.on) };
  const { stage, allowed } = procedure;
  const consequences = changesBy(results, step.id);
  return [
    {
      title: message(locale, 'deadlines.done.title', values),
      changes: outcomeLines(locale, procedure.pathway, { stage, allowed, consequences }),
    },
  ];
}

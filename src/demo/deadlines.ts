import type { ProcedureWithSteps } from '../cases/stored-facts.js';
import type { Limit } from '../pathways/limit.js';
import { limitsOf } from '../pathways/limits.js';
import type { FileWriter } from './file.js';
import { idAt } from './ids.js';
import { Random } from './random.js';
import type { Row } from './tables.js';

/** Writes the limits of a procedure as they follow from its steps, each as computed when what started it was recorded. */
export function writeDeadlines(file: FileWriter, caseId: string, procedure: ProcedureWithSteps): Limit[] {
  const limits = limitsOf(procedure);
  const recorded = new Map(procedure.steps.map(({ id, recordedAt }) => [id, recordedAt]));
  // A course of its own, so that the law may count otherwise without the fiction becoming another.
  const random = new Random(procedure.id);
  for (const limit of limits) {
    const at = recorded.get(limit.startedBy) ?? `${limit.startOn}T12:00:00.000Z`;
    const place = { id: idAt(Date.parse(at), random), case_id: caseId, team_id: file.brief.team.id };
    file.add('deadlines', { ...place, ...columns(limit), procedure_id: procedure.id, computed_at: at });
  }
  return limits;
}

type Place = 'id' | 'case_id' | 'team_id' | 'procedure_id' | 'computed_at';

function columns(limit: Limit): Omit<Row<'deadlines'>, Place> {
  return {
    key: limit.key,
    rule: limit.rule,
    part: limit.part,
    started_by: limit.startedBy,
    start_on: limit.startOn,
    statutory_on: limit.statutory,
    rolled_on: limit.rollAlternative,
    ends_at: limit.endsAt,
    operative_on: limit.operative,
    last_day_on: limit.lastDay,
    deemed_mode: limit.deemedMode,
    assert_from: limit.assertFrom,
    start_proof: limit.startProof,
    state: limit.status,
    reason: limit.reason,
    closed_by: limit.closedBy,
    closed_on: limit.closedOn,
    ours: limit.ours,
    authority: limit.authority,
    effect: limit.effect,
    silence: limit.silence,
    article: limit.article,
    verified: limit.verified,
    computed_for: limit.startedBy,
  };
}

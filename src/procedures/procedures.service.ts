import { inBothLanguages } from '../common/messages.js';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { checkOpen } from '../cases/case-moves.js';
import { lockCase, lockCaseOfProcedure, type LockedCase } from '../cases/case-state.queries.js';
import { deriveCase } from '../cases/case-status.js';
import { EntryWords } from '../cases/entry-words.service.js';
import { foreseen, recordEntry } from '../cases/entry-writes.queries.js';
import { stepRefusal } from '../cases/step-refusal.js';
import { projectionOf, type IdentifiedFacts, type ProcedureWithSteps } from '../cases/stored-facts.js';
import { todayIn, type CivilDate } from '../common/civil-date.js';
import { notFuture, refuseFaults } from '../common/date-rules.js';
import { InvalidInput, NotFound, Refused } from '../common/errors.js';
import { errorMessage } from '../common/problem.js';
import type { Context } from '../database/context.js';
import type { StepFact } from '../pathways/pathway.js';
import { isOpenOn, openPathways, pathway } from '../pathways/pathways.js';
import { progressOf, type Progress } from '../pathways/progress.js';
import { stepsPossibleOn } from '../pathways/step-check.js';
import { stepFaults } from '../pathways/step-details.js';
import { consequencesView } from './consequences-view.js';
import {
  OpenProcedure,
  ProcedureOpened,
  ProcedureView,
  RecordStep,
  StepPreview,
  StepRecorded,
} from './procedures.dto.js';
import { insertProcedure, readProcedure } from './procedures.queries.js';
import { planStep } from './step-plan.js';

/** The day it is where the work is done. */
const ZONE = 'Europe/Paris';

/** Legal attempts inside a case. Nothing sets a stage: it follows from the steps recorded. */
@Injectable()
export class Procedures {
  constructor(private readonly words: EntryWords) {}

  /** @throws Refused with the pathways open instead; InvalidInput when the relative is missing or not linked. */
  async open(ctx: Context, caseId: string, input: OpenProcedure): Promise<ProcedureOpened> {
    refuseFaults(notFuture('openedOn', input.openedOn, todayIn(ZONE, ctx.now)));
    const held = await lockCase(ctx, caseId);
    const move = checkOpen(held.derived, input.openedOn);
    if (!move.ok) throw new Refused(move.code);
    const law = pathway(input.pathway);
    if (law.closedToMinors)
      throw new Refused('pathway_closed_to_minors', 'conflict', { allowed: openPathways(ctx.now) });
    if (!isOpenOn(input.pathway, input.openedOn))
      throw new Refused('pathway_not_open', 'conflict', { allowed: openPathways(ctx.now) });
    refuseUnlinkedRelative(law.needsRelative, input.relativeId, held.facts);
    const id = uuidv7();
    const made = {
      id,
      pathway: input.pathway,
      relativeId: input.relativeId ?? null,
      ukNation: null,
      openedOn: input.openedOn,
      version: 1,
      steps: [],
    };
    const derived = deriveCase({ ...held.facts, procedures: [...held.facts.procedures, made] });
    const { stage } = progressOf(input.pathway, []);
    await insertProcedure(ctx, { ...made, caseId, stage, projection: projectionOf(derived) });
    return { id, stage, version: 1 };
  }

  /** @throws NotFound. */
  async view(ctx: Context, id: string): Promise<ProcedureView> {
    const row = await readProcedure(ctx, id);
    if (!row) throw new NotFound();
    const { access, ...procedure } = row;
    const { stage, ending } = progressOf(row.pathway, row.steps);
    const allowed = stepsPossibleOn(row.pathway, row.steps, todayIn(ZONE, ctx.now));
    return { ...procedure, stage, ending, allowed, writable: access !== 'read' };
  }

  /** Records a step; the case row is held, so a concurrent one is checked after this. @throws Refused with the steps allowed. */
  async recordStep(ctx: Context, procedureId: string, input: RecordStep): Promise<StepRecorded> {
    const today = todayIn(ZONE, ctx.now);
    const held = await lockCaseOfProcedure(ctx, procedureId, { seal: input.note !== undefined });
    const { procedure, entry, step, check } = planned(held, procedureId, input, today);
    if (!check.ok) throw stepRefusal(check);
    const words = await this.words.seal(ctx, held, entry, { text: input.note });
    const { derived, limits } = await recordEntry(ctx, held, entry, { action: 'step.recorded', words });
    return {
      id: step.id,
      procedureId,
      ...outcomeOf(procedure, step, check.progress, today),
      caseStatus: derived.status,
      consequences: consequencesView(limits, ctx.now),
      version: procedure.version + 1,
    };
  }

  /** What recording a step would bring about, or why it would be refused; nothing is written. @throws InvalidInput as `recordStep`. */
  async previewStep(ctx: Context, procedureId: string, input: RecordStep): Promise<StepPreview> {
    const today = todayIn(ZONE, ctx.now);
    const held = await lockCaseOfProcedure(ctx, procedureId);
    const { procedure, entry, step, check } = planned(held, procedureId, input, today);
    if (!check.ok) {
      const text = inBothLanguages((locale) => errorMessage(check.code, check.values, locale));
      return { refusal: { code: check.code, text, allowed: [...check.allowed] }, result: null };
    }
    const { derived, limits } = foreseen(ctx, held, entry);
    return {
      refusal: null,
      result: {
        ...outcomeOf(procedure, step, check.progress, today),
        caseStatus: derived.status,
        consequences: consequencesView(limits, ctx.now),
      },
    };
  }
}

/** @throws NotFound; InvalidInput for what is wrong with the step in itself. */
function planned(held: LockedCase, procedureId: string, input: RecordStep, today: CivilDate) {
  const procedure = held.facts.procedures.find((each) => each.id === procedureId);
  if (!procedure) throw new NotFound();
  const { steps } = pathway(procedure.pathway);
  refuseFaults([...notFuture('on', input.on, today), ...stepFaults(steps[input.code], input)]);
  return { procedure, ...planStep(held, procedure, input, uuidv7()) };
}

function outcomeOf(
  { pathway: id, steps }: ProcedureWithSteps,
  step: StepFact,
  { stage, ending }: Progress,
  today: CivilDate,
) {
  return { stage, ending, allowed: stepsPossibleOn(id, [...steps, step], today) };
}

function refuseUnlinkedRelative(
  needed: boolean,
  relativeId: string | undefined,
  facts: IdentifiedFacts,
): void {
  if (relativeId === undefined) {
    if (needed) throw InvalidInput.field('relativeId', 'isNotEmpty');
    return;
  }
  const link = facts.links.find((each) => each.relativeId === relativeId);
  if (!link || link.status === 'disproved') throw InvalidInput.field('relativeId', 'relative_not_linked');
}

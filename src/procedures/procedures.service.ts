import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { checkOpen } from '../cases/case-moves.js';
import { lockCase, lockCaseOfProcedure } from '../cases/case-state.queries.js';
import { deriveCase } from '../cases/case-status.js';
import { EntryWords } from '../cases/entry-words.service.js';
import { recordEntry, type NewEntry } from '../cases/entry-writes.queries.js';
import { projectionOf, RECORDED_LAST, type IdentifiedFacts } from '../cases/stored-facts.js';
import { todayIn } from '../common/civil-date.js';
import { notFuture, refuseFaults } from '../common/date-rules.js';
import { InvalidInput, NotFound, Refused } from '../common/errors.js';
import type { Context } from '../database/context.js';
import type { StepFact } from '../pathways/pathway.js';
import { isOpenOn, openPathways, pathway } from '../pathways/pathways.js';
import { progressOf } from '../pathways/progress.js';
import { checkStep, stepsPossibleOn } from '../pathways/step-check.js';
import { OpenProcedure, ProcedureOpened, ProcedureView, RecordStep, StepRecorded } from './procedures.dto.js';
import { insertProcedure, readProcedure } from './procedures.queries.js';
import { detailFaults } from '../pathways/step-details.js';

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
    const procedure = held.facts.procedures.find((each) => each.id === procedureId);
    if (!procedure) throw new NotFound();
    refuseFaults([
      ...notFuture('on', input.on, today),
      ...detailFaults(pathway(procedure.pathway).steps[input.code], input),
    ]);
    const move = checkOpen(held.derived, input.on);
    if (!move.ok) throw new Refused(move.code);

    const entry: NewEntry = { ...stepOf(input), id: uuidv7(), kind: 'step', procedureId };
    const step: StepFact = { id: entry.id, code: input.code, on: input.on, recordedAt: RECORDED_LAST };
    const check = checkStep(procedure.pathway, procedure.steps, step);
    if (!check.ok) throw new Refused(check.code, 'conflict', { allowed: check.allowed });
    const words = await this.words.seal(ctx, held, entry, { text: input.note });
    const { derived } = await recordEntry(ctx, held, entry, { action: 'step.recorded', words });
    return {
      id: step.id,
      procedureId,
      stage: check.progress.stage,
      ending: check.progress.ending,
      caseStatus: derived.status,
      allowed: stepsPossibleOn(procedure.pathway, [...procedure.steps, step], today),
      version: procedure.version + 1,
    };
  }
}

function stepOf(input: RecordStep): Omit<NewEntry, 'id' | 'kind'> {
  const { code, on, proofOfReceipt, refusalCodes, closingReason } = input;
  return { code, on, proofOfReceipt, refusalCodes, closingReason };
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

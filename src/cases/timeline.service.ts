import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { todayIn, type CivilDate } from '../common/civil-date.js';
import { notFuture, refuseFaults } from '../common/date-rules.js';
import { InvalidInput, NotFound, Refused } from '../common/errors.js';
import { may } from '../common/permissions.js';
import type { Context } from '../database/context.js';
import type { StepFact } from '../pathways/pathway.js';
import { pathway, type StepCode } from '../pathways/pathways.js';
import { checkStep, checkWithdrawal } from '../pathways/step-check.js';
import { stepFaults } from '../pathways/step-details.js';
import { demand } from './access.js';
import { checkEntry, checkOpen } from './case-moves.js';
import { lockCase, lockCaseOfEntry, type LockedCase } from './case-state.queries.js';
import { deriveCase } from './case-status.js';
import { fieldFaults, isCorrectable, isWithdrawable, type RecordableKind } from './entry-fields.js';
import { EntryWords } from './entry-words.service.js';
import { recordEntry, type NewEntry } from './entry-writes.queries.js';
import { factsOf, type StoredEntry } from './stored-facts.js';
import { stepRefusal } from './step-refusal.js';
import { CorrectEntry, EntryRecordedView, RecordEntry, WithdrawEntry } from './timeline.dto.js';

/** The day it is where the work is done. */
const ZONE = 'Europe/Paris';

/** The dated facts of a case. Nothing is changed or erased: a later entry corrects or withdraws an earlier one. */
@Injectable()
export class Timeline {
  constructor(private readonly words: EntryWords) {}

  /** @throws InvalidInput for a date to come or fields that do not fit the kind; Refused when the state does not allow it. */
  async record(ctx: Context, caseId: string, input: RecordEntry): Promise<EntryRecordedView> {
    const { kind } = input;
    refuseFaults([...notFuture('on', input.on, todayIn(ZONE, ctx.now)), ...fieldFaults(kind, { ...input })]);
    const held = await lockCase(ctx, caseId, { seal: needsKey(input) });
    if (needsKey(input)) demand(held.access, 'full');
    refuseStranger(held, input);
    const move = checkEntry(held.derived, kind, input.on);
    if (!move.ok) throw new Refused(move.code);
    return this.write(ctx, held, entryOf(uuidv7(), kind, input), input, 'timeline.recorded');
  }

  /** Replaces an entry by the same kind of entry, said right. @throws Refused when it has been replaced already. */
  async correct(ctx: Context, entryId: string, input: CorrectEntry): Promise<EntryRecordedView> {
    const held = await lockCaseOfEntry(ctx, entryId, { seal: needsKey(input) });
    const { entry: original } = standing(ctx, held, entryId);
    const { kind } = original;
    if (!isCorrectable(kind)) throw new Refused('entry_not_correctable');
    refuseFaults([...notFuture('on', input.on, todayIn(ZONE, ctx.now)), ...fieldFaults(kind, { ...input })]);
    if (kind !== 'step' && needsKey(input)) demand(held.access, 'full');
    refuseStranger(held, input);
    const id = uuidv7();
    if (kind === 'step') refuseIllegalStep(held, original, id, input);
    else refuseMove(held, original, kind, input.on);
    const entry = { ...entryOf(id, kind, input), procedureId: original.procedureId ?? undefined };
    return this.write(ctx, held, { ...entry, supersedesId: entryId }, input, 'timeline.corrected');
  }

  /** Takes an entry back, with a reason. @throws Refused when a later step rests on it. */
  async withdraw(ctx: Context, entryId: string, { reason }: WithdrawEntry): Promise<EntryRecordedView> {
    const held = await lockCaseOfEntry(ctx, entryId, { seal: true });
    const { entry: original, replaced } = standing(ctx, held, entryId);
    if (!isWithdrawable(original.kind, replaced?.kind)) throw new Refused('entry_not_withdrawable');
    if (original.kind !== 'step') demand(held.access, 'full');
    else refuseNeededStep(held, original);
    const entry: NewEntry = {
      id: uuidv7(),
      kind: 'note',
      on: todayIn(ZONE, ctx.now),
      supersedesId: entryId,
    };
    return this.write(ctx, held, entry, { text: reason }, 'timeline.withdrawn');
  }

  private async write(
    ctx: Context,
    held: LockedCase,
    entry: NewEntry,
    said: { text?: string; address?: string; detail?: string },
    action: string,
  ): Promise<EntryRecordedView> {
    const words = await this.words.seal(ctx, held, entry, said);
    const { id, version, derived } = await recordEntry(ctx, held, entry, { action, words });
    return { id, caseId: held.id, status: derived.status, version };
  }
}

/** Words and places are encrypted; a place always is, since it takes the one before it off the child's record. */
function needsKey(input: { text?: string; placeType?: unknown }): boolean {
  return input.text !== undefined || input.placeType !== undefined;
}

function entryOf(id: string, kind: RecordableKind | 'step', input: CorrectEntry): NewEntry {
  const { on, relativeId, party, reached, placeType, decidedBy, department, assessedBy } = input;
  const { proofOfReceipt, time, dueOn, refusalCodes, closingReason } = input;
  const { channel, incidentType, assessmentOutcome, representation, placement } = input;
  const code = input.code ?? channel ?? incidentType ?? assessmentOutcome ?? representation ?? placement;
  return {
    ...{ id, kind, on, code, relativeId, party, reached, placeType, decidedBy, department, assessedBy },
    ...{ proofOfReceipt, time, dueOn, refusalCodes, closingReason },
  };
}

/** The entry to replace. @throws NotFound; Refused when it was replaced before, or is not the caller's to touch. */
function standing(
  ctx: Context,
  held: LockedCase,
  entryId: string,
): { entry: StoredEntry; replaced: StoredEntry | undefined } {
  const entry = held.entries.find((each) => each.id === entryId);
  if (!entry) throw new NotFound();
  if (entry.kind !== 'step' && !may(ctx.actor.role, 'timeline.write'))
    throw new Refused('forbidden', 'forbidden');
  if (held.entries.some((each) => each.supersedesId === entryId)) throw new Refused('entry_already_replaced');
  return { entry, replaced: held.entries.find((each) => each.id === entry.supersedesId) };
}

function refuseStranger(held: LockedCase, { relativeId }: { relativeId?: string }): void {
  if (relativeId !== undefined && !held.links.some((link) => link.relativeId === relativeId))
    throw InvalidInput.field('relativeId', 'relative_not_linked');
}

/** A correction is held against the case as it would be without the entry it replaces. */
function refuseMove(held: LockedCase, original: StoredEntry, kind: RecordableKind, on: CivilDate): void {
  const without = deriveCase(
    factsOf({ ...held, entries: held.entries.filter((each) => each.id !== original.id) }),
  );
  const move = checkEntry(without, kind, on);
  if (!move.ok) throw new Refused(move.code);
}

function refuseIllegalStep(held: LockedCase, original: StoredEntry, id: string, input: CorrectEntry): void {
  const { procedure, step } = stepOf(held, original);
  const code = input.code as StepCode;
  refuseFaults(stepFaults(pathway(procedure.pathway).steps[code], input));
  const { on, proofOfReceipt, time, dueOn } = input;
  const move = checkOpen(held.derived, on);
  if (!move.ok) throw new Refused(move.code);
  const corrected: StepFact = { ...step, id, code, on, proofOfReceipt, time, dueOn };
  const check = checkStep(procedure.pathway, procedure.steps, corrected, original.id);
  if (!check.ok) throw stepRefusal(check);
}

function refuseNeededStep(held: LockedCase, original: StoredEntry): void {
  const { procedure } = stepOf(held, original);
  const check = checkWithdrawal(procedure.pathway, procedure.steps, original.id);
  if (!check.ok) throw stepRefusal(check);
}

function stepOf(held: LockedCase, { id, procedureId }: StoredEntry) {
  const procedure = held.facts.procedures.find((each) => each.id === procedureId);
  const step = procedure?.steps.find((each) => each.id === id);
  if (!procedure || !step) throw new NotFound();
  return { procedure, step };
}

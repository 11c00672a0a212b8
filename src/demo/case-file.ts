import { deriveCase } from '../cases/case-status.js';
import { factsOf, projectionOf, type StoredProcedure } from '../cases/stored-facts.js';
import { nextDeadline } from '../cases/stored-limits.js';
import { addDays } from '../common/civil-date.js';
import type { UkNation } from '../common/codes.js';
import type { PathwayId } from '../pathways/pathway.js';
import { progressOf } from '../pathways/progress.js';
import { placeChild, registerChild, type Child } from './child.js';
import { writeDeadlines } from './deadlines.js';
import { record, type Happening, type Recorded } from './diary.js';
import { assessRelative, registerRelative } from './family.js';
import { FileWriter, type Brief, type CaseFile } from './file.js';
import { shareCase } from './grants.js';
import { contacts, incidents, stays, turns, type Scene } from './happenings.js';
import { furtherTie, tieOf, type Tie } from './kin.js';
import { afternoon, claimLink, disproveLink, documentLink, type Link } from './kinship.js';
import { followProcedure } from './procedure.js';
import { safeguards } from './safeguards.js';
import { trail } from './trail.js';
import { wordbook } from './words.js';

/** Writes the whole file of one case: what happened, and the state that follows from it. */
export function writeCase(brief: Brief): CaseFile {
  const file = new FileWriter(brief);
  const opening = `${brief.openedOn}T06:30:00.000Z`;
  const child = registerChild(file, opening);
  const caseId = file.id(opening);
  const { tie, pathwayId } = tieOf(brief.card, brief.random);
  const links = writeFamily(file, child, caseId, tie, pathwayId);
  const procedure = openProcedure(file, links[0], pathwayId);
  const recorded = record(
    happenings(file, child, links[0], procedure),
    brief.openedOn,
    brief.today,
    brief.random,
  );
  writeEntries(file, child, caseId, recorded);
  const entries = recorded.map(({ entry }) => entry);
  const procedures = procedure ? [procedure] : [];
  const facts = factsOf({ openedOn: brief.openedOn, links, procedures, entries });
  const derived = deriveCase(facts);
  const limits = facts.procedures.flatMap((each) => writeDeadlines(file, caseId, each));
  const updated = entries.at(-1)?.recordedAt ?? opening;
  file.add('cases', {
    ...{ id: caseId, minor_id: child.id, organisation_id: brief.team.organisationId, team_id: brief.team.id },
    ...{ lead_id: brief.lead.id, opened_on: brief.openedOn, ...projectionOf(derived) },
    ...{
      next_deadline_on: nextDeadline(limits),
      version: entries.length,
      created_by: brief.lead.id,
      created_at: opening,
      updated_at: updated,
    },
  });
  if (procedure) writeProcedure(file, caseId, procedure, recorded);
  const grants = shareCase(file, caseId, child);
  trail(file, { caseId, minorId: child.id, opening, updated, grants });
  return file;
}

/** The relative the case turns on, and now and then another. */
function writeFamily(
  file: FileWriter,
  child: Child,
  caseId: string,
  tie: Tie,
  pathwayId: PathwayId | null,
): Link[] {
  const { course, openedOn, random, team } = file.brief;
  if (course.named === null) return [];
  const on = addDays(openedOn, course.named);
  const at = `${on}T09:00:00.000Z`;
  const claim = {
    caseId,
    minorId: child.id,
    tie,
    relativeId: registerRelative(file, child, tie, { pathwayId, on, at }),
  };
  if (course.evidenced !== null) {
    const assessed = addDays(openedOn, course.evidenced);
    const by = random.pick(team.caseworkers).id;
    assessRelative(file, claim.relativeId, { on: assessed, at: afternoon(assessed), by });
  }
  const links = [documentLink(file, claim, course)];
  if (random.chance(0.15)) {
    const other = furtherTie(random);
    const relativeId = registerRelative(file, child, other, { pathwayId: null, on, at });
    const also = { ...claim, tie: other, relativeId };
    const disproved = course.evidenced !== null && random.chance(0.5);
    links.push(disproved ? disproveLink(file, also, course) : claimLink(file, also, course.named));
  }
  return links;
}

function openProcedure(
  file: FileWriter,
  link: Link | undefined,
  pathwayId: PathwayId | null,
): StoredProcedure | null {
  const { course, openedOn } = file.brief;
  if (course.procedureOpened === null || pathwayId === null) return null;
  const on = addDays(openedOn, course.procedureOpened);
  const id = file.id(`${on}T06:45:00.000Z`);
  return {
    id,
    pathway: pathwayId,
    relativeId: link?.relativeId ?? null,
    ukNation: nationOf(file, link),
    openedOn: on,
    version: course.steps.length + 1,
  };
}

function nationOf({ rows }: FileWriter, link: Link | undefined): UkNation | null {
  return (rows.relatives?.find(({ id }) => id === link?.relativeId)?.uk_nation ?? null) as UkNation | null;
}

function happenings(
  file: FileWriter,
  child: Child,
  link: Link | undefined,
  procedure: StoredProcedure | null,
): Happening[] {
  const { course, openedOn, today, team, lead, sparse, random } = file.brief;
  const scene: Scene = {
    ...{ course, openedOn, given: child.given, book: wordbook(team.locale), sparse, random },
    recorder: () => (random.chance(0.8) ? lead.id : random.pick(team.caseworkers).id),
    coordinator: team.coordinator.id,
  };
  return [
    { day: 0, kind: 'opened', by: lead.id },
    ...stays(scene),
    ...contacts(scene, link?.relativeId ?? null),
    ...incidents(scene),
    ...(procedure ? followProcedure(scene, procedure.id) : []),
    ...turns(scene),
    ...safeguards(scene, today),
  ];
}

/** The entries, and their words: those of a step go with the procedure, all others are the child's own story. */
function writeEntries(file: FileWriter, child: Child, caseId: string, recorded: readonly Recorded[]): void {
  for (const { entry, happening } of recorded) {
    const { id, recordedAt: at } = entry;
    file.add('timeline_entries', {
      ...{ id, case_id: caseId, kind: entry.kind, code: entry.code, occurred_on: entry.on },
      ...{ procedure_id: entry.procedureId, relative_id: happening.relativeId ?? null },
      ...{ contact_party: entry.party, reached: entry.reached },
      ...{ place_type: entry.placeType, department: entry.department },
      ...{
        proof_of_receipt: entry.proofOfReceipt,
        due_on: entry.dueOn,
        refusal_codes: happening.refusal ?? [],
      },
      ...{ assessed_by: happening.assessedBy ?? null, decided_by: happening.decidedBy ?? null },
      ...{ closing_reason: happening.closing ?? null, supersedes_id: entry.supersedesId },
      ...{ recorded_by: entry.recordedBy, recorded_at: at },
    });
    const own = { personId: child.id, subjectId: id, at };
    if (happening.text !== undefined)
      file.say({
        ...own,
        compartment: entry.kind === 'step' ? 'note' : 'testimony',
        value: { text: happening.text },
      });
    if (happening.where) file.say({ ...own, compartment: 'place', value: happening.where });
  }
  const last = recorded.findLast(({ entry }) => entry.kind === 'place_change');
  if (last?.happening.where) placeChild(file, child.id, last.happening.where, last.entry.recordedAt);
}

function writeProcedure(
  file: FileWriter,
  caseId: string,
  procedure: StoredProcedure,
  recorded: readonly Recorded[],
): void {
  const { lead } = file.brief;
  const own = recorded.map(({ entry }) => entry).filter(({ procedureId }) => procedureId === procedure.id);
  const steps = own.map(({ id, code, on, recordedAt }) => ({ id, code: code ?? '', on, recordedAt }));
  const { stage, since, ending } = progressOf(procedure.pathway, steps);
  const opened = `${procedure.openedOn}T06:45:00.000Z`;
  file.add('procedures', {
    ...{ id: procedure.id, case_id: caseId, pathway: procedure.pathway, relative_id: procedure.relativeId },
    ...{ opened_on: procedure.openedOn, stage, stage_since: since ?? procedure.openedOn },
    ended_on: ending === null ? null : since,
    ...{ version: procedure.version, created_by: lead.id, created_at: opened },
    updated_at: own.at(-1)?.recordedAt ?? opened,
  });
}

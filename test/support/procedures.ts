import type { CivilDate } from '../../src/common/civil-date.js';
import type { EntryRecordedView } from '../../src/cases/timeline.dto.js';
import type { DeadlineView, ProcedureDeadlinesView } from '../../src/deadlines/procedure-deadlines.dto.js';
import type { PathwayId } from '../../src/pathways/pathway.js';
import type { ProcedureOpened, StepRecorded } from '../../src/procedures/procedures.dto.js';
import { linkRelative, openCase, type CaseOptions } from './cases.js';
import type { TestDatabase } from './database.js';
import type { Person } from './world.js';

/** A procedure opened through the product in a case of its own, towards a sister or brother. */
export interface KnownProcedure {
  readonly id: string;
  readonly caseId: string;
  readonly minorId: string;
  readonly relativeId: string;
}

export async function openProcedure(
  database: TestDatabase,
  by: Person,
  pathway: PathwayId,
  openedOn: CivilDate,
  options: CaseOptions = {},
): Promise<KnownProcedure> {
  const { id: caseId, minorId } = await openCase(database, by, { openedOn, ...options });
  const { id: relativeId } = await linkRelative(database, by, caseId, { relation: 'brother' });
  const answer = await by.post(`/api/cases/${caseId}/procedures`, { pathway, relativeId, openedOn });
  if (answer.status !== 201) throw new Error(`not opened: ${answer.text}`);
  return { id: answer.json<ProcedureOpened>().id, caseId, minorId, relativeId };
}

/** Records steps written `day code`, each with what more it says; returns what the last one brought about. */
export async function take(
  by: Person,
  procedureId: string,
  ...steps: readonly (string | readonly [string, object])[]
): Promise<StepRecorded> {
  let last: StepRecorded | undefined;
  for (const step of steps) {
    const [line, more] = typeof step === 'string' ? [step, {}] : step;
    const [on, code] = line.split(' ');
    const answer = await by.post(`/api/procedures/${procedureId}/steps`, { code, on, ...more });
    if (answer.status !== 201) throw new Error(`${line}: ${answer.text}`);
    last = answer.json<StepRecorded>();
  }
  if (!last) throw new Error('no step');
  return last;
}

/** Corrects or withdraws an entry; returns the new one. */
export async function mend(by: Person, entryId: string, act: 'correction' | 'withdrawal', body: object) {
  const answer = await by.post(`/api/timeline/${entryId}/${act}`, body);
  if (answer.status !== 201) throw new Error(`not mended: ${answer.text}`);
  return answer.json<EntryRecordedView>();
}

export async function deadlinesOf(by: Person, procedureId: string): Promise<ProcedureDeadlinesView> {
  return (
    await by.get(`/api/procedures/${procedureId}/deadlines?history=true`)
  ).json<ProcedureDeadlinesView>();
}

/** One line for each limit: rule, day to plan by, status. */
export function lines(deadlines: readonly Pick<DeadlineView, 'rule' | 'operativeOn' | 'status'>[]): string[] {
  return deadlines.map(({ rule, operativeOn, status }) => `${rule} ${operativeOn} ${status}`);
}

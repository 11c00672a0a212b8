import fc from 'fast-check';
import { LIMIT_JSON } from '../src/cases/deadline-rows.queries.js';
import { standingSteps, type StepRow } from '../src/cases/stored-facts.js';
import type { StoredLimit } from '../src/cases/stored-limits.js';
import { addDays } from '../src/common/civil-date.js';
import type { Limit } from '../src/pathways/limit.js';
import { limitsOf } from '../src/pathways/limits.js';
import type { StepFact } from '../src/pathways/pathway.js';
import { pathway } from '../src/pathways/pathways.js';
import type { EntryRecordedView } from '../src/cases/timeline.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { lawfulCourse, type LawfulCourse } from './support/lawful-steps.js';
import { openProcedure } from './support/procedures.js';
import type { Person } from './support/world.js';

/** Procedures driven at random through the product: what is stored in the end is what the law says of the steps that stand. */
let test: TestApp;
let worker: Person;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2029-03-10T10:00:00Z'));
  worker = await test.world.user('caseworker');
});
afterAll(() => test.close());

const query = async <Row extends object>(sql: string, id: string) =>
  (await test.database.admin.query<Row>(sql, [id])).rows;

function bodyOf({ pathway: id }: LawfulCourse, step: StepFact): object {
  const asks = pathway(id).steps[step.code]?.asks ?? [];
  return {
    ...{ code: step.code, on: step.on },
    ...(step.time && { time: step.time }),
    ...(step.dueOn && { dueOn: step.dueOn }),
    ...(asks.includes('proof_of_receipt') && { proofOfReceipt: true }),
    ...(asks.includes('refusal_codes') && { refusalCodes: ['R01'] }),
    ...(asks.includes('closing_reason') && { closingReason: 'withdrawn' }),
  };
}

/** Records the steps that are taken, then says every third of them again three weeks later, as far as the law lets it. */
async function drive(course: LawfulCourse, procedureId: string): Promise<number> {
  const taken: [string, StepFact][] = [];
  for (const step of course.steps) {
    const answer = await worker.post(`/api/procedures/${procedureId}/steps`, bodyOf(course, step));
    expect([201, 409]).toContain(answer.status);
    if (answer.status === 201) taken.push([answer.json<EntryRecordedView>().id, step]);
  }
  for (const [id, step] of taken.filter((_, index) => index % 3 === 1)) {
    const again = { ...step, on: addDays(step.on, 21), dueOn: step.dueOn ? addDays(step.dueOn, 21) : null };
    const answer = await worker.post(`/api/timeline/${id}/correction`, bodyOf(course, again));
    expect([201, 409]).toContain(answer.status);
  }
  return taken.length;
}

const told = (limits: readonly Limit[]) =>
  limits
    .map(({ key, operative, lastDay, status, reason, closedBy, closedOn }) =>
      [key, operative, lastDay, status, reason, closedBy, closedOn].join(' '),
    )
    .sort();

it('stored limits are those of the steps that stand, whatever was recorded and corrected', async () => {
  const entries = `SELECT e.id, e.kind, e.code, e.occurred_on::text AS "on", e.recorded_at::text AS "recordedAt", e.supersedes_id AS "supersedesId",
     e.proof_of_receipt AS "proofOfReceipt", e.occurred_time AS time, e.due_on::text AS "dueOn" FROM timeline_entries e WHERE e.procedure_id = $1`;
  const stored = `SELECT ${LIMIT_JSON} AS limit FROM deadlines d WHERE d.procedure_id = $1 AND d.replaced_at IS NULL`;
  let steps = 0;
  for (const course of fc.sample(lawfulCourse, { numRuns: 40, seed: 30 })) {
    const { pathway: id } = course;
    const openedOn = pathway(id).inForce[0]?.from?.slice(0, 10);
    if (pathway(id).closedToMinors || openedOn === undefined) continue;
    const day = addDays(openedOn as StepFact['on'], 1);
    const procedure = await openProcedure(test.database, worker, id, day);
    steps += await drive(course, procedure.id);
    const standing = standingSteps(await query<StepRow>(entries, procedure.id));
    const rows = await query<{ limit: StoredLimit }>(stored, procedure.id);
    expect(told(rows.map(({ limit }) => limit))).toEqual(told(limitsOf({ pathway: id, steps: standing })));
  }
  expect(steps).toBeGreaterThan(100);
});

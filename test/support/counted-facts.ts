import type { ClientBase } from 'pg';
import type { CivilDate } from '../../src/common/civil-date.js';
import type { CountedGroup, Period } from '../../src/reports/count-rows.js';
import type { Person } from './world.js';

type Count = (client: ClientBase, period: Period) => Promise<CountedGroup[]>;

/** What a counting function finds of one organisation: how many units, by table and facts. */
export async function factsOf(
  client: ClientBase,
  count: Count,
  period: Period,
  { organisationId }: Pick<Person, 'organisationId'>,
): Promise<Record<string, number>> {
  const groups = (await count(client, period)).filter(({ organisation }) => organisation === organisationId);
  const named = groups.map(
    ({ table, facts, count: units }) => [`${table} ${facts.join(' ')}`, units] as const,
  );
  if (new Set(named.map(([name]) => name)).size < named.length) throw new Error('counted in two groups');
  return Object.fromEntries(named.sort());
}

/** Closes a case as two persons do, on a day. */
export async function closeCase(
  [worker, coordinator]: readonly [Person, Person],
  caseId: string,
  on: CivilDate,
): Promise<void> {
  const proposed = await worker.post(`/api/cases/${caseId}/closure`, { outcome: 'withdrawn', on });
  const proposalId = proposed.json<{ id: string }>().id;
  const approved = await coordinator.post(`/api/cases/${caseId}/closure/approval`, { proposalId });
  if (approved.status !== 201) throw new Error(`not closed: ${proposed.text} ${approved.text}`);
}

import type { ClientBase } from 'pg';
import type { CivilDate } from '../common/civil-date.js';
import { CODED_CASES, NATIONALITIES } from './case-facts.queries.js';

const FILL = `WITH ${CODED_CASES} INSERT INTO stat_case_facts (case_id, organisation_id, opened_on, closed_on, state, stage, pathway,
    nationalities, sex, place_type, age_band, born_from, born_to)
  SELECT id, organisation_id, opened_on, closed_on, state, stage, pathway, ${NATIONALITIES}, sex, place_type, age_band, born_from, born_to
  FROM coded`;

/**
 * Fills `stat_case_facts` with what every case opened by a day is counted by, as it stood at the end of that day, in
 * place of what was there. Counting statements join it by `case_id`.
 */
export async function fillFacts(client: ClientBase, asAt: CivilDate): Promise<void> {
  await emptyFacts(client);
  await client.query(FILL, [asAt]);
}

/** Leaves no coded fact behind. */
export async function emptyFacts(client: ClientBase): Promise<void> {
  await client.query('TRUNCATE stat_case_facts');
}

const FORGET = `DELETE FROM stat_case_states b WHERE NOT EXISTS (SELECT FROM stat_case_facts f WHERE f.case_id = b.case_id
  AND f.organisation_id = b.organisation_id AND f.state = b.state AND f.pathway IS NOT DISTINCT FROM b.pathway)`;
const KEEP = `INSERT INTO stat_case_states (case_id, organisation_id, state, pathway)
  SELECT case_id, organisation_id, state, pathway FROM stat_case_facts ON CONFLICT (case_id) DO NOTHING`;

/** Keeps where each case stands by the facts, in place of what was kept at the cut before. Most have not moved. */
export async function keepStates(client: ClientBase): Promise<void> {
  await client.query(FORGET);
  await client.query(KEEP);
}

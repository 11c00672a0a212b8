import { STANDS } from './case-facts.queries.js';

/**
 * SQL of the day on which a case `c` had been closed, as it stood at the end of a day; NULL when it was open then. What
 * happened later, such as a reopening, does not change it, as it changes the day kept with the case.
 */
export function closedSql(day: string): string {
  return `(SELECT CASE t.kind WHEN 'closed' THEN t.occurred_on END FROM timeline_entries t
    WHERE t.case_id = c.id AND t.kind IN ('closed', 'reopened') AND t.occurred_on <= ${day} AND ${STANDS}
    ORDER BY t.occurred_on DESC, t.id DESC LIMIT 1)`;
}

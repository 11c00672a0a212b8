import { statement } from '../database/statement.js';

/** As many as come at once from `SPANNING`. */
export const SPANNING_PAGE = 500;

/** Held alone until the transaction ends; whoever records facts of a case shares it (`sec.added_holidays`). */
export const LOCK_CALENDAR = statement(
  'holidays.lockCalendar',
  `SELECT pg_advisory_xact_lock(hashtextextended('reunir.calendar', 0))`,
);

export const STANDING = statement('holidays.standing', 'SELECT sec.added_holidays() AS days');

export const ADD = statement(
  'holidays.add',
  'INSERT INTO holidays (id, calendar, on_day, name_en, name_fr, added_by) VALUES ($1, $2, $3, $4, $5, $6)',
);

export const WITHDRAW = statement(
  'holidays.withdraw',
  `UPDATE holidays SET withdrawn_by = $2, withdrawn_at = now() WHERE id = $1 AND withdrawn_at IS NULL
   RETURNING calendar, on_day::text AS "on"`,
);

/** $1 the holiday changed in this transaction, $2 rules, $3 the id of the last procedure of the page before. */
export const SPANNING = statement(
  'holidays.spanning',
  'SELECT id, facts FROM sec.procedures_on_day($1, $2, $3)',
);

export const MOVE = statement('holidays.move', 'SELECT sec.move_deadlines($1, $2::json) AS moved');

export const LIST = statement(
  'holidays.list',
  `SELECT h.id, h.calendar, h.on_day::text AS "on", json_build_object('en', h.name_en, 'fr', h.name_fr) AS name, h.added_at AS "addedAt"
   FROM holidays h WHERE h.withdrawn_at IS NULL ORDER BY h.on_day, h.calendar`,
);

import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OPEN_PERSONS } from './0017-vault-access.js';
import { TO_INDEX } from './0032-name-index-refill.js';

/** The key of a record that was merged into one the caller may open is handed out too. */
const OPEN_FOR_KEPT = OPEN_PERSONS.replace(
  'c.id = ANY (shared)));\n        IF cardinality',
  `c.id = ANY (shared)))
            OR EXISTS (SELECT FROM public.relatives r WHERE r.id = p AND r.merged_into IS NOT NULL AND sec.may_open(r.merged_into, 'identity'));
        IF cardinality`,
);

const STANDING = TO_INDEX.replaceAll(
  'IS DISTINCT FROM made_by',
  `IS DISTINCT FROM made_by
            AND NOT EXISTS (SELECT FROM public.relatives s WHERE s.id = k.person_id AND s.merged_into IS NOT NULL)`,
);

export class MergedRelativesUnfound1763800000052 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      -- A record that was merged into another is opened by whoever may open that one, and indexed no more.
      ${OPEN_FOR_KEPT}
      ${STANDING}
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      ${TO_INDEX}
      ${OPEN_PERSONS}
      RESET ROLE;
    `);
  }
}

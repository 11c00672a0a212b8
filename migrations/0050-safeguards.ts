import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = "'opened', 'step', 'place_change', 'contact', 'missing', 'found', 'incident'";
const CLOSURES = "'note', 'closure_proposed', 'closed', 'reopened'";

/** SQL that changes which kinds of entries there are. */
const kinds = (list: string) => `ALTER TABLE timeline_entries DROP CONSTRAINT timeline_entries_kind_check,
  ADD CONSTRAINT timeline_entries_kind_check CHECK (kind IN (${list}));`;

export class Safeguards1763800000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Who assessed a child's best interests, and who decided a move: an authority that sends a child elsewhere is on record as such.
      ${kinds(`${KINDS}, 'assessment', 'representation', 'placement_check', ${CLOSURES}`)}
      ALTER TABLE timeline_entries ADD COLUMN assessed_by text, ADD COLUMN decided_by text,
        ADD CONSTRAINT timeline_entries_assessed_by_check CHECK (assessed_by IN ('authority', 'uk_local_authority', 'ngo', 'other')),
        ADD CONSTRAINT timeline_entries_assessed_by_somebody CHECK ((kind = 'assessment') = (assessed_by IS NOT NULL)),
        ADD CONSTRAINT timeline_entries_decided_by_check CHECK (decided_by IN ('prefecture', 'department', 'police', 'other_authority',
          'no_authority', 'unknown')),
        ADD CONSTRAINT timeline_entries_decided_move CHECK (decided_by IS NULL OR kind = 'place_change');
      GRANT SELECT (assessed_by, decided_by, department) ON timeline_entries TO reunir_stats;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      REVOKE SELECT (assessed_by, decided_by, department) ON timeline_entries FROM reunir_stats;
      ALTER TABLE timeline_entries DROP COLUMN decided_by, DROP COLUMN assessed_by;
      ${kinds(`${KINDS}, ${CLOSURES}`)}
    `);
  }
}

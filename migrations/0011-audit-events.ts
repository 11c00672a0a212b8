import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AuditEvents1763800000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- xid, sysid and tli let a sealer close ranges of transactions, also across a restore into another cluster.
      CREATE TABLE audit_events (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
        sysid bigint NOT NULL DEFAULT (pg_control_system()).system_identifier,
        tli integer NOT NULL DEFAULT (pg_control_checkpoint()).timeline_id,
        at timestamptz NOT NULL DEFAULT now(),
        actor_id uuid REFERENCES users (id),
        session_id uuid,
        action text NOT NULL CHECK (action ~ '^[a-z_]+[.][a-z_]+$'),
        subject_id uuid,
        case_id uuid,
        -- Codes and ids only.
        detail jsonb NOT NULL DEFAULT '{}'
      );
      CREATE INDEX audit_events_case ON audit_events (case_id, id DESC) WHERE case_id IS NOT NULL;
      CREATE INDEX audit_events_actor ON audit_events (actor_id, id DESC);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE audit_events;
    `);
  }
}

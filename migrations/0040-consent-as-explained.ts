import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The function that records a consent, with or without how it was explained. */
const giving = (parameters: string, columns: string, values: string) => `
      CREATE FUNCTION sec.give_sharing_consent(consent uuid, person uuid, on_day date, ${parameters}shared bigint[]) RETURNS boolean
      LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog AS $$
      BEGIN
        IF NOT sec.may_open(person, 'place') THEN RAISE insufficient_privilege USING MESSAGE = 'no such person'; END IF;
        INSERT INTO public.sharing_consents (id, person_id, given_on, recorded_by${columns}) VALUES (consent, person, on_day, sec.uid()${values})
          ON CONFLICT DO NOTHING;
        IF NOT FOUND THEN RETURN false; END IF;
        UPDATE public.minor_name_tokens SET group_tokens = shared, updated_at = now() WHERE minor_id = person;
        UPDATE public.relative_name_tokens SET group_tokens = shared, updated_at = now() WHERE relative_id = person;
        INSERT INTO public.audit_events (actor_id, session_id, action, subject_id)
          VALUES (sec.uid(), (sec.identity())[2]::uuid, 'person.sharing_agreed', person);
        RETURN true;
      END $$;`;

export class ConsentAsExplained1763800000040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Consent is worth what was understood: who agreed, in which language it was explained, and whether somebody interpreted.
      ALTER TABLE sharing_consents
        ADD COLUMN agreed_by text NOT NULL DEFAULT 'person' CHECK (agreed_by IN ('person', 'parent', 'guardian')),
        ADD COLUMN language text,
        ADD COLUMN with_interpreter boolean NOT NULL DEFAULT false;
      SET ROLE reunir_sec;
      DROP FUNCTION sec.give_sharing_consent(uuid, uuid, date, bigint[]);
      ${giving('by_whom text, told_in text, interpreted boolean, ', ', agreed_by, language, with_interpreter', ', by_whom, told_in, interpreted')}
      GRANT EXECUTE ON FUNCTION sec.give_sharing_consent(uuid, uuid, date, text, text, boolean, bigint[]) TO reunir_app;
      RESET ROLE;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      SET ROLE reunir_sec;
      DROP FUNCTION sec.give_sharing_consent(uuid, uuid, date, text, text, boolean, bigint[]);
      ${giving('', '', '')}
      GRANT EXECUTE ON FUNCTION sec.give_sharing_consent(uuid, uuid, date, bigint[]) TO reunir_app;
      RESET ROLE;
      ALTER TABLE sharing_consents DROP COLUMN agreed_by, DROP COLUMN language, DROP COLUMN with_interpreter;
    `);
  }
}

import pg from 'pg';
import { deriveCase } from '../src/cases/case-status.js';
import { factsOf, projectionOf, PROJECTION_COLUMNS, type StoredFacts } from '../src/cases/stored-facts.js';
import { todayIn } from '../src/common/civil-date.js';
import { DEMONSTRATION_ACCOUNTS, DEMONSTRATION_PASSWORD, NEIGHBOURS } from '../src/demo/accounts.js';
import {
  DEMONSTRATION_CASES,
  generate,
  loadIntoEmpty,
  loadNeighbours,
} from '../src/demo/demonstration.service.js';
import { ENGLISH } from '../src/demo/words-en.js';
import { LIMIT_JSON } from '../src/cases/deadline-rows.queries.js';
import { nextDeadline } from '../src/cases/stored-limits.js';
import type { Limit } from '../src/pathways/limit.js';
import { limitsOf, type LimitedProcedure } from '../src/pathways/limits.js';
import { pathway } from '../src/pathways/pathways.js';
import { progressOf } from '../src/pathways/progress.js';
import type { PathwayId } from '../src/pathways/pathway.js';
import { ACCOUNT_QUESTIONS } from '../src/kinship/questions.js';
import type { SealedDocument } from '../src/vault/keyring.js';
import { Vault, type WrappedKey } from '../src/vault/vault.service.js';
import { createTestApp, type TestApp } from './support/app.js';
import { Client } from './support/client.js';
import { createTestDatabase, type TestDatabase } from './support/database.js';
import { testSecrets } from './support/secrets.js';
import { signIn } from './support/sign-in.js';

const secrets = testSecrets();
const today = todayIn('Europe/Paris', new Date());

function adminUrl(database: TestDatabase): string {
  return (process.env['REUNIR_TEST_SERVER'] ?? '').replace(/\/postgres$/, `/${database.name}`);
}

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({ demonstration: true });
  expect(await loadIntoEmpty(adminUrl(test.database), secrets)).toBe(true);
});
afterAll(() => test.close());

async function rows<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await test.database.admin.query<T>(sql, values)).rows;
}

async function documents(): Promise<{ sealed: SealedDocument[]; keys: WrappedKey[] }> {
  return {
    sealed: await rows<SealedDocument>(
      `SELECT person_id AS "personId", compartment, subject_id AS "subjectId", encode(ciphertext, 'hex') AS ciphertext FROM vault_documents`,
    ),
    keys: await rows<WrappedKey>(
      `SELECT person_id AS "personId", organisation_id AS "organisationId", kek_version AS "kekVersion",
         encode(wrapped_key, 'hex') AS wrapped FROM sec.person_keys`,
    ),
  };
}

describe('the demonstration', () => {
  it('shows every status and outcome in its sixty cases', async () => {
    const cases = await rows<{ status: string; outcome: string | null }>('SELECT status, outcome FROM cases');
    expect(cases).toHaveLength(DEMONSTRATION_CASES);
    expect(new Set(cases.map(({ status }) => status)).size).toBe(8);
    expect(new Set(cases.map(({ outcome }) => outcome)).size).toBe(10);
  });

  it('stores for every case the state that follows from its facts', async () => {
    const columns = Object.keys(PROJECTION_COLUMNS);
    const stored = await rows<StoredFacts & Record<string, string>>(
      `SELECT ${columns.map((name) => `c.${name}::text`).join(', ')}, c.opened_on::text AS "openedOn",
         (SELECT coalesce(json_agg(json_build_object('id', k.id, 'relativeId', k.relative_id, 'status', k.status,
            'identifiedOn', k.identified_on, 'documentedOn', k.documented_on)), '[]') FROM kinship_links k WHERE k.case_id = c.id) AS links,
         (SELECT coalesce(json_agg(json_build_object('id', p.id, 'pathway', p.pathway, 'relativeId', p.relative_id,
            'openedOn', p.opened_on, 'version', p.version)), '[]') FROM procedures p WHERE p.case_id = c.id) AS procedures,
         (SELECT json_agg(json_build_object('id', e.id, 'kind', e.kind, 'code', e.code, 'on', e.occurred_on, 'recordedAt', e.recorded_at,
            'recordedBy', e.recorded_by, 'supersedesId', e.supersedes_id, 'procedureId', e.procedure_id, 'party', e.contact_party,
            'reached', e.reached, 'placeType', e.place_type, 'department', e.department)) FROM timeline_entries e WHERE e.case_id = c.id) AS entries
       FROM cases c`,
    );
    expect(stored).toHaveLength(DEMONSTRATION_CASES);
    for (const row of stored) expect(row).toMatchObject(projectionOf(deriveCase(factsOf(row))));
  });

  it('stores for every procedure the stage its steps lead to, towards a relative of the kind it is for', async () => {
    const procedures = await rows<{
      pathway: PathwayId;
      stage: string;
      relation: string;
      steps: { id: string; code: string; on: `${number}-${number}-${number}`; recordedAt: string }[];
    }>(
      `SELECT p.pathway, p.stage, k.relation,
         (SELECT json_agg(json_build_object('id', e.id, 'code', e.code, 'on', e.occurred_on, 'recordedAt', e.recorded_at))
            FROM timeline_entries e WHERE e.procedure_id = p.id) AS steps
       FROM procedures p JOIN kinship_links k ON k.case_id = p.case_id AND k.relative_id = p.relative_id`,
    );
    expect(procedures.length).toBeGreaterThan(25);
    for (const { pathway: id, stage, relation, steps } of procedures) {
      expect(progressOf(id, steps)).toMatchObject({ stage, misplaced: [] });
      const { named, byPractice } = pathway(id).relations;
      expect([...named, ...byPractice]).toContain(relation);
    }
  });

  it('stores for every procedure the limits its steps start, and for every case the next day to plan by', async () => {
    const procedures = await rows<
      LimitedProcedure & { caseId: string; next: string | null; stored: Limit[] }
    >(
      `SELECT p.pathway, p.case_id AS "caseId", c.next_deadline_on::text AS next,
         (SELECT r.uk_nation FROM relatives r WHERE r.id = p.relative_id) AS "ukNation",
         (SELECT json_agg(json_build_object('id', e.id, 'code', e.code, 'on', e.occurred_on, 'recordedAt', e.recorded_at,
            'proofOfReceipt', e.proof_of_receipt, 'time', e.occurred_time, 'dueOn', e.due_on))
            FROM timeline_entries e WHERE e.procedure_id = p.id) AS steps,
         (SELECT coalesce(json_agg(${LIMIT_JSON}), '[]') FROM deadlines d
            WHERE d.procedure_id = p.id AND d.replaced_at IS NULL AND d.case_id = c.id AND d.team_id = c.team_id) AS stored
       FROM procedures p JOIN cases c ON c.id = p.case_id`,
    );
    for (const { next, stored, ...procedure } of procedures) {
      const limits = limitsOf(procedure);
      const byKey = (a: Limit, b: Limit) => (a.key < b.key ? -1 : 1);
      expect(stored.toSorted(byKey)).toMatchObject(limits.toSorted(byKey));
      // One procedure to a case.
      expect(next).toBe(nextDeadline(limits));
    }
    const kept = await rows<{ state: string }>('SELECT state FROM deadlines');
    expect(kept.length).toBe(procedures.flatMap(({ stored }) => stored).length);
    expect(new Set(kept.map(({ state }) => state)).size).toBeGreaterThan(3);
  });

  it('seals every word with the key of the person it is about', async () => {
    const { sealed, keys } = await documents();
    const ring = new Vault(secrets).keyring(keys);
    const opened = sealed.map((document) => ring.open<{ names?: { script: string }[] }>(document));
    expect(opened).not.toContain(undefined);
    const scripts = new Set(opened.flatMap((document) => document?.names?.map(({ script }) => script) ?? []));
    expect(scripts).toEqual(new Set(['Latn', 'Arab', 'Ethi']));
  });

  it('leaves none of these words in clear anywhere in the database', async () => {
    const { sealed, keys } = await documents();
    const ring = new Vault(secrets).keyring(keys);
    const words = sealed.flatMap(
      (document) => JSON.stringify(ring.open(document)).match(/(?<=":")[^"]{9,}/g) ?? [],
    );
    expect(words.length).toBeGreaterThan(500);
    const tables = await rows<{ name: string }>(
      `SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'sec')`,
    );
    const texts = await Promise.all(
      tables.map(
        async ({ name }) =>
          (await rows<{ text: string }>(`SELECT string_agg(t::text, ' ') AS text FROM ${name} t`))[0]?.text ??
          '',
      ),
    );
    const dump = texts.join(' ');
    // Codes of scripts and sources are no words; the names of staff are not the children's.
    const secret = words.filter((word) => !/^[a-z_]+$/.test(word));
    expect([...new Set(secret.filter((word) => dump.includes(word)))]).toEqual([]);
  });

  it('is not loaded again where it is, and an edition not twice', async () => {
    expect(await loadIntoEmpty(adminUrl(test.database), secrets)).toBe(true);
    const again = () =>
      generate(adminUrl(test.database), secrets, { cases: 5, seed: 'five', today }, () => undefined);
    await again();
    await expect(again()).rejects.toThrow('--seed');
    expect(await rows('SELECT FROM cases')).toHaveLength(DEMONSTRATION_CASES + 5);
  });

  it('has neighbours whose cases and lawyers are their own, who come once', async () => {
    const come = () => loadNeighbours(adminUrl(test.database), secrets, { cases: 60 });
    await come();
    await come();
    const cases = await rows<{ around: boolean; lawyers: number }>(
      `SELECT o.name = ANY ($1) AS around, (SELECT count(*)::int FROM case_grants g JOIN users u ON u.id = g.grantee_id
         JOIN organisations f ON f.id = u.organisation_id WHERE g.case_id = c.id AND (f.name = ANY ($1)) <> (o.name = ANY ($1))) AS lawyers
       FROM cases c JOIN organisations o ON o.id = c.organisation_id`,
      [NEIGHBOURS.map(({ name }) => name)],
    );
    expect(cases.filter(({ around }) => around)).toHaveLength(60);
    expect(cases.filter(({ lawyers }) => lawyers > 0)).toEqual([]);
    expect(cases).toHaveLength(DEMONSTRATION_CASES + 5 + 60);
  });

  it('is left by its neighbours once they are told to stop', async () => {
    await test.database.admin.query('UPDATE organisations SET name = id::text WHERE name = $1', [
      NEIGHBOURS[0].name,
    ]);
    await expect(
      loadNeighbours(adminUrl(test.database), secrets, { cases: 5, stopped: () => true }),
    ).rejects.toThrow();
  });
});

describe('its accounts', () => {
  it.each(DEMONSTRATION_ACCOUNTS)('$email signs in and sees what a $role sees', async ({ email, role }) => {
    const answer = await signIn(test.anonymous, email, DEMONSTRATION_PASSWORD);
    const { token, next } = answer.json<{ token: string; next: string }>();
    expect(next).toBe('none');
    const list = await new Client(test.app, token).get('/api/cases');
    const casework = role === 'caseworker' || role === 'coordinator' || role === 'lawyer';
    expect(list.status).toBe(casework ? 200 : 403);
    if (casework) expect(list.json<{ cases: unknown[] }>().cases.length).toBeGreaterThan(0);
  });

  it('show a case with names, relatives and timeline', async () => {
    const [lead] = await rows<{ id: string; email: string }>(
      `SELECT c.id, u.email FROM cases c JOIN users u ON u.id = c.lead_id WHERE c.status = 'accepted' AND c.outcome IS NULL`,
    );
    const answer = await signIn(test.anonymous, lead?.email ?? '', DEMONSTRATION_PASSWORD);
    const client = new Client(test.app, answer.json<{ token: string }>().token);
    const view = await client.get(`/api/cases/${lead?.id}`);
    expect(view.status).toBe(200);
    expect(view.json()).toMatchObject({
      status: 'accepted',
      minor: {
        identity: {
          names: expect.arrayContaining([expect.objectContaining({ script: 'Latn' })]) as unknown[],
        },
      },
      relatives: expect.arrayContaining([expect.objectContaining({ country: 'GBR' })]) as unknown[],
    });
  });

  it('answer the questions the product asks', () => {
    expect(ACCOUNT_QUESTIONS).toEqual(expect.arrayContaining(Object.keys(ENGLISH.account)));
  });
});

describe('the demonstration refuses', () => {
  let database: TestDatabase;
  beforeAll(async () => (database = await createTestDatabase()));
  afterAll(() => database.drop());
  const edition = { cases: 5, seed: 'refused', today };

  it('any account that row-level security stops', async () => {
    await expect(generate(database.url('reunir_owner'), secrets, edition, () => undefined)).rejects.toThrow(
      'superuser',
    );
    expect((await database.admin.query('SELECT FROM organisations')).rowCount).toBe(0);
  });

  it('a database with anybody else in it, and one where an organisation waits for its first person', async () => {
    const organisation = '0192f000-0000-7000-8000-000000000001';
    await database.admin.query(
      `INSERT INTO organisations (id, name, kind, country) VALUES ($1, 'Someone', 'ngo', 'FRA')`,
      [organisation],
    );
    const attempt = () => generate(adminUrl(database), secrets, edition, () => undefined);
    await expect(attempt()).rejects.toThrow('never touches it');
    await database.admin.query(
      `INSERT INTO users (id, organisation_id, email, display_name, role) VALUES ($1, $1, 'someone@example.org', 'Someone', 'admin')`,
      [organisation],
    );
    await expect(attempt()).rejects.toThrow('never touches it');
    expect(await loadIntoEmpty(adminUrl(database), secrets)).toBe(false);
    expect((await database.admin.query('SELECT FROM users')).rowCount).toBe(1);
    expect((await database.admin.query('SELECT FROM minors')).rowCount).toBe(0);
  });
});

describe('a large edition', () => {
  it('is written in batches, by many teams, with no reference left open', async () => {
    const database = await createTestDatabase();
    const told: number[] = [];
    await generate(adminUrl(database), secrets, { cases: 2_200, seed: 'large', today }, (cases) =>
      told.push(cases),
    );
    expect(told.at(-1)).toBe(2_200);
    expect(told.length).toBeGreaterThan(5);
    const { rows: keys } = await database.admin.query<{ query: string }>(
      `SELECT format('SELECT count(*)::int AS open FROM %s a LEFT JOIN %s b ON b.%I = a.%I WHERE a.%4$I IS NOT NULL AND b.%3$I IS NULL',
           c.conrelid::regclass, c.confrelid::regclass, f.attname, k.attname) AS query
       FROM pg_constraint c JOIN pg_attribute k ON k.attrelid = c.conrelid AND k.attnum = c.conkey[1]
       JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1] WHERE c.contype = 'f'`,
    );
    expect(keys.length).toBeGreaterThan(20);
    for (const { query } of keys)
      expect((await database.admin.query<{ open: number }>(query)).rows).toEqual([{ open: 0 }]);
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    await database.drop();
  });
});

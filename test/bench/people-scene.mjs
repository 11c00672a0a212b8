import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { openAdministration } from '../../dist/src/cli/administration.js';
import { makeReference } from '../../dist/src/common/reference.js';
import { readConfig } from '../../dist/src/config.js';
import { prepareDatabase } from '../../dist/src/database/prepare.js';
import { NameIndex } from '../../dist/src/matching/name-index.service.js';
import { fileSecrets } from '../../dist/src/vault/key-files.js';
import { Vault } from '../../dist/src/vault/vault.service.js';
import { population } from './population.mjs';

const CHUNK = 2_000;
/** A relative to every fourth child. */
const CHILDREN_TO_A_RELATIVE = 4;
const TEAMS = 40;
const FAMILIES_WHO_SHARE = 0.3;
const TOKEN_TABLES = ['minor_name_tokens', 'relative_name_tokens'];

/**
 * A database of so many children, each with a case, and their relatives, all of one organisation in teams of falling size:
 * no other division makes a search of it dearer. Every name is sealed and indexed for real. Kept between runs.
 */
export async function openPeople(children) {
  const config = readConfig({ DATA_DIR: join('.data', `bench-people-${children}`), DEMONSTRATION: 'true' });
  const administration = await openAdministration(config);
  const secrets = fileSecrets(config);
  await prepareDatabase(administration.url, secrets.databasePasswords);
  const client = new pg.Client({ connectionString: administration.url });
  await client.connect();
  const { rows } = await client.query('SELECT count(*)::int AS n FROM teams');
  if (rows[0].n === 0) {
    const begun = performance.now();
    await fill(client, secrets, children);
    console.log(`made ${children} children in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
  }
  return {
    client,
    postmaster: await postmasterOf(client),
    environment: {
      NODE_ENV: 'development',
      DATABASE_URL: administration.url,
      KEYS_DIR: config.keysDir,
      DEMONSTRATION: 'true',
    },
    async close() {
      await client.end();
      await administration.close();
    },
  };
}

async function postmasterOf(client) {
  const { rows } = await client.query('SHOW data_directory');
  return Number(readFileSync(join(rows[0].data_directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** Sessions of caseworkers of the largest and of a small team, with how many children each has. */
export async function searchers(client) {
  const { rows } =
    await client.query(`SELECT u.id, u.organisation_id AS organisation, u.display_name AS team, count(c.id)::int AS children
    FROM users u JOIN team_members m ON m.user_id = u.id JOIN cases c ON c.team_id = m.team_id GROUP BY 1 ORDER BY 4 DESC`);
  const chosen = [rows[0], rows.at(-1)];
  return Promise.all(
    chosen.map(async (one) => ({
      ...one,
      token: await sessionOf(client, one.id, 'program'),
      browser: await sessionOf(client, one.id, 'browser'),
    })),
  );
}

async function sessionOf(client, userId, kind) {
  const token = randomBytes(32);
  await client.query(
    `INSERT INTO sec.sessions (token_hash, user_id, kind, verified_at) VALUES ($1, $2, $3, now())`,
    [createHash('sha256').update(token).digest(), userId, kind],
  );
  return token.toString('base64url');
}

async function fill(client, secrets, children) {
  await client.query(`SET session_replication_role = replica; SET synchronous_commit = off;
    SET maintenance_work_mem = '1GB'; SET max_parallel_maintenance_workers = 1`);
  const indexes = await client.query(
    `SELECT indexname AS name, indexdef AS made FROM pg_indexes WHERE tablename = ANY ($1) AND indexdef LIKE '%USING gin%'`,
    [TOKEN_TABLES],
  );
  for (const { name } of indexes.rows) await client.query(`DROP INDEX ${name}`);
  const staff = await hire(client);
  const make = maker(secrets, staff);
  const people = population(children + Math.floor(children / CHILDREN_TO_A_RELATIVE));
  const names = { minors: people.slice(0, children), relatives: people.slice(children) };
  for (let from = 0; from < children; from += CHUNK) {
    const minors = names.minors.slice(from, from + CHUNK).map(make);
    const relatives = names.relatives
      .slice(from / CHILDREN_TO_A_RELATIVE, (from + CHUNK) / CHILDREN_TO_A_RELATIVE)
      .map(make);
    await client.query(MINORS, columns(minors, staff));
    await client.query(RELATIVES, [
      ...columns(relatives, staff),
      relatives.map((_, at) => minors[at * CHILDREN_TO_A_RELATIVE]?.caseId),
    ]);
    if (from % (CHUNK * 25) === 0) console.log(`${from} of ${children}`);
  }
  for (const { made } of indexes.rows) await client.query(made);
  await client.query('RESET session_replication_role');
  await client.query('VACUUM ANALYZE');
}

/** One organisation and its teams, a caseworker in each. */
async function hire(client) {
  const organisationId = uuidv7();
  await client.query(
    `INSERT INTO organisations (id, name, kind, country) VALUES ($1, 'Passerelle', 'ngo', 'FRA')`,
    [organisationId],
  );
  const members = Array.from({ length: TEAMS }, (_, rank) => ({ team: uuidv7(), user: uuidv7(), rank }));
  await client.query(
    `WITH made AS (SELECT * FROM unnest($2::uuid[], $3::uuid[]) WITH ORDINALITY AS m(team, member, n)),
       t AS (INSERT INTO teams (id, organisation_id, name) SELECT team, $1, 'Team ' || n FROM made),
       u AS (INSERT INTO users (id, organisation_id, email, display_name, role, locale)
         SELECT member, $1, 'member' || n || '@example.org', 'Team ' || n, 'caseworker', 'en' FROM made)
     INSERT INTO team_members (team_id, user_id) SELECT team, member FROM made`,
    [organisationId, members.map(({ team }) => team), members.map(({ user }) => user)],
  );
  // As Zipf's law has it: the largest team has almost a quarter of everybody.
  const wheel = members.flatMap(({ team, rank }) => Array(Math.ceil(1_000 / (rank + 1))).fill(team));
  return { organisationId, authorId: members[0].user, wheel };
}

function maker(secrets, { organisationId, wheel }) {
  const vault = new Vault(secrets);
  const index = new NameIndex(secrets);
  return ({ recorded, country }, at) => {
    const id = uuidv7();
    const [given, ...rest] = recorded.split(' ');
    const names = [{ given, family: rest.join(' '), script: 'Latn', source: 'minor', kind: 'usual' }];
    const { ring, wrapped } = vault.create(id, organisationId);
    const { version, own, typing, group } = index.ofNew(organisationId, { names });
    const array = (tokens) => `{${tokens.join(',')}}`;
    return {
      ...{ id, caseId: uuidv7(), country, team: wheel[(at * 7_919) % wheel.length], wrapped, version },
      identity: ring.seal(id, 'identity', id, { names }),
      own: array(own),
      typing: array(typing),
      group: Math.random() < FAMILIES_WHO_SHARE ? array(group) : '{}',
    };
  };
}

function columns(made, { organisationId, authorId }) {
  const of = (field) => made.map((one) => one[field]);
  const references = made.map(() => makeReference(randomBytes(5)));
  return [
    ...[
      organisationId,
      authorId,
      of('id'),
      of('caseId'),
      of('team'),
      references,
      of('country'),
      of('wrapped'),
    ],
    ...[of('identity'), of('version'), of('own'), of('typing'), of('group')],
  ];
}

const MADE = `made AS (SELECT * FROM unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::bytea[], $9::bytea[],
    $10::text[], $11::text[], $12::text[], $13::text[]) WITH ORDINALITY
    AS m(id, case_id, team, reference, country, wrapped, identity, version, own, typing, shared, n)),
  k AS (INSERT INTO sec.person_keys (person_id, organisation_id, wrapped_key, kek_version) SELECT id, $1::uuid, wrapped, 1 FROM made),
  v AS (INSERT INTO vault_documents (person_id, compartment, subject_id, ciphertext) SELECT id, 'identity', id, identity FROM made)`;

const MINORS = `WITH ${MADE},
  m AS (INSERT INTO minors (id, organisation_id, reference, sex, nationalities, created_by)
    SELECT id, $1, reference, 'male', ARRAY[country], $2 FROM made),
  b AS (INSERT INTO birth_date_assertions (id, minor_id, earliest_on, latest_on, source, asserted_on, accepted, recorded_by)
    SELECT gen_random_uuid(), id, make_date(2006 + n::int % 8, 1, 1), make_date(2006 + n::int % 8, 12, 31), 'minor_statement', '2024-01-01', true, $2 FROM made),
  c AS (INSERT INTO cases (id, minor_id, organisation_id, team_id, opened_on, place_type, department, place_since, created_by)
    SELECT case_id, id, $1, team, '2024-01-01', 'camp', '62', '2024-01-01', $2 FROM made)
  INSERT INTO minor_name_tokens (minor_id, organisation_id, index_version, tokens, typing, group_tokens)
    SELECT id, $1, version, own::bigint[], typing::bigint[], shared::bigint[] FROM made`;

const RELATIVES = `WITH ${MADE},
  r AS (INSERT INTO relatives (id, organisation_id, team_id, reference, uk_nation, immigration_status, created_by)
    SELECT id, $1, team, reference, 'england', 'refugee', $2 FROM made),
  l AS (INSERT INTO kinship_links (id, case_id, relative_id, relation, claimed_by, identified_on, created_by)
    SELECT gen_random_uuid(), ($14::uuid[])[n], id, 'uncle', 'minor', '2024-01-05', $2 FROM made)
  INSERT INTO relative_name_tokens (relative_id, organisation_id, index_version, tokens, typing, group_tokens)
    SELECT id, $1, version, own::bigint[], typing::bigint[], shared::bigint[] FROM made`;

import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { openAdministration } from '../../dist/src/cli/administration.js';
import { readConfig } from '../../dist/src/config.js';
import { prepareDatabase } from '../../dist/src/database/prepare.js';
import { generate } from '../../dist/src/demo/demonstration.service.js';
import { fileSecrets } from '../../dist/src/vault/key-files.js';

/** The cluster of one size is kept between runs: making a million cases takes minutes. */
export async function openScene(cases) {
  const dataDir = join('.data', `bench-${cases}`);
  const config = readConfig({ DATA_DIR: dataDir, DEMONSTRATION: 'true' });
  const administration = await openAdministration(config);
  const secrets = fileSecrets(config);
  await prepareDatabase(administration.url, secrets.databasePasswords);
  const client = new pg.Client({ connectionString: administration.url });
  await client.connect();
  const { rows } = await client.query('SELECT count(*)::int AS n FROM cases');
  if (rows[0].n === 0) {
    const begun = performance.now();
    await generate(
      administration.url,
      secrets,
      { cases, seed: `${cases} cases`, today: new Date().toISOString().slice(0, 10) },
      () => undefined,
    );
    console.log(`made ${cases} cases in ${((performance.now() - begun) / 1000).toFixed(1)} s`);
  }
  return {
    config,
    client,
    administration,
    postmaster: Number(
      readFileSync(
        join((await client.query('SHOW data_directory')).rows[0].data_directory, 'postmaster.pid'),
        'utf8',
      ).split('\n')[0],
    ),
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

/** A session of a caseworker whose team is of middling size, what they may ask for, and a session of the committee. */
export async function castOf(client) {
  const worker = (
    await client.query(`SELECT m.user_id AS id, t.id AS team, t.n FROM team_members m JOIN users u ON u.id = m.user_id AND u.role = 'caseworker' AND u.active
      JOIN (SELECT team_id AS id, count(*)::int AS n FROM cases GROUP BY 1) t ON t.id = m.team_id ORDER BY t.n DESC LIMIT 1`)
  ).rows[0];
  const ids = async (sql) => (await client.query(sql, [worker.team])).rows.map((row) => row.id);
  const cases = await ids('SELECT id FROM cases WHERE team_id = $1 ORDER BY id LIMIT 30');
  // A pathway with steps that may be recorded at any stage, so that every request of a run is lawful.
  const procedures =
    await ids(`INSERT INTO procedures (id, case_id, pathway, opened_on, stage, stage_since, created_by)
    SELECT gen_random_uuid(), c.id, 'dublin3_art8_1', '2019-03-04', 'identified', '2019-03-04', c.created_by
    FROM cases c WHERE c.team_id = $1 AND c.closed_on IS NULL ORDER BY c.id LIMIT 400 RETURNING id`);
  const committee = (await client.query(`SELECT id FROM users WHERE role = 'committee' LIMIT 1`)).rows[0];
  return {
    worker: await sessionOf(client, worker.id),
    committee: committee && (await sessionOf(client, committee.id)),
    team: worker.team,
    teamSize: worker.n,
    cases,
    procedures,
  };
}

async function sessionOf(client, userId) {
  const token = randomBytes(32);
  await client.query(
    `INSERT INTO sec.sessions (token_hash, user_id, kind, verified_at) VALUES ($1, $2, 'program', now())`,
    [createHash('sha256').update(token).digest(), userId],
  );
  return token.toString('base64url');
}

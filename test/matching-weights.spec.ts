import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decidedPairs } from '../src/matching/decided-pairs.queries.js';
import type { ReestimatedLevel } from '../src/matching/decided-weights.js';
import { WEIGHTS } from '../src/matching/weights-data.js';
import { createTestApp, type TestApp } from './support/app.js';
import { ensureBuilt } from './support/built.js';
import { registeredMinor } from './support/people.js';
import { sqlState } from './support/plain-sql.js';
import { type Program, runBuilt } from './support/program.js';
import type { Person } from './support/world.js';

jest.setTimeout(120_000);

let test: TestApp;
let worker: Person;
let keys: string;
const running: Program[] = [];

beforeAll(async () => {
  ensureBuilt();
  test = await createTestApp();
  worker = await test.world.user('caseworker');
  keys = await mkdtemp(join(tmpdir(), 'reunir-weights-'));
  const file = {
    origin: 'development',
    current: 1,
    versions: { 1: randomBytes(32).toString('base64') },
    // The secret the specs' database passwords are derived from.
    database: Buffer.from('tests').toString('base64'),
  };
  await writeFile(join(keys, 'reunir-keys.json'), JSON.stringify(file));
}, 180_000);
afterAll(async () => {
  for (const { process } of running) process.kill('SIGKILL');
  await Promise.all(running.map(({ ended }) => ended));
  await rm(keys, { recursive: true, force: true });
  await test.close();
});

/** What the command says, and the code it ends with. */
async function command(...args: string[]): Promise<{ code: number | null; said: string }> {
  const env = { NODE_ENV: 'test', DATABASE_URL: test.database.url('reunir_owner'), KEYS_DIR: keys };
  const program = runBuilt('cli/matching-weights', env, args);
  running.push(program);
  const code = await program.ended;
  return { code, said: program.said() };
}

const boy = (given: string, fatherName: string) =>
  registeredMinor(worker, {
    names: [{ given, family: 'Rahimi' }],
    sex: 'male',
    nationalities: ['AFG'],
    fatherName,
    birth: { earliestOn: '2010-05-06', latestOn: '2010-05-06', source: 'minor_statement' },
    place: { placeType: 'camp' },
  });

/** So many pairs, compared and decided so, as the product writes them down. */
const decided = (pairs: number, decision: string, levels: object) =>
  test.database.admin.query(
    `INSERT INTO match_decisions (id, kind, a_id, b_id, decision, levels, facts_digest, reason, decided_by)
     SELECT gen_random_uuid(), 'tracing', gen_random_uuid(), gen_random_uuid(), $2, $3, $4, 'another_child', $5 FROM generate_series(1, $1)`,
    [pairs, decision, levels, randomBytes(32), worker.id],
  );

it('too few decisions are refused, with how many there are', async () => {
  const niazai = await boy('Niazai', 'Abdul Qayum');
  const niazi = await boy('Niazi', 'Abdul Qayoum');
  const path = `/api/cases/${niazai.caseId}/duplicates/others`;
  expect((await worker.post(path, { personId: niazi.id })).status).toBe(204);
  const { code, said } = await command();
  expect(code).toBe(1);
  expect(said).toMatch(/^Pairs decided: 1\. Weights are estimated from 200 on\.\s*$/);
});

it('a decision made in the product counts as it was compared', async () => {
  const stats = await test.database.connect('reunir_stats');
  const [pair, ...others] = await decidedPairs(stats);
  expect(others).toEqual([]);
  expect(pair).toMatchObject({ kind: 'duplicate', same: false, pairs: 1 });
  expect(pair?.levels).toEqual(expect.arrayContaining(['birth_day', 'parent_same', 'sex_same']));
});

describe('from two hundred decisions on', () => {
  const names = { sought_name: 'name_same', kin: 'kin_same', sex: 'sex_same' };
  beforeAll(async () => {
    await decided(80, 'same', { ...names, birth: 'birth_year' });
    await decided(10, 'same', { ...names, birth: 'birth_other' });
    await decided(20, 'not_same', { ...names, birth: 'birth_year' });
    await decided(95, 'not_same', { ...names, birth: 'birth_other' });
  });

  it('old and new weights are told level by level, and what was kept', async () => {
    const { code, said } = await command();
    expect(code).toBe(0);
    expect(said).toContain(`206 decided pairs; weights in bits, version ${WEIGHTS.version} in force.`);
    // log2 of 80.5/94 over 20.5/119, the prior being half a pair for each of eight levels.
    const row = (level: string) => said.split('\n').find((line) => line.startsWith(`${level} `));
    const difference = Math.log2(80.5 / 94 / (20.5 / 119)) - (WEIGHTS.levels['birth_year'] ?? 0);
    expect(row('birth_year')).toMatch(/ 80 +20 +\S+ +\+2\.3 ±0\.\d +\S+$/);
    expect(row('birth_year')).toContain(` ${difference < 0 ? '' : '+'}${difference.toFixed(1)}`);
    expect(row('birth_other')).toMatch(/ 10 +95 +\S+ +-2\.8 ±\d\.\d +\S+$/);
    expect(row('birth_swapped')).toMatch(/ 0 +0 +\S+ +kept$/);
    expect(row('language_same')).toMatch(/ 0 +0 +\S+ +kept$/);
    expect(said).not.toMatch(/^(name|kin|phone)_/m);
  });

  it('or as JSON, with m and u', async () => {
    const { said } = await command('--json');
    const { version, pairs, levels } = JSON.parse(said) as {
      version: number;
      pairs: number;
      levels: ReestimatedLevel[];
    };
    expect([version, pairs]).toEqual([WEIGHTS.version, 206]);
    const birth = levels.find(({ level }) => level === 'birth_year');
    expect(birth).toMatchObject({
      field: 'birth',
      same: 80,
      different: 20,
      old: WEIGHTS.levels['birth_year'],
    });
    expect(birth?.estimate?.m).toBeCloseTo(80.5 / 94, 6);
    expect(birth?.estimate?.u).toBeCloseTo(20.5 / 119, 6);
  });

  it('without a word of whom', async () => {
    const { said } = await command('--json');
    expect(said).not.toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-/);
  });
});

describe('who counts decisions', () => {
  it.each(['id', 'a_id', 'b_id', 'facts_digest', 'reason', 'decided_by'])(
    'is not shown their %s',
    async (column) => {
      const stats = await test.database.connect('reunir_stats');
      expect(await sqlState(stats.query(`SELECT ${column} FROM match_decisions`))).toBe('42501');
    },
  );

  it('changes none', async () => {
    const stats = await test.database.connect('reunir_stats');
    expect(await sqlState(stats.query('DELETE FROM match_decisions'))).toBe('42501');
    const insert = `INSERT INTO match_decisions (id, kind, decision) VALUES ('${randomUUID()}', 'tracing', 'same')`;
    expect(await sqlState(stats.query(insert))).toBe('42501');
    expect(await sqlState(stats.query(`UPDATE match_decisions SET decision = 'same'`))).toBe('42501');
  });
});

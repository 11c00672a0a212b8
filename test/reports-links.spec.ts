import { randomBytes } from 'node:crypto';
import type { ClientBase } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { CivilDate } from '../src/common/civil-date.js';
import type { EvidenceKind, EvidenceStrength, LinkStatus } from '../src/common/codes.js';
import { makeReference } from '../src/common/reference.js';
import { fillFacts } from '../src/reports/fact-table.queries.js';
import { countLinks } from '../src/reports/link-counts.queries.js';
import { createTestApp, type TestApp } from './support/app.js';
import { DatedCases } from './support/dated-cases.js';
import type { Team } from './support/world.js';

const PERIOD = { first: '2026-01-01', asAt: '2026-03-31' } as const;

let test: TestApp;
let client: ClientBase;
let team: Team;
let authorId: string;
let cases: DatedCases;

beforeEach(async () => {
  test = await createTestApp();
  team = await test.world.team();
  authorId = (await test.world.user('caseworker', team)).id;
  cases = new DatedCases(test.database.admin, team, authorId);
  client = await test.database.connect('reunir_stats');
});
afterEach(() => test.close());

/** A link of a case of its own, or of one there is. */
async function link(caseId?: string): Promise<string> {
  const [id, relativeId] = [uuidv7(), uuidv7()];
  await test.database.admin.query(
    `INSERT INTO relatives (id, organisation_id, team_id, reference, country, created_by)
     VALUES ($1, $2, $3, $4, 'GBR', $5)`,
    [relativeId, team.organisationId, team.id, makeReference(randomBytes(5)), authorId],
  );
  await test.database.admin.query(
    `INSERT INTO kinship_links (id, case_id, relative_id, relation, claimed_by, identified_on, created_by)
     VALUES ($1, $2, $3, 'uncle', 'minor', '2025-01-01', $4)`,
    [id, caseId ?? (await cases.open()), relativeId, authorId],
  );
  return id;
}

async function decide(linkId: string, status: LinkStatus, on: CivilDate): Promise<void> {
  await test.database.admin.query(
    'INSERT INTO kinship_decisions (id, link_id, status, decided_on, decided_by) VALUES ($1, $2, $3, $4, $5)',
    [uuidv7(), linkId, status, on, authorId],
  );
}

async function assess(
  linkId: string,
  [strength, kind]: readonly [EvidenceStrength, EvidenceKind],
  on: CivilDate,
  direction = 'supports',
): Promise<void> {
  await test.database.admin.query(
    `INSERT INTO kinship_evidence (id, link_id, direction, kind, strength, assessed_on, assessed_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [uuidv7(), linkId, direction, kind, strength, on, authorId],
  );
}

async function told(): Promise<Record<string, number>> {
  await fillFacts(client, PERIOD.asAt);
  return Object.fromEntries(
    (await countLinks(client, PERIOD)).map(({ facts, count }) => [facts.join(' '), count]),
  );
}

it('a family link counts once, by the last decision of the quarter’s end', async () => {
  const accepted = await link();
  await decide(accepted, 'evidenced', '2025-12-31');
  await decide(accepted, 'verified', '2026-01-01');
  const refused = await link();
  await decide(refused, 'evidenced', '2026-03-31');
  await decide(refused, 'disproved', '2026-03-31');
  const doubted = await link();
  await decide(doubted, 'verified', '2026-02-01');
  await decide(doubted, 'disputed', '2026-03-01');
  const later = await link();
  await decide(later, 'evidenced', '2026-03-31');
  await decide(later, 'verified', '2026-04-01');
  await decide(await link(), 'verified', '2025-12-31');
  await decide(await link(), 'verified', '2026-04-01');
  await link();
  await decide(await link(await cases.open({ openedOn: '2026-04-01' })), 'verified', '2026-02-01');
  expect(await told()).toEqual({ 'accepted none': 1, 'refused none': 1, 'pending none': 2 });
});

it('evidence assessed in the quarter is an assessment of the link, whatever was decided before', async () => {
  await assess(await link(), ['weak', 'photo'], '2026-03-31');
  const decided = await link();
  await decide(decided, 'verified', '2025-06-01');
  await assess(decided, ['strong', 'dna'], '2026-01-01');
  await assess(await link(), ['strong', 'dna'], '2026-04-01');
  await assess(await link(), ['strong', 'dna'], '2025-12-31');
  expect(await told()).toEqual({ 'pending photo_or_message': 1, 'accepted dna': 1 });
});

it('counts under the strongest evidence for it that was assessed by then', async () => {
  const one = await link();
  await assess(one, ['strong', 'testimony'], '2025-05-01');
  await assess(one, ['strong', 'birth_certificate'], '2026-02-01');
  await assess(one, ['strong', 'dna'], '2026-04-01');
  await assess(one, ['strong', 'dna'], '2026-02-01', 'contradicts');
  const other = await link();
  await assess(other, ['weak', 'identity_document'], '2026-02-01');
  await assess(other, ['moderate', 'money_transfer'], '2026-02-01');
  const against = await link();
  await assess(against, ['strong', 'dna'], '2026-02-01', 'contradicts');
  await decide(against, 'disproved', '2026-02-02');
  expect(await told()).toEqual({
    'pending civil_document': 1,
    'pending photo_or_message': 1,
    'refused none': 1,
  });
});

it('of one child several links may be assessed', async () => {
  const caseId = await cases.open();
  await decide(await link(caseId), 'verified', '2026-02-01');
  await decide(await link(caseId), 'verified', '2026-02-01');
  expect(await told()).toEqual({ 'accepted none': 2 });
});

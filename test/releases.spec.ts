import { isSignedBy } from './support/signature.js';
import { createHash } from 'node:crypto';
import { CHECKSUMS, PUBLIC_KEY, SIGNATURE } from '../src/publications/bundle.js';
import { unpack } from '../src/publications/archive.js';
import { METHOD_CHECKS, SAFEGUARDING_CHECKS } from '../src/publications/release-steps.js';
import type { ReleaseChanged, ReleaseList, ReleaseView } from '../src/publications/releases-view.dto.js';
import type { CutView } from '../src/reports/cuts.dto.js';
import { TABLES } from '../src/reports/catalogue.js';
import { createTestApp, type TestApp } from './support/app.js';
import { committee, makeCut, signRelease } from './support/releases.js';
import type { Person } from './support/world.js';

const RELEASES = '/api/releases';

let test: TestApp;
let drafter: Person;
let second: Person;
let officer: Person;
let cutId: string;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  ({ drafter, second, officer } = await committee(test));
  cutId = await makeCut(test, drafter);
}, 60_000);
beforeEach(() => test.database.admin.query('TRUNCATE releases CASCADE'));
afterAll(() => test.close());

const draft = async (body: object = {}) =>
  (await drafter.post(RELEASES, { cutId, ...body })).json<ReleaseChanged>().id;
const act = (person: Person, id: string, step: string, version: number, body: object = {}) =>
  person.post(`${RELEASES}/${id}/${step}`, body, { version });
const read = async (id: string) => (await drafter.get(`${RELEASES}/${id}`)).json<ReleaseView>();
const codeOf = (answer: { status: number; json(): unknown }) => [
  answer.status,
  (answer.json() as { code?: string }).code,
];

const signed = (body: object = {}) => signRelease({ drafter, second, officer }, { cutId, ...body });

describe('a release', () => {
  it('passes a methods check, the protection officer and a second signature, then is published', async () => {
    const id = await signed();
    expect((await act(drafter, id, 'publication', 4)).json()).toEqual({ id, version: 5 });
    const { acts, ...release } = await read(id);
    expect(release).toMatchObject({
      ...{ number: '2026-Q3', state: 'published', releasedOn: '2026-11-22', correctsId: null, own: true },
      tables: TABLES.map(({ code }) => code).filter((code) => !code.endsWith('_organisation')),
    });
    expect(acts.map((each) => each.act)).toEqual([
      ...['drafted', 'methods_checked', 'safeguarding_checked', 'signed', 'published'],
    ]);
    expect([acts[1]?.checks, acts[2]?.checks]).toEqual([METHOD_CHECKS, SAFEGUARDING_CHECKS]);
    const { rows } = await test.database.admin.query<{ action: string }>(
      `SELECT action FROM audit_events WHERE subject_id = $1 ORDER BY id`,
      [id],
    );
    expect(rows.map(({ action }) => action)).toEqual(acts.map((each) => `release.${each.act}`));
  });

  it('is taken away as one archive, signed, with the figures of the cut and nothing else', async () => {
    const id = await signed({ tables: ['status_sex'] });
    const answer = await officer.get(`${RELEASES}/${id}/bundle.zip`);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/zip',
      'content-disposition': 'attachment; filename="reunir-2026-Q3.zip"',
    });
    expect(createHash('sha256').update(answer.bytes).digest('hex')).toBe((await read(id)).sha256);
    const files = unpack(answer.bytes);
    const text = (path: string) => Buffer.from(files.get(path) ?? []).toString();
    const signature = Buffer.from(text(SIGNATURE), 'base64');
    expect(isSignedBy(text(PUBLIC_KEY), files.get(CHECKSUMS) ?? new Uint8Array(), signature)).toBe(true);
    const { tables } = (await drafter.get(`/api/reports/cuts/${cutId}`)).json<CutView>();
    const cells = tables.find(({ code }) => code === 'status_sex')?.cells ?? [];
    const lines = text('data/status_sex.csv').trimEnd().split('\r\n').slice(1);
    expect(lines).toEqual(
      cells.map(({ codes, value, lower, upper, status }) =>
        ['2026-Q3', 'status_sex', '2026-Q3', ...codes, value ?? '', lower, upper, status, 'count'].join(),
      ),
    );
    expect([...files.keys()].filter((path) => path.startsWith('data/'))).toEqual(['data/status_sex.csv']);
  });

  it('is not checked or signed by whoever drafted it, nor by half, nor out of turn, nor from an old version', async () => {
    const id = await draft();
    const all = { checks: METHOD_CHECKS };
    expect(codeOf(await act(drafter, id, 'methods-check', 1, all))).toEqual([403, 'release_own']);
    expect(codeOf(await act(second, id, 'methods-check', 1, { checks: ['gate'] }))[0]).toBe(400);
    expect(codeOf(await act(second, id, 'signature', 1))).toEqual([409, 'release_state']);
    expect(codeOf(await act(officer, id, 'safeguarding-check', 1, { checks: SAFEGUARDING_CHECKS }))).toEqual([
      ...[409, 'release_state'],
    ]);
    await act(second, id, 'methods-check', 1, all);
    expect(codeOf(await act(second, id, 'methods-check', 1, all))).toEqual([412, 'stale']);
    await act(officer, id, 'safeguarding-check', 2, { checks: SAFEGUARDING_CHECKS });
    expect(codeOf(await act(drafter, id, 'signature', 3))).toEqual([403, 'release_own']);
    expect((await drafter.get(`${RELEASES}/${id}/bundle.zip`)).status).toBe(404);
  });

  it('goes back with a reason and is checked anew', async () => {
    const id = await draft();
    await act(second, id, 'methods-check', 1, { checks: METHOD_CHECKS });
    expect((await act(officer, id, 'return', 2, { reason: 'One camp can be told.' })).status).toBe(200);
    expect(await read(id)).toMatchObject({ state: 'draft', version: 3 });
    expect((await read(id)).acts.at(-1)).toMatchObject({ act: 'sent_back', reason: 'One camp can be told.' });
    expect((await act(drafter, id, 'discarding', 3)).status).toBe(200);
    expect((await drafter.post(RELEASES, { cutId })).status).toBe(201);
  });

  it('is corrected by another with a number and a reason in both languages; the old one is kept', async () => {
    const first = await signed({ tables: ['status_sex'] });
    await act(second, first, 'publication', 4);
    const bare = await drafter.post(RELEASES, { cutId, reasonFr: 'Libellé faux.' });
    expect([bare.status, bare.json()['errors']]).toMatchObject([
      400,
      [{ field: 'reasonEn', code: 'isNotEmpty' }],
    ]);
    const reasons = { reasonFr: 'Un tableau manquait.', reasonEn: 'A table was missing.' };
    const correction = await signed(reasons);
    expect(codeOf(await drafter.post(RELEASES, { cutId, ...reasons }))).toEqual([409, 'release_on_its_way']);
    await act(second, correction, 'publication', 4);
    expect(await read(correction)).toMatchObject({
      number: '2026-Q3.1',
      correctsId: first,
      state: 'published',
    });
    expect(await read(first)).toMatchObject({ number: '2026-Q3', state: 'corrected' });
    const files = unpack((await drafter.get(`${RELEASES}/${correction}/bundle.zip`)).bytes);
    expect(Buffer.from(files.get('notes.fr.html') ?? []).toString()).toContain('Un tableau manquait.');
    const { releases } = (await drafter.get(RELEASES)).json<ReleaseList>();
    expect(releases.map(({ number }) => number)).toEqual(['2026-Q3.1', '2026-Q3']);
  });

  it('of an unknown table, or with a reason where nothing is to be corrected, is refused', async () => {
    const fields = async (body: object) =>
      ((await drafter.post(RELEASES, { cutId, ...body })).json()['errors'] as { field: string }[]).map(
        ({ field }) => field,
      );
    expect(await fields({ tables: ['status_secret'] })).toEqual(['tables']);
    expect(await fields({ reasonFr: 'Un tableau manquait.' })).toEqual(['reasonFr']);
  });
});

import type {
  ObservationChanged,
  ObservationList,
  ObservationView,
} from '../src/publications/observations-view.dto.js';
import { unpack } from '../src/publications/archive.js';
import type { CutView } from '../src/reports/cuts.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { begin } from './support/plain-sql.js';
import { committee, makeCut, passRelease, signRelease, type Committee } from './support/releases.js';

const OBSERVATIONS = '/api/observations';

let test: TestApp;
let people: Committee;
let cutId: string;
let releaseId: string;
let all: number;

beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-22T12:00:00Z'));
  people = await committee(test);
  cutId = await makeCut(test, people.drafter);
  releaseId = await signRelease(people, { cutId }, { published: true });
  const { tables } = (await people.drafter.get(`/api/reports/cuts/${cutId}`)).json<CutView>();
  all = tables[0]?.cells[0]?.value ?? 0;
}, 60_000);
beforeEach(() => test.database.admin.query('TRUNCATE observation_versions, observations'));
afterAll(() => test.close());

const TEXTS = {
  titleFr: 'Enfants suivis en 2026',
  titleEn: 'Children followed in 2026',
  bodyFr: 'Au 30 septembre 2026, {{status_sex/_T/_T}} dossiers étaient ouverts ou clos.',
  bodyEn: 'By 30 September 2026, {{status_sex/_T/_T}} cases were open or closed.',
};
const write = async (body: object = {}) =>
  (await people.drafter.post(OBSERVATIONS, { ...TEXTS, releaseId, ...body })).json<ObservationChanged>().id;
const act = (person: keyof Committee, id: string, step: string, version: number, body: object = {}) =>
  people[person].post(`${OBSERVATIONS}/${id}/${step}`, body, { version });
const read = async (id: string) =>
  (await people.drafter.get(`${OBSERVATIONS}/${id}`)).json<ObservationView>();
const codeOf = (answer: { status: number; json(): unknown }) => [
  answer.status,
  (answer.json() as { code?: string }).code,
];
const faults = async (body: object) => {
  const answer = await people.drafter.post(OBSERVATIONS, { ...TEXTS, releaseId, ...body });
  const { errors } = answer.json<{ errors?: { field: string; code: string }[] }>();
  return errors?.map(({ field, code }) => `${field} ${code}`) ?? codeOf(answer);
};

async function published(body: object = {}): Promise<string> {
  const id = await write(body);
  expect((await act('second', id, 'review', 1)).status).toBe(200);
  expect((await act('drafter', id, 'publication', 2)).status).toBe(200);
  return id;
}

describe('an observation', () => {
  it('is written in both languages, reviewed by a second member, published with a number and the figures put in', async () => {
    const id = await write();
    expect(codeOf(await act('drafter', id, 'review', 1))).toEqual([403, 'observation_own']);
    expect(codeOf(await act('drafter', id, 'publication', 1))).toEqual([409, 'observation_state']);
    await act('second', id, 'review', 1);
    await act('second', id, 'publication', 2);
    const observation = await read(id);
    expect(observation).toMatchObject({
      ...{
        number: '2026-1',
        state: 'published',
        publishedOn: '2026-11-22',
        release: '2026-Q3',
        version: 3,
        own: true,
      },
      paragraphs: [
        {
          fr: `Au 30 septembre 2026, ${all} dossiers étaient ouverts ou clos.`,
          en: `By 30 September 2026, ${all} cases were open or closed.`,
        },
      ],
    });
    expect(await read(await published())).toMatchObject({ number: '2026-2' });
    const { observations } = (await people.officer.get(OBSERVATIONS)).json<ObservationList>();
    expect(observations.map(({ number }) => number)).toEqual(['2026-2', '2026-1']);
  });

  it.each([
    [{ bodyEn: undefined }, ['bodyEn isString']],
    [{ contextFr: 'Le règlement 604/2013.' }, ['contextEn isNotEmpty']],
    [{ bodyFr: 'Environ 40 dossiers : {{status_sex/_T/_T}}.' }, ['bodyFr bare_number']],
    [{ bodyEn: 'By 30 September 2026, {{status_sex/_T/boys}} cases.' }, ['bodyEn figure_unknown']],
    [{ bodyEn: 'In 2026, {{status_sex/_T/_T}} cases.' }, ['bodyEn numbers_differ']],
    [{ titleFr: 'Ibrahim en 2026' }, ['titleFr possible_name']],
    [{ correctsId: undefined, reasonFr: 'Faux.' }, ['reasonFr observation_corrects_nothing']],
  ])('is refused with the field at fault: %j', async (change, expected) => {
    expect(await faults(change)).toEqual(expected);
  });

  it('takes a word that looks like a name when the writer answers for it', async () => {
    expect(await faults({ titleFr: 'Salah en 2026', namesChecked: true })).toEqual([201, undefined]);
  });

  it('is rewritten until it is published, reviewed anew each time, every version kept', async () => {
    const id = await write();
    await act('second', id, 'review', 1);
    const put = (version: number) =>
      people.drafter.call(
        'PUT',
        `${OBSERVATIONS}/${id}`,
        { ...TEXTS, titleEn: 'Followed in 2026' },
        { version },
      );
    expect(codeOf(await put(1))).toEqual([412, 'stale']);
    expect((await put(2)).json()).toEqual({ id, version: 3 });
    expect(await read(id)).toMatchObject({ state: 'draft', title: { en: 'Followed in 2026' } });
    await act('second', id, 'review', 3);
    await act('second', id, 'publication', 4);
    expect(codeOf(await put(5))).toEqual([409, 'observation_state']);
    const { rows } = await test.database.admin.query<{ title: string }>(
      `SELECT said ->> 'titleEn' AS title FROM observation_versions WHERE observation_id = $1 ORDER BY version`,
      [id],
    );
    expect(rows.map(({ title }) => title)).toEqual([
      ...[TEXTS.titleEn, TEXTS.titleEn, 'Followed in 2026', 'Followed in 2026', 'Followed in 2026'],
    ]);
  });

  it('is corrected by another that says why, and withdrawn with a reason; both stay readable', async () => {
    const first = await published();
    const reasons = { reasonFr: 'Le titre était faux.', reasonEn: 'The title was wrong.' };
    expect(await faults({ correctsId: first })).toEqual(['reasonFr isNotEmpty', 'reasonEn isNotEmpty']);
    const second = await published({ correctsId: first, ...reasons });
    expect(await read(first)).toMatchObject({ state: 'corrected', number: '2026-1', reason: null });
    expect(await read(second)).toMatchObject({
      number: '2026-2',
      correctsId: first,
      reason: { fr: reasons.reasonFr },
    });
    expect(codeOf(await act('drafter', second, 'withdrawal', 3, { reasonFr: 'x' }))[0]).toBe(400);
    expect((await act('drafter', second, 'withdrawal', 3, reasons)).status).toBe(200);
    expect(await read(second)).toMatchObject({ state: 'withdrawn', withdrawnOn: '2026-11-22' });
    expect(codeOf(await act('drafter', second, 'withdrawal', 4, reasons))).toEqual([
      409,
      'observation_state',
    ]);
  });

  it('goes out with the release it rests on, and is published no sooner', async () => {
    const reasons = { reasonFr: 'Un tableau manquait.', reasonEn: 'A table was missing.' };
    const draft = (await people.drafter.post('/api/releases', { cutId, ...reasons })).json<{ id: string }>()
      .id;
    const id = await write({ releaseId: draft });
    await act('second', id, 'review', 1);
    expect(codeOf(await act('second', id, 'publication', 2))).toEqual([409, 'release_unpublished']);
    await passRelease(people, draft);
    const files = unpack((await people.drafter.get(`/api/releases/${draft}/bundle.zip`)).bytes);
    const page = Buffer.from(files.get('observations.fr.html') ?? []).toString();
    expect(page).toContain(`Au 30 septembre 2026, ${all} dossiers étaient ouverts ou clos.`);
  });

  it('keeps its words in the database once published, whatever is sent', async () => {
    const id = await published();
    const app = await test.database.connect('reunir_app');
    await begin(app, Buffer.from(people.second.token ?? '', 'base64url'));
    await expect(
      app.query(`UPDATE observations SET body_en = 'x' WHERE id = $1`, [id]),
    ).rejects.toMatchObject({
      code: '42501',
    });
  });
});

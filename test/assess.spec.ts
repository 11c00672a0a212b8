import type { WaysView, PathwayAssessmentView } from '../src/procedures/ways-view.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { linkRelative, openCase } from './support/cases.js';
import { faults } from './support/people.js';
import { tripsOf } from './support/round-trips.js';
import type { Person } from './support/world.js';

let test: TestApp;
let worker: Person;
beforeAll(async () => {
  test = await createTestApp();
  test.setNow(new Date('2026-11-27T10:00:00Z'));
  worker = await test.world.user('caseworker');
});
afterAll(() => test.close());

const CHILD = { country: 'FRA', births: [{ earliestOn: '2011-01-01', latestOn: '2011-12-31' }] };
const SISTER = { id: 'sister', relation: 'sister', country: 'GBR', immigrationStatus: 'refugee' };

const way = (view: WaysView, pathway: string): PathwayAssessmentView => {
  const found = view.assessments.find((each) => each.pathway === pathway);
  if (!found) throw new Error(pathway);
  return found;
};
const missing = ({ findings }: PathwayAssessmentView) =>
  findings.flatMap((finding) => (finding.missing === null ? [] : [finding.missing]));

describe('a child of whom some things are told', () => {
  const ask = async (body: object, headers: Record<string, string> = {}) => {
    const answer = await worker.post('/api/pathways/assess', body, { headers });
    expect(answer.status).toBe(200);
    return answer.json<WaysView>();
  };

  it('learns which way is open, under which article, and what to ask first', async () => {
    const unsure = way(await ask({ ...CHILD, relatives: [SISTER] }), 'child_relative_visa');
    expect([unsure.verdict, missing(unsure)]).toEqual(['not_enough_facts', ['other_carer']]);
    const sure = way(await ask({ ...CHILD, otherCarer: false, relatives: [SISTER] }), 'child_relative_visa');
    expect(sure).toMatchObject({ verdict: 'eligible', lawId: 'CNP', relatives: ['sister'] });
    expect(sure.findings.find((finding) => finding.rule === 'E-SIBLING')).toMatchObject({
      outcome: 'met',
      relative: 'sister',
      article: 'Immigration Rules, Appendix Child Relative (Sponsors with Protection)',
      verified: true,
    });
  });

  it('is answered in the language of the request', async () => {
    const french = way(await ask(CHILD, { 'accept-language': 'fr' }), 'appendix_fm_child');
    const [finding] = french.findings.filter((each) => each.missing === 'relatives');
    expect([french.verdictText, finding?.ask]).toEqual([
      'À éclaircir',
      'Qui sont les proches de l’enfant, et où vivent-ils\u202f?',
    ]);
  });

  it('is told when nothing is open', async () => {
    const cousin = { ...SISTER, relation: 'cousin' };
    const view = await ask({ ...CHILD, relatives: [cousin] });
    expect(view.nothingOpen).toBe(true);
    expect(way(view, 'leave_outside_rules').verdict).toBe('discretionary');
  });

  it('can be asked about at another instant, to the second', async () => {
    const at = (instant: string) =>
      ask({ ...CHILD, at: instant, childConsent: true, relatives: [SISTER] }).then(
        (view) => way(view, 'dublin3_art8_1').verdict,
      );
    expect([await at('2020-12-31T22:59:59Z'), await at('2020-12-31T23:00:00Z')]).toEqual([
      'eligible',
      'not_eligible',
    ]);
  });

  it('is described in the words of the document alone', async () => {
    const post = (body: object) => worker.post('/api/pathways/assess', body);
    expect(await faults(post({ name: 'Kaveh' }))).toEqual(['name']);
    expect(await faults(post({ country: 'FR' }))).toEqual(['country']);
    expect(await faults(post({ relatives: [{ ...SISTER, relation: 'friend' }] }))).toEqual([
      'relatives.0.relation',
    ]);
    expect(await faults(post({ relatives: [SISTER, SISTER] }))).toEqual(['relatives']);
    expect(await faults(post({ relatives: [{ ...SISTER, id: 'my sister Roya' }] }))).toEqual([
      'relatives.0.id',
    ]);
    expect(await faults(post({ otherCarer: null }))).toEqual(['otherCarer']);
    for (const at of ['2026-02-30T00:00:00Z', '9999-12-31T23:30:00Z', '9999-12-30T20:00:00-23:00'])
      expect(await faults(post({ at }))).toEqual(['at']);
    const backwards = { earliestOn: '2012-01-01', latestOn: '2010-01-01' };
    expect(await faults(post({ births: [...CHILD.births, backwards] }))).toEqual(['births.1.latestOn']);
    const accepted = { ...CHILD.births[0], accepted: true };
    expect(await faults(post({ births: [accepted, accepted] }))).toEqual(['births']);
  });

  it('leaves nothing behind, not even for a repeat', async () => {
    const count = async () => {
      const { rows } = await test.database.admin.query<{ n: string }>(
        `SELECT (SELECT count(*) FROM audit_events) + (SELECT count(*) FROM relatives)
           + (SELECT count(*) FROM minors) + (SELECT count(*) FROM timeline_entries) AS n`,
      );
      return rows[0]?.n;
    };
    const before = await count();
    const key = { idempotencyKey: '0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3e' };
    const body = { ...CHILD, relatives: [{ ...SISTER, id: 'zz-sister' }] };
    const answer = await worker.post('/api/pathways/assess', body, key);
    expect([answer.status, answer.text.includes('zz-sister')]).toEqual([200, true]);
    expect(await count()).toEqual(before);
    const { rows } = await test.database.admin.query(
      `SELECT 1 FROM sec.idempotency k WHERE k::text LIKE '%zz-sister%'`,
    );
    expect(rows).toEqual([]);
  });
});

describe('the child of a case', () => {
  it('is assessed by what is recorded, without opening an identity, in three round trips', async () => {
    const { id } = await openCase(test.database, worker, { bornOn: '2011-05-06' });
    const { id: sister } = await linkRelative(test.database, worker, id, { relation: 'sister' });
    await linkRelative(test.database, worker, id, { relation: 'mother', status: 'disproved' });
    let view: WaysView | undefined;
    const trips = await tripsOf(async () => {
      view = (await worker.get(`/api/cases/${id}/pathways`)).json<WaysView>();
    });
    expect(trips).toEqual({ count: 3, statements: ['procedures.caseFacts'] });
    const visa = way(view as WaysView, 'child_relative_visa');
    expect([visa.verdict, visa.relatives, missing(visa)]).toEqual([
      'not_enough_facts',
      [sister],
      ['other_carer'],
    ]);
    expect(way(view as WaysView, 'appendix_fm_child')).toMatchObject({
      verdict: 'not_eligible',
      relatives: [sister],
    });
    const { rows } = await test.database.admin.query(
      `SELECT 1 FROM audit_events WHERE case_id = $1 AND action LIKE 'identity.%'`,
      [id],
    );
    expect(rows).toEqual([]);
  });

  it('keeps its request of 2020 that was pending at the end of the transition', async () => {
    const { id } = await openCase(test.database, worker, { bornOn: '2009-05-06', openedOn: '2016-10-01' });
    await linkRelative(test.database, worker, id, { relation: 'brother' });
    const procedure = '0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3f';
    await test.database.admin.query(
      `INSERT INTO procedures (id, case_id, pathway, opened_on, stage, stage_since, created_by)
       VALUES ($1, $2, 'dublin3_art8_1', '2020-09-01', 'request_sent', '2020-12-01', $3)`,
      [procedure, id, worker.id],
    );
    await test.database.admin.query(
      `INSERT INTO timeline_entries (id, case_id, kind, code, procedure_id, occurred_on, recorded_by)
       SELECT gen_random_uuid(), $1, 'step', s.code, $2, s.at, $3
       FROM (VALUES ('intent_recorded', '2020-09-01'::date), ('request_received', '2020-12-10'::date)) AS s (code, at)`,
      [id, procedure, worker.id],
    );
    const view = (await worker.get(`/api/cases/${id}/pathways`)).json<WaysView>();
    const dublin = way(view, 'dublin3_art8_1');
    expect([dublin.verdict, missing(dublin)]).toEqual(['not_enough_facts', ['child_consent']]);
    expect(dublin.findings.map((finding) => finding.rule)).toContain('E-TRANSITION');
  });

  it('takes the last assessment that still speaks, and no status that has ended', async () => {
    const { id } = await openCase(test.database, worker, { bornOn: '2011-05-06' });
    const { id: uncle } = await linkRelative(test.database, worker, id);
    await test.database.admin.query(`UPDATE relatives SET status_expires_on = '2026-11-27' WHERE id = $1`, [
      uncle,
    ]);
    const visa = async () =>
      missing(way((await worker.get(`/api/cases/${id}/pathways`)).json<WaysView>(), 'child_relative_visa'));
    expect(await visa()).toEqual(['other_carer', 'relative_status']);
    await test.database.admin.query(`UPDATE relatives SET status_expires_on = '2026-11-28' WHERE id = $1`, [
      uncle,
    ]);
    expect(await visa()).toEqual(['other_carer']);
  });

  it('does not exist for others', async () => {
    const { id } = await openCase(test.database, worker);
    const stranger = await test.world.user('caseworker');
    expect((await stranger.get(`/api/cases/${id}/pathways`)).status).toBe(404);
    const lawyer = await test.world.user('lawyer');
    expect((await lawyer.get(`/api/cases/${id}/pathways`)).status).toBe(404);
    await test.world.grant(id, lawyer, worker, { level: 'read' });
    expect((await lawyer.get(`/api/cases/${id}/pathways`)).status).toBe(200);
  });
});

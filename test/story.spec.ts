import type { CaseView } from '../src/cases/case-view.dto.js';
import type { EntryRecordedView } from '../src/cases/timeline.dto.js';
import type { StepRecorded } from '../src/procedures/procedures.dto.js';
import { createTestApp, type TestApp } from './support/app.js';
import { linkedFamily, SECRET } from './support/people.js';
import type { Person } from './support/world.js';

let test: TestApp;
let ana: Person;
let coordinator: Person;
let lawyer: Person;

beforeAll(async () => {
  test = await createTestApp();
  ana = await test.world.user('caseworker');
  coordinator = await test.world.user('coordinator', ana.team);
  lawyer = await test.world.user('lawyer');
});
afterAll(() => test.close());

/** It is this day; whoever acts, acts today. */
const today = (day: string) => test.setNow(new Date(`${day}T10:00:00Z`));

it('one child’s case, from the quay to the uncle’s door', async () => {
  today('2026-03-02');
  const { minor, relative, linkId } = await linkedFamily(ana);
  const view = async (by: Person = ana) => (await by.get(`/api/cases/${minor.caseId}`)).json<CaseView>();
  const fact = async (body: object) => {
    const answer = await ana.post(`/api/cases/${minor.caseId}/timeline`, body);
    expect([answer.status, answer.text]).toEqual([201, expect.any(String)]);
  };
  expect(await view()).toMatchObject({
    status: 'relative_identified',
    outcome: null,
    openedOn: '2026-03-02',
  });

  const evidence = { direction: 'supports', kind: 'family_register', strength: 'strong' };
  await ana.post(`/api/kinship-links/${linkId}/evidence`, evidence);
  const link = (await ana.get(`/api/kinship-links/${linkId}`)).json<{ version: number }>();
  const decision = { status: 'evidenced' };
  await ana.post(`/api/kinship-links/${linkId}/decisions`, decision, { version: link.version });
  expect((await view()).status).toBe('kinship_documented');

  today('2026-03-09');
  const opening = { pathway: 'child_relative_visa', relativeId: relative.id, openedOn: '2026-03-09' };
  const opened = await ana.post(`/api/cases/${minor.caseId}/procedures`, opening);
  const procedureId = opened.json<{ id: string }>().id;
  const grant = {
    granteeId: lawyer.id,
    level: 'legal',
    purpose: 'legal_representation',
    reason: 'Instructed.',
  };
  const endsAt = new Date(Date.now() + 30 * 86_400_000).toISOString();
  test.setNow(new Date());
  expect((await ana.post(`/api/cases/${minor.caseId}/grants`, { ...grant, endsAt })).status).toBe(201);

  const steps: [string, string, Person, CaseView['status']][] = [
    ['2026-03-10', 'eligibility_checked', ana, 'kinship_documented'],
    ['2026-03-16', 'application_submitted', lawyer, 'submitted'],
    ['2026-03-20', 'biometrics_given', ana, 'submitted'],
    ['2026-05-04', 'visa_granted', lawyer, 'accepted'],
    ['2026-05-11', 'travel_arranged', ana, 'transfer_arranged'],
    ['2026-05-20', 'arrived', ana, 'reunited'],
    ['2026-06-22', 'post_arrival_check', ana, 'followed_up'],
  ];
  for (const [on, code, by, status] of steps) {
    today(on);
    const recorded = (
      await by.post(`/api/procedures/${procedureId}/steps`, { code, on })
    ).json<StepRecorded>();
    expect([code, recorded.caseStatus]).toEqual([code, status]);
    if (on === '2026-03-20') {
      await fact({ kind: 'incident', on, incidentType: 'dispersal', department: '62' });
      await fact({ kind: 'missing', on: '2026-03-19' });
      expect(await view()).toMatchObject({ status: 'submitted', missingSince: '2026-03-19' });
      await fact({ kind: 'found', on });
      await fact({
        kind: 'place_change',
        on,
        placeType: 'reception_centre',
        department: '75',
        address: '2 rue Haute',
      });
    }
  }

  today('2026-07-01');
  const seen = await view(lawyer);
  expect(seen.minor.identity?.names[0]?.given).toBe(SECRET.given);
  expect([seen.minor.place, seen.minor.withheld]).toEqual([null, ['place', 'safetyFlags']]);
  const proposal = await ana.post(`/api/cases/${minor.caseId}/closure`, {
    outcome: 'reunited',
    on: '2026-06-30',
  });
  const { id: proposalId } = proposal.json<EntryRecordedView>();
  const approval = await coordinator.post(`/api/cases/${minor.caseId}/closure/approval`, { proposalId });
  expect(approval.status).toBe(201);
  const end = await view();
  expect(end).toMatchObject({
    status: 'followed_up',
    outcome: 'reunited',
    closedOn: '2026-06-30',
    milestones: {
      submittedOn: '2026-03-16',
      acceptedOn: '2026-05-04',
      transferArrangedOn: '2026-05-11',
      reunitedOn: '2026-05-20',
      followedUpOn: '2026-06-22',
    },
    missingSince: null,
    lastContactOn: '2026-03-20',
    procedures: [{ id: procedureId, stage: 'post_arrival', stageSince: '2026-06-22' }],
  });
  expect(end.minor.place).toEqual({ address: '2 rue Haute' });
  const { rows } = await test.database.admin.query<{ status: string }>(
    `SELECT DISTINCT action FROM audit_events WHERE case_id = $1 AND actor_id = $2 AND action NOT LIKE 'identity.%'`,
    [minor.caseId, lawyer.id],
  );
  expect(rows).toEqual([{ action: 'step.recorded' }]);
});

import type { ClientBase } from 'pg';
import type { CountedGroup, Period } from '../src/reports/count-rows.js';
import {
  countArrivals,
  countIntake,
  countLodgings,
  countPlacements,
} from '../src/reports/care-counts.queries.js';
import { fillFacts } from '../src/reports/fact-table.queries.js';
import { createTestApp, type TestApp } from './support/app.js';
import { DatedCases } from './support/dated-cases.js';

const QUARTER: Period = { first: '2026-01-01', asAt: '2026-03-31' };

let test: TestApp;
let client: ClientBase;
let cases: DatedCases;

beforeEach(async () => {
  test = await createTestApp();
  const team = await test.world.team();
  cases = new DatedCases(test.database.admin, team, (await test.world.user('caseworker', team)).id);
  client = await test.database.connect('reunir_stats');
});
afterEach(() => test.close());

type Count = (client: ClientBase, period: Period) => Promise<CountedGroup[]>;

/** The counts of a table of a quarter, by facts. */
async function told(count: Count, table: string, period = QUARTER): Promise<Record<string, number>> {
  await fillFacts(client, period.asAt);
  const groups = await count(client, period);
  return Object.fromEntries(
    groups.filter((one) => one.table === table).map(({ facts, count: units }) => [facts.join(' '), units]),
  );
}

describe('whoever stands for a child on the thirtieth day', () => {
  const stand = (caseId: string, code: string, on: `2026-${number}-${number}`) =>
    cases.entry(caseId, 'representation', on, { code });

  it('was instructed or appointed by then, and has not ended', async () => {
    const opened = () => cases.open({ openedOn: '2026-01-01' });
    await stand(await opened(), 'lawyer_instructed', '2026-01-31');
    await stand(await opened(), 'lawyer_instructed', '2026-02-01');
    const ended = await opened();
    await stand(ended, 'lawyer_instructed', '2026-01-05');
    await stand(ended, 'lawyer_ended', '2026-01-31');
    const endedLater = await opened();
    await stand(endedLater, 'guardian_appointed', '2026-01-05');
    await stand(endedLater, 'guardian_ended', '2026-02-01');
    const succeeded = await opened();
    await stand(succeeded, 'lawyer_instructed', '2026-01-05');
    await stand(succeeded, 'lawyer_instructed', '2026-01-20');
    await stand(succeeded, 'lawyer_ended', '2026-01-20');
    await stand(succeeded, 'guardian_appointed', '2026-01-20');
    await opened();
    expect(await told(countIntake, 'representation_age')).toEqual({
      'lawyer 16-17': 1,
      'guardian 16-17': 1,
      'both 16-17': 1,
      'unrepresented 16-17': 3,
    });
    expect(await told(countIntake, 'representation_organisation')).toEqual({
      'lawyer ': 1,
      'guardian ': 1,
      'both ': 1,
      'unrepresented ': 3,
    });
  });

  it('may be on record as a step, and is what a corrected entry says', async () => {
    const step = await cases.open({ openedOn: '2026-01-01' });
    const procedureId = await cases.procedure(step, '2026-01-02');
    await cases.entry(step, 'step', '2026-01-10', { code: 'guardian_appointed', procedureId });
    const corrected = await cases.open({ openedOn: '2026-01-01' });
    const wrong = await stand(corrected, 'lawyer_instructed', '2026-01-10');
    await cases.entry(corrected, 'representation', '2026-02-10', {
      ...{ code: 'lawyer_instructed', supersedes: wrong },
    });
    expect(await told(countIntake, 'representation_age')).toEqual({
      'guardian 16-17': 1,
      'unrepresented 16-17': 1,
    });
  });

  it('is told of cases opened in the quarter, by the age on that day', async () => {
    await cases.entry(await cases.open({ openedOn: '2025-12-31' }), 'reopened', '2026-02-01');
    await cases.open({ openedOn: '2026-04-01' });
    await cases.open({ openedOn: '2026-03-31', closedOn: '2026-03-31', born: null });
    await cases.open({ openedOn: '2026-01-15', born: ['2010-01-01', '2010-01-31'] });
    await cases.open({ openedOn: '2026-01-16', born: ['2010-01-01', '2010-01-31'] });
    expect(await told(countIntake, 'representation_age')).toEqual({
      'unrepresented unknown': 1,
      'unrepresented 14-15': 1,
      'unrepresented 16-17': 1,
    });
  });
});

describe('best interests', () => {
  it('are assessed before lodging up to the day of it, by an entry that stands', async () => {
    const lodged = () => cases.open({ submittedOn: '2026-02-15' });
    const conclude = { code: 'undecided' };
    await cases.entry(await lodged(), 'assessment', '2026-02-15', conclude);
    await cases.entry(await lodged(), 'assessment', '2026-02-16', conclude);
    const withdrawn = await lodged();
    const mistake = await cases.entry(withdrawn, 'assessment', '2026-02-01', conclude);
    await cases.entry(withdrawn, 'note', '2026-02-02', { supersedes: mistake });
    const inProcedure = await lodged();
    await cases.procedure(inProcedure, '2026-02-01');
    await cases.open({ submittedOn: '2025-12-31' });
    await cases.open({ submittedOn: '2026-04-01' });
    expect(await told(countLodgings, 'assessment_age')).toEqual({
      'before_lodging 16-17': 1,
      'not_before_lodging 16-17': 3,
    });
    expect(await told(countLodgings, 'assessment_pathway')).toEqual({
      'before_lodging ': 1,
      'not_before_lodging ': 2,
      'not_before_lodging dublin3_art8': 1,
    });
  });
});

describe('contact after an arrival', () => {
  it('is made from the next day to the thirtieth, with the child or the relative, and reaches them', async () => {
    const arrived = () => cases.open({ reunitedOn: '2026-03-31' });
    const contact = async (on: `2026-${number}-${number}`, party = 'minor', reached = true) =>
      cases.entry(await arrived(), 'contact', on, { code: 'phone', party, reached });
    await contact('2026-03-31');
    await contact('2026-04-01');
    await contact('2026-04-30', 'relative');
    await contact('2026-05-01');
    await contact('2026-04-10', 'minor', false);
    await contact('2026-04-10', 'other');
    await cases.open({ reunitedOn: '2026-04-01' });
    expect(await told(countArrivals, 'contact_age')).toEqual({
      'contacted 16-17': 2,
      'not_contacted 16-17': 4,
    });
    expect(await told(countArrivals, 'contact_organisation')).toEqual({
      'contacted ': 2,
      'not_contacted ': 4,
    });
  });
});

describe('a placement half a year after the arrival', () => {
  // 180 days after 15 September 2025 is 14 March 2026; the ninetieth day is 14 December 2025.
  const look = (caseId: string, code: string, on: `202${5 | 6}-${number}-${number}`) =>
    cases.entry(caseId, 'placement_check', on, { code });
  const arrived = () => cases.open({ reunitedOn: '2025-09-15', closedOn: '2025-12-01' });

  it('is what was last found out, up to the day and not long before', async () => {
    await look(await arrived(), 'in_place', '2026-03-14');
    await look(await arrived(), 'in_place', '2026-03-15');
    await look(await arrived(), 'moved_with_support', '2025-12-14');
    await look(await arrived(), 'in_place', '2025-12-13');
    await arrived();
    expect(await told(countPlacements, 'placement_age')).toEqual({
      'in_place 16-17': 1,
      'moved_with_support 16-17': 1,
      'not_checked 16-17': 3,
    });
  });

  it('has broken down until somebody finds otherwise; who could not tell has found nothing', async () => {
    await look(await arrived(), 'broken_down', '2025-09-20');
    const mended = await arrived();
    await look(mended, 'broken_down', '2025-10-01');
    await look(mended, 'moved_with_support', '2026-02-01');
    const unclear = await arrived();
    await look(unclear, 'in_place', '2026-01-01');
    await look(unclear, 'unknown', '2026-02-01');
    expect(await told(countPlacements, 'placement_age')).toEqual({
      'broken_down 16-17': 1,
      'moved_with_support 16-17': 1,
      'in_place 16-17': 1,
    });
  });

  it('is told of those who arrived in the quarter two before, by their age on arrival', async () => {
    const born = ['2008-02-01', '2008-02-29'] as const;
    for (const reunitedOn of ['2025-06-30', '2025-07-01', '2025-09-30', '2025-10-01'] as const)
      await cases.open({ reunitedOn, born });
    expect(await told(countPlacements, 'placement_age')).toEqual({ 'not_checked 16-17': 2 });
    const then = { first: '2025-07-01', asAt: '2025-09-30' } as const;
    expect(await told(countArrivals, 'contact_age', then)).toEqual({ 'not_contacted 16-17': 2 });
  });
});

import fc from 'fast-check';
import { addDays, type CivilDate } from '../common/civil-date.js';
import { CASE_STATUSES, LINK_STATUSES } from '../common/codes.js';
import { PATHWAY_IDS, type StepFact } from '../pathways/pathway.js';
import { STEP_CODES, type StepCode } from '../pathways/pathways.js';
import type { CaseFacts, LinkFact, ProcedureFact } from './case-facts.js';
import { deriveCase, hasReached, statusSince } from './case-status.js';

const OPENED: CivilDate = '2018-01-03';

function facts(more: Partial<CaseFacts> = {}): CaseFacts {
  return { openedOn: OPENED, links: [], procedures: [], entries: [], ...more };
}

function link(
  status: LinkFact['status'],
  identifiedOn: CivilDate,
  documentedOn: CivilDate | null = null,
): LinkFact {
  return { status, identifiedOn, documentedOn };
}

function dublin(openedOn: CivilDate, ...lines: `${CivilDate} ${StepCode}`[]): ProcedureFact {
  const steps = lines.map((line, index): StepFact => {
    const [on, code] = line.split(' ') as [CivilDate, StepCode];
    return { id: `${openedOn}-${index}`, code, on, recordedAt: `2019-01-01T00:00:${10 + index}Z` };
  });
  return { pathway: 'dublin3_art8_1', openedOn, steps };
}

const REQUESTED = dublin(
  '2018-02-01',
  '2018-02-01 intent_recorded',
  '2018-02-20 registered',
  '2018-03-15 evidence_complete',
  '2018-04-02 request_sent',
);

function followedBy(procedure: ProcedureFact, ...lines: `${CivilDate} ${StepCode}`[]): ProcedureFact {
  const more = dublin(addDays(procedure.openedOn, 1), ...lines).steps;
  return { ...procedure, steps: [...procedure.steps, ...more] };
}

const REFUSED = followedBy(REQUESTED, '2018-05-30 refusal_received');
const ARRIVED = followedBy(
  REQUESTED,
  '2018-06-01 acceptance_received',
  '2018-06-20 transfer_decision_notified',
  '2018-07-10 transfer_booked',
  '2018-07-24 arrived',
);

describe('the status of a case', () => {
  it('is identified from its opening', () => {
    const derived = deriveCase(facts());
    expect(derived.status).toBe('identified');
    expect(Object.values(derived.milestones)).toEqual(Array(7).fill(null));
    expect(derived).toMatchObject({ outcome: null, closedOn: null, openSince: OPENED, pathwayGroup: null });
  });

  it.each<[LinkFact[], string]>([
    [[link('alleged', '2018-01-10')], 'relative_identified'],
    [[link('alleged', '2018-01-10', '2018-01-20')], 'relative_identified'],
    [[link('evidenced', '2018-01-10', '2018-01-20')], 'kinship_documented'],
    [[link('verified', '2018-01-10', '2018-01-20')], 'kinship_documented'],
    [[link('verified', '2018-01-10', null)], 'relative_identified'],
    [[link('disputed', '2018-01-10', '2018-01-20')], 'relative_identified'],
    [[link('disproved', '2018-01-10', '2018-01-20')], 'identified'],
    [[link('disproved', '2018-01-10', '2018-01-20'), link('alleged', '2018-03-01')], 'relative_identified'],
  ])('with links %j is %s', (links, status) => {
    expect(deriveCase(facts({ links })).status).toBe(status);
  });

  it('dates a milestone by the first link that still counts', () => {
    const links = [
      link('disproved', '2018-01-05', '2018-01-06'),
      link('verified', '2018-02-10', '2018-03-01'),
      link('evidenced', '2018-02-11', '2018-02-20'),
    ];
    expect(deriveCase(facts({ links })).milestones).toMatchObject({
      relative_identified_on: '2018-02-10',
      kinship_documented_on: '2018-02-20',
    });
  });

  it('is submitted once a request has gone, and stays so when it is refused', () => {
    expect(deriveCase(facts({ procedures: [REQUESTED] })).status).toBe('submitted');
    const refused = deriveCase(facts({ procedures: [REFUSED] }));
    expect(refused.status).toBe('submitted');
    expect(refused.milestones.submitted_on).toBe('2018-04-02');
    expect(refused.procedures).toEqual({ pending: 0, refused: 1, lapsed: 0, closed: 0, reunited: 0 });
  });

  it('stays submitted when the link behind the request is disproved', () => {
    const derived = deriveCase(facts({ links: [link('disproved', '2018-01-10')], procedures: [REQUESTED] }));
    expect(derived.status).toBe('submitted');
    expect(derived.milestones.relative_identified_on).toBeNull();
  });

  it('is not submitted by a procedure still in preparation', () => {
    const preparing = dublin('2018-02-01', '2018-02-01 intent_recorded');
    expect(deriveCase(facts({ procedures: [preparing] })).status).toBe('identified');
  });

  it('goes back when the request is superseded as never sent', () => {
    const withdrawn = { ...REQUESTED, steps: REQUESTED.steps.slice(0, 3) };
    expect(deriveCase(facts({ procedures: [withdrawn] })).status).toBe('identified');
  });

  it('takes the furthest and the earliest of parallel procedures', () => {
    const second = { ...ARRIVED, openedOn: '2018-03-01' as const };
    const derived = deriveCase(facts({ procedures: [REFUSED, second] }));
    expect(derived.status).toBe('reunited');
    expect(derived.milestones).toMatchObject({
      submitted_on: '2018-04-02',
      accepted_on: '2018-06-01',
      transfer_arranged_on: '2018-07-10',
      reunited_on: '2018-07-24',
      followed_up_on: null,
    });
    expect(derived.procedures).toMatchObject({ pending: 1, refused: 1 });
  });

  it('is followed up by the check after arrival', () => {
    const procedures = [followedBy(ARRIVED, '2018-08-07 post_arrival_check')];
    expect(deriveCase(facts({ procedures }))).toMatchObject({
      status: 'followed_up',
      milestones: { followed_up_on: '2018-08-07' },
    });
  });
});

describe('the pathway a case counts under', () => {
  const visa: ProcedureFact = { pathway: 'child_relative_visa', openedOn: '2024-01-01', steps: [] };

  it('is that of the furthest procedure', () => {
    expect(deriveCase(facts({ procedures: [visa, REFUSED] })).pathwayGroup).toBe('dublin3_art8');
  });

  it('is that of the latest opened among equals', () => {
    const early = dublin('2018-02-01');
    expect(deriveCase(facts({ procedures: [early, visa] })).pathwayGroup).toBe('child_relative_visa');
    expect(deriveCase(facts({ procedures: [visa, early] })).pathwayGroup).toBe('child_relative_visa');
  });
});

describe('questions about a status', () => {
  it('answers whether a milestone has been reached', () => {
    expect(hasReached('accepted', 'submitted')).toBe(true);
    expect(hasReached('submitted', 'submitted')).toBe(true);
    expect(hasReached('submitted', 'accepted')).toBe(false);
  });

  it('tells since when', () => {
    expect(statusSince(deriveCase(facts()), OPENED)).toBe(OPENED);
    expect(statusSince(deriveCase(facts({ procedures: [ARRIVED] })), OPENED)).toBe('2018-07-24');
  });
});

const day = fc.nat(400).map((days) => addDays(OPENED, days));
const anyLink = fc.record({
  status: fc.constantFrom(...LINK_STATUSES),
  identifiedOn: day,
  documentedOn: fc.option(day),
});
const anyStep = fc.record({
  id: fc.uuid(),
  code: fc.constantFrom(...STEP_CODES),
  on: day,
  recordedAt: fc.nat(1e6).map((seconds) => new Date(1.6e12 + seconds * 1000).toISOString()),
});
const anyProcedure = fc.record({
  pathway: fc.constantFrom(...PATHWAY_IDS),
  openedOn: day,
  steps: fc.uniqueArray(anyStep, { maxLength: 12, selector: (step) => step.id }),
});
const anyFacts = fc.record({
  openedOn: fc.constant(OPENED),
  links: fc.array(anyLink, { maxLength: 5 }),
  procedures: fc.array(anyProcedure, { maxLength: 4 }),
  entries: fc.constant([]),
});

function permuted(known: CaseFacts): fc.Arbitrary<CaseFacts> {
  const whole = <T>(items: readonly T[]) => fc.shuffledSubarray([...items], { minLength: items.length });
  return fc
    .record({ links: whole(known.links), procedures: whole(known.procedures) })
    .chain(({ links, procedures }) =>
      fc
        .tuple(
          ...procedures.map((procedure) => whole(procedure.steps).map((steps) => ({ ...procedure, steps }))),
        )
        .map((mixed) => ({ ...known, links, procedures: mixed })),
    );
}

describe('any case', () => {
  it('is the same in whatever order its links, procedures and steps come', () => {
    fc.assert(
      fc.property(
        anyFacts.chain((known) => fc.tuple(fc.constant(known), permuted(known))),
        ([known, mixed]) => expect(deriveCase(mixed)).toEqual(deriveCase(known)),
      ),
      { numRuns: 300 },
    );
  });

  it('has the status of its furthest dated milestone', () => {
    fc.assert(
      fc.property(anyFacts, (known) => {
        const { status, milestones } = deriveCase(known);
        const dated = CASE_STATUSES.filter(
          (each) => each === 'identified' || milestones[`${each}_on`] !== null,
        );
        expect(status).toBe(dated.at(-1));
      }),
    );
  });
});

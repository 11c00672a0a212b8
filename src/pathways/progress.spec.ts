import fc from 'fast-check';
import { addDays, type CivilDate } from '../common/civil-date.js';
import type { PathwayId, StepFact } from './pathway.js';
import { allowedSteps, type StepCode } from './pathways.js';
import { checkStep, checkWithdrawal, progressOf, stageAfter, stepsPossibleOn } from './progress.js';

/** Steps from `date code` lines, recorded in the order written. */
function steps(...lines: `${CivilDate} ${StepCode}`[]): StepFact[] {
  return lines.map((line, index) => {
    const [on, code] = line.split(' ') as [CivilDate, StepCode];
    return {
      id: `step-${index}`,
      code,
      on,
      recordedAt: `2021-01-01T00:00:${String(index).padStart(2, '0')}Z`,
    };
  });
}

function later(on: CivilDate, code: string): StepFact {
  return { id: 'new', code, on, recordedAt: '2021-02-01T00:00:00Z' };
}

const TO_REQUEST = [
  '2018-01-08 taken_into_care',
  '2018-02-01 intent_recorded',
  '2018-02-20 registered',
  '2018-03-15 evidence_complete',
  '2018-04-02 request_sent',
  '2018-04-03 request_received',
] as const;

describe('a Dublin III procedure', () => {
  it('brings a child from care in France to a first check in the United Kingdom', () => {
    const all = steps(
      ...TO_REQUEST,
      '2018-06-01 acceptance_received',
      '2018-06-20 transfer_decision_notified',
      '2018-07-10 transfer_booked',
      '2018-07-24 arrived',
      '2018-08-07 post_arrival_check',
      '2018-12-03 procedure_completed',
    );
    expect(progressOf('dublin3_art8_1', all)).toEqual({
      stage: 'closed_reunited',
      since: '2018-12-03',
      ending: 'reunited',
      milestones: {
        submitted: '2018-04-02',
        accepted: '2018-06-01',
        transfer_arranged: '2018-07-10',
        reunited: '2018-07-24',
        followed_up: '2018-08-07',
      },
      misplaced: [],
    });
  });

  it('is at its first stage with nothing recorded', () => {
    expect(progressOf('dublin3_art8_2', [])).toEqual({
      stage: 'identified',
      since: null,
      ending: null,
      milestones: {},
      misplaced: [],
    });
  });

  it('is refused, re-examined, refused again, won in court and transferred', () => {
    const all = steps(
      ...TO_REQUEST,
      '2018-05-30 refusal_received',
      '2018-06-12 reexamination_sent',
      '2018-06-25 refusal_received',
      '2018-08-01 claim_issued',
      '2018-11-15 court_order_made',
      '2018-11-29 acceptance_received',
    );
    expect(stageAfter('dublin3_art8_1', all.slice(0, 7))).toBe('refused');
    expect(progressOf('dublin3_art8_1', all.slice(0, 7)).ending).toBe('refused');
    expect(stageAfter('dublin3_art8_1', all.slice(0, 9))).toBe('reexamination_refused');
    expect(progressOf('dublin3_art8_1', all)).toMatchObject({
      stage: 'accepted',
      ending: null,
      milestones: { submitted: '2018-04-02', accepted: '2018-11-29' },
    });
  });

  it('keeps what it reached when the six months pass', () => {
    const all = steps(...TO_REQUEST, '2018-06-04 acceptance_by_silence', '2018-12-04 transfer_time_expired');
    expect(progressOf('dublin3_art8_1', all)).toMatchObject({
      stage: 'france_responsible',
      ending: 'lapsed',
      milestones: { submitted: '2018-04-02', accepted: '2018-06-04' },
    });
  });

  it('goes back from a challenged transfer to the decision when the judgment is notified', () => {
    const all = steps(
      ...TO_REQUEST,
      '2018-06-01 acceptance_received',
      '2018-06-20 transfer_decision_notified',
      '2018-06-26 transfer_challenged',
      '2018-07-09 transfer_judgment_given',
      '2018-07-16 transfer_judgment_notified',
    );
    expect(stageAfter('dublin3_art8_1', all.slice(0, 10))).toBe('transfer_suspended');
    expect(stageAfter('dublin3_art8_1', all)).toBe('transfer_decided');
  });

  it('stays at its stage, and keeps its date, through facts that move nothing', () => {
    const all = steps(...TO_REQUEST, '2018-04-20 guardian_appointed');
    expect(progressOf('dublin3_art8_1', all)).toMatchObject({ stage: 'request_sent', since: '2018-04-02' });
  });
});

describe('a visa application', () => {
  it('is refused, won on appeal and ends with the arrival', () => {
    const all = steps(
      '2024-01-10 eligibility_checked',
      '2024-02-01 fee_waiver_requested',
      '2024-03-01 fee_waiver_decided',
      '2024-03-05 application_submitted',
      '2024-03-20 biometrics_given',
      '2024-04-15 further_evidence_requested',
      '2024-04-30 further_evidence_sent',
      '2024-07-01 refusal_received',
      '2024-07-22 appeal_lodged',
      '2025-01-20 appeal_allowed',
      '2025-02-17 visa_granted',
      '2025-03-03 exit_authorised',
      '2025-03-10 travel_arranged',
      '2025-03-20 arrived',
    );
    expect(progressOf('child_relative_visa', all.slice(0, 8)).ending).toBe('refused');
    expect(progressOf('child_relative_visa', all)).toMatchObject({
      stage: 'transferred',
      ending: null,
      milestones: {
        submitted: '2024-03-05',
        accepted: '2025-02-17',
        transfer_arranged: '2025-03-10',
        reunited: '2025-03-20',
      },
      misplaced: [],
    });
  });
});

describe('recording a step', () => {
  const soFar = steps(...TO_REQUEST);

  it('accepts what the table allows and tells the new progress', () => {
    const check = checkStep('dublin3_art8_1', soFar, later('2018-06-01', 'acceptance_received'));
    expect(check).toMatchObject({ ok: true, progress: { stage: 'accepted', since: '2018-06-01' } });
  });

  it('refuses a step out of place and says what could be recorded', () => {
    const check = checkStep('dublin3_art8_1', soFar, later('2018-06-01', 'transfer_booked'));
    expect(check).toEqual({
      ok: false,
      code: 'step_not_allowed',
      allowed: [
        'guardian_appointed',
        'fingerprints_taken',
        'eurodac_hit_received',
        'request_received',
        'holding_reply_received',
        'acceptance_received',
        'acceptance_by_silence',
        'refusal_received',
        'procedure_closed',
      ],
    });
    expect(stepsPossibleOn('dublin3_art8_1', soFar, '2018-06-01')).toEqual(check.ok || check.allowed);
  });

  it('puts a fact learnt late at its date', () => {
    const check = checkStep('dublin3_art8_1', soFar, later('2018-02-12', 'application_lodged'));
    expect(check).toMatchObject({ ok: true, progress: { stage: 'request_sent' } });
  });

  it('refuses a step that would make a later one impossible', () => {
    const check = checkStep('dublin3_art8_1', soFar, later('2018-03-01', 'procedure_closed'));
    expect(check).toMatchObject({ ok: false, code: 'step_breaks_later' });
    if (check.ok) throw new Error('unreachable');
    expect(check.allowed).toEqual([
      'application_lodged',
      'guardian_appointed',
      'fingerprints_taken',
      'eurodac_hit_received',
    ]);
  });

  it('orders two acts of one day lawfully whichever was typed first', () => {
    const sameDay = steps(
      ...TO_REQUEST,
      '2018-06-20 transfer_decision_notified',
      '2018-06-20 acceptance_received',
    );
    expect(progressOf('dublin3_art8_1', sameDay)).toMatchObject({ stage: 'transfer_decided', misplaced: [] });
  });

  it('keeps the order of recording within a day where both orders are lawful', () => {
    const again = steps(...TO_REQUEST, '2018-05-30 refusal_received', '2018-05-30 request_sent');
    expect(stageAfter('dublin3_art8_1', again)).toBe('request_sent');
  });

  it('refuses an unknown step and anything after the end', () => {
    expect(checkStep('dublin3_art8_1', soFar, later('2018-06-01', 'constructor'))).toMatchObject({
      ok: false,
    });
    const closed = steps(...TO_REQUEST, '2018-05-01 procedure_closed');
    expect(checkStep('dublin3_art8_1', closed, later('2018-06-01', 'acceptance_received'))).toEqual({
      ok: false,
      code: 'step_not_allowed',
      allowed: [],
    });
  });

  it('refuses a step of another pathway', () => {
    expect(checkStep('child_relative_visa', [], later('2024-01-01', 'taken_into_care'))).toEqual({
      ok: false,
      code: 'step_not_allowed',
      allowed: ['eligibility_checked', 'procedure_closed'],
    });
  });
});

describe('the end of Dublin III', () => {
  const lodged = steps('2020-10-01 intent_recorded', '2020-11-01 registered', '2020-12-01 evidence_complete');
  const pending = [...lodged, ...steps('2020-12-30 request_sent').map((step) => ({ ...step, id: 'sent' }))];

  it('refuses an application or a request after the end of 2020', () => {
    const late = checkStep('dublin3_art8_1', [], later('2021-01-04', 'intent_recorded'));
    expect(late).toMatchObject({ ok: false, code: 'step_law_not_in_force' });
    const request = checkStep('dublin3_art8_1', lodged, later('2021-01-04', 'request_sent'));
    expect(request).toMatchObject({ ok: false, code: 'step_law_not_in_force' });
    if (request.ok) throw new Error('unreachable');
    expect(request.allowed).not.toContain('request_sent');
    expect(request.allowed).toContain('procedure_closed');
  });

  it('lets a request pending at that instant run to its end', () => {
    const answer = checkStep('dublin3_art8_1', pending, later('2021-02-26', 'acceptance_received'));
    expect(answer).toMatchObject({ ok: true, progress: { stage: 'accepted' } });
  });

  it('refuses a new request after a late refusal', () => {
    const refused = [...pending, later('2021-02-26', 'refusal_received')];
    const again = { ...later('2021-03-01', 'request_sent'), id: 'again' };
    expect(checkStep('dublin3_art8_1', refused, again)).toMatchObject({
      ok: false,
      code: 'step_law_not_in_force',
    });
    const discretionary = { ...later('2021-03-01', 'article_17_2_requested'), id: 'again' };
    expect(checkStep('dublin3_art8_1', refused, discretionary)).toMatchObject({
      code: 'step_law_not_in_force',
    });
  });
});

describe('correcting a step', () => {
  const soFar = steps(
    ...TO_REQUEST,
    '2018-06-01 acceptance_received',
    '2018-06-20 transfer_decision_notified',
  );

  it('replaces the step it supersedes', () => {
    const right = later('2018-06-03', 'acceptance_by_silence');
    expect(checkStep('dublin3_art8_1', soFar, right, 'step-6')).toMatchObject({
      ok: true,
      progress: { stage: 'transfer_decided', milestones: { accepted: '2018-06-03' } },
    });
  });

  it('refuses a correction that leaves a later step without ground', () => {
    const refusal = later('2018-06-01', 'refusal_received');
    expect(checkStep('dublin3_art8_1', soFar, refusal, 'step-6')).toMatchObject({
      code: 'step_breaks_later',
    });
  });

  it('lets a step be withdrawn only when nothing rests on it', () => {
    expect(checkWithdrawal('dublin3_art8_1', soFar, 'step-6')).toMatchObject({
      ok: false,
      code: 'step_breaks_later',
    });
    expect(checkWithdrawal('dublin3_art8_1', soFar, 'step-7')).toMatchObject({
      ok: true,
      progress: { stage: 'accepted' },
    });
  });

  it('does not hold a fault already there against what comes next', () => {
    const broken = soFar.filter((step) => step.code !== 'acceptance_received');
    expect(progressOf('dublin3_art8_1', broken)).toMatchObject({
      stage: 'request_sent',
      misplaced: ['step-7'],
    });
    const repaired = checkStep('dublin3_art8_1', broken, later('2018-06-10', 'acceptance_received'));
    expect(repaired).toMatchObject({ ok: true, progress: { stage: 'transfer_decided', misplaced: [] } });
  });
});

/** A lawful procedure of up to 15 steps, several of them often on one day, with ids in random order. */
const lawfulWalk = fc
  .record({
    id: fc.constantFrom<PathwayId>('dublin3_art8_1', 'child_relative_visa'),
    moves: fc.array(fc.record({ pick: fc.nat(1_000), days: fc.nat(2) }), { maxLength: 15 }),
  })
  .map(({ id, moves }) => {
    const taken: StepFact[] = [];
    let on: CivilDate = '2018-01-01';
    for (const { pick, days } of moves) {
      const choices = allowedSteps(id, stageAfter(id, taken)).filter((code) => code !== 'procedure_closed');
      const code = choices[pick % choices.length];
      if (code === undefined) break;
      on = addDays(on, days);
      const recordedAt = new Date(Date.UTC(2021, 0, 1, 0, taken.length)).toISOString();
      taken.push({ id: `${(pick * 7919) % 1009}-${taken.length}`, code, on, recordedAt });
    }
    return { id, taken };
  });

describe('any lawful procedure', () => {
  it('comes to the same progress whatever the order of the array', () => {
    fc.assert(
      fc.property(
        lawfulWalk.chain(({ id, taken }) =>
          fc.record({
            id: fc.constant(id),
            taken: fc.constant(taken),
            mixed: fc.shuffledSubarray(taken, { minLength: taken.length }),
          }),
        ),
        ({ id, taken, mixed }) => {
          expect(progressOf(id, mixed)).toEqual(progressOf(id, taken));
          expect(progressOf(id, taken).misplaced).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('accepts each of the steps it offers and no other', () => {
    fc.assert(
      fc.property(lawfulWalk, fc.integer({ min: -3, max: 20 }), fc.nat(), ({ id, taken }, offset, pick) => {
        const on = addDays('2018-01-01', offset);
        const offered = stepsPossibleOn(id, taken, on);
        const stepCode = offered[pick % offered.length];
        if (stepCode !== undefined) expect(checkStep(id, taken, later(on, stepCode)).ok).toBe(true);
        const refused = checkStep(id, taken, later(on, 'procedure_completed'));
        expect(refused.ok).toBe(offered.includes('procedure_completed'));
      }),
      { numRuns: 100 },
    );
  });
});

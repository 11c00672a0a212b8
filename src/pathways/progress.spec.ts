import fc from 'fast-check';
import { addDays, type CivilDate } from '../common/civil-date.js';
import { PATHWAY_IDS, type StepFact } from './pathway.js';
import { allowedSteps, type StepCode } from './pathways.js';
import { progressOf, stageAfter } from './progress.js';

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

describe('steps of one day', () => {
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
});

/** A lawful procedure of up to 15 steps, several of them often on one day, with ids in random order. */
const lawfulWalk = fc
  .record({
    id: fc.constantFrom(...PATHWAY_IDS),
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
});

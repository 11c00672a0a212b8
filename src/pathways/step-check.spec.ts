import fc from 'fast-check';
import { addDays, type CivilDate } from '../common/civil-date.js';
import type { StepFact } from './pathway.js';
import { pathway, STEP_CODES, type StepCode } from './pathways.js';
import { progressOf } from './progress.js';
import { checkStep, checkWithdrawal, stepsPossibleOn } from './step-check.js';

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

/** Without the facts that may come at any time. */
function moves(codes: readonly StepCode[]): StepCode[] {
  const { anytime } = pathway('dublin3_art8_1');
  return codes.filter((code) => !anytime.includes(code));
}

const TO_REQUEST = [
  '2018-01-08 taken_into_care',
  '2018-02-01 intent_recorded',
  '2018-02-20 registered',
  '2018-03-15 evidence_complete',
  '2018-04-02 request_sent',
  '2018-04-03 request_received',
] as const;

describe('a step that states that a limit has passed', () => {
  const soFar = steps(...TO_REQUEST);

  it('waits for its last day: two months from receipt', () => {
    const early = checkStep('dublin3_art8_1', soFar, later('2018-06-02', 'acceptance_by_silence'));
    expect(early).toMatchObject({ ok: false, code: 'step_limit_runs', values: { until: '2018-06-03' } });
    const day = checkStep('dublin3_art8_1', soFar, later('2018-06-03', 'acceptance_by_silence'));
    expect(day).toMatchObject({ ok: true, progress: { stage: 'accepted_by_silence' } });
  });

  it('is offered from that day on', () => {
    const offered = (on: CivilDate) => moves(stepsPossibleOn('dublin3_art8_1', soFar, on));
    expect(offered('2018-06-02')).not.toContain('acceptance_by_silence');
    expect(offered('2018-06-03')).toContain('acceptance_by_silence');
  });

  it('counts the three months for a request from the first record of the wish for asylum', () => {
    const before = steps('2018-02-01 intent_recorded', '2018-03-01 application_lodged');
    const check = (on: CivilDate) => checkStep('dublin3_art8_1', before, later(on, 'request_time_expired'));
    expect(check('2018-04-30')).toMatchObject({ ok: false, values: { until: '2018-05-01' } });
    expect(check('2018-05-01')).toMatchObject({ ok: true });
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
    expect(check).toMatchObject({ ok: false, code: 'step_not_allowed' });
    if (check.ok) throw new Error('unreachable');
    expect(moves(check.allowed)).toEqual([
      'request_received',
      'holding_reply_received',
      'acceptance_received',
      'refusal_received',
      'procedure_closed',
    ]);
    expect(check.allowed).toEqual(expect.arrayContaining([...pathway('dublin3_art8_1').anytime]));
    expect(stepsPossibleOn('dublin3_art8_1', soFar, '2018-06-01')).toEqual(check.allowed);
  });

  it('puts a fact learnt late at its date', () => {
    const check = checkStep('dublin3_art8_1', soFar, later('2018-02-12', 'application_lodged'));
    expect(check).toMatchObject({ ok: true, progress: { stage: 'request_sent' } });
  });

  it('refuses a step that would make a later one impossible', () => {
    const check = checkStep('dublin3_art8_1', soFar, later('2018-03-01', 'procedure_closed'));
    expect(check).toMatchObject({ ok: false, code: 'step_breaks_later' });
    if (check.ok) throw new Error('unreachable');
    expect(moves(check.allowed)).toEqual(['application_lodged']);
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
    expect(checkStep('child_relative_visa', [], later('2024-01-01', 'request_sent'))).toMatchObject({
      ok: false,
      code: 'step_not_allowed',
      allowed: expect.arrayContaining(['eligibility_checked', 'procedure_closed']) as unknown,
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

  it('asks the hour on the last day, where it is known', () => {
    const received = later('2020-12-31', 'request_received');
    const at = (time: string | null) => checkStep('dublin3_art8_1', lodged, { ...received, time });
    expect([at(null).ok, at('22:59').ok]).toEqual([true, true]);
    expect(at('23:00')).toMatchObject({ ok: false, code: 'step_law_not_in_force' });
  });

  it('asks nothing of a step whose date chooses the law of another pathway alone', () => {
    expect(checkStep('ammr_family', [], later('2026-08-03', 'intent_recorded'))).toMatchObject({ ok: true });
    expect(checkStep('ammr_family', [], later('2026-06-30', 'ammr_registered'))).toMatchObject({
      code: 'step_law_not_in_force',
    });
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

  it('refuses to move a limit whose passing a later step states, and to take it back', () => {
    const silent = steps(...TO_REQUEST, '2018-06-04 acceptance_by_silence');
    const received = (on: CivilDate) =>
      checkStep('dublin3_art8_1', silent, later(on, 'request_received'), 'step-5');
    expect(received('2018-04-05')).toMatchObject({ code: 'step_breaks_later' });
    expect(received('2018-04-04')).toMatchObject({ ok: true });
    const urgent = steps(...TO_REQUEST, '2018-04-03 urgent_reply_asked', '2018-05-04 acceptance_by_silence');
    expect(checkWithdrawal('dublin3_art8_1', urgent, 'step-6')).toMatchObject({ code: 'step_breaks_later' });
  });

  it('does not hold an acceptance asserted too early against what does not touch it', () => {
    const early = steps(...TO_REQUEST, '2018-05-04 acceptance_by_silence');
    for (const on of ['2018-04-10', '2018-05-20'] as const)
      expect(checkStep('dublin3_art8_1', early, later(on, 'guardian_appointed'))).toMatchObject({ ok: true });
    const decided = later('2018-05-20', 'transfer_decision_notified');
    expect(checkStep('dublin3_art8_1', early, decided)).toMatchObject({ ok: true });
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
    const unrelated = checkStep('dublin3_art8_1', broken, later('2018-05-02', 'guardian_appointed'));
    expect(unrelated).toMatchObject({ ok: true, progress: { misplaced: ['step-7'] } });
  });
});

describe('the steps offered', () => {
  const PREFIXES = fc.nat(TO_REQUEST.length).map((count) => steps(...TO_REQUEST.slice(0, count)));

  it('are exactly those that are then accepted', () => {
    fc.assert(
      fc.property(PREFIXES, fc.integer({ min: -3, max: 200 }), (taken, offset) => {
        const on = addDays('2018-01-01', offset);
        const accepted = STEP_CODES.filter((code) => checkStep('dublin3_art8_1', taken, later(on, code)).ok);
        expect(new Set(stepsPossibleOn('dublin3_art8_1', taken, on))).toEqual(new Set(accepted));
        expect(accepted).toContain('guardian_appointed');
      }),
      { numRuns: 50 },
    );
  });
});

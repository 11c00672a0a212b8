import { KINSHIP_RELATIONS } from '../common/codes.js';
import { LIMIT_IDS } from './limit-rule.js';
import { KEY_EVENTS, PATHWAY_GROUPS, PATHWAY_IDS, STEP_DETAILS, WAYS } from './pathway.js';
import {
  allowedSteps,
  allPathways,
  nextStage,
  openPathways,
  pathway,
  STAGE_CODES,
  STEP_CODES,
} from './pathways.js';

const ALL = allPathways();
const STEPS = ALL.flatMap(({ id, steps }) =>
  Object.entries(steps).map(([code, step]) => ({ id, code, step })),
);

describe.each(ALL.map((each) => [each.id, each] as const))('%s', (_id, each) => {
  it('is dated for the event its age test looks at, in windows that last', () => {
    const moment = each.minority?.at ?? 'arrival';
    if (moment !== 'arrival') expect(each.inForce.map(({ event }) => event)).toContain(moment);
    for (const { from, to } of each.inForce) {
      expect(Date.parse(from)).toBeLessThan(to === null ? Infinity : Date.parse(to));
    }
  });

  it('can record each event its law is chosen by', () => {
    const keys = Object.values(each.steps).map(({ key }) => key);
    for (const { event } of each.inForce) expect(keys).toContain(event);
  });

  it('names relations that exist, none twice, and its sources', () => {
    const relations = [...each.relations.named, ...each.relations.byPractice];
    expect(new Set(relations).size).toBe(relations.length);
    expect(KINSHIP_RELATIONS).toEqual(expect.arrayContaining(relations));
    expect(each.needsRelative).toBe(relations.length > 0);
    expect(each.sources.length).toBeGreaterThan(0);
  });
});

describe('the register of pathways', () => {
  it('has one pathway per id, in a known group, from one row of the law table', () => {
    expect(ALL.map(({ id }) => id)).toEqual(PATHWAY_IDS);
    expect(new Set(ALL.map(({ group }) => group))).toEqual(new Set(PATHWAY_GROUPS));
    expect(new Set(ALL.map(({ way }) => way))).toEqual(new Set(WAYS));
    expect(new Set(ALL.flatMap(({ inForce }) => inForce.map(({ event }) => event)))).toEqual(
      new Set(KEY_EVENTS),
    );
    expect(ALL.map(({ lawId }) => lawId)).toEqual([
      'D2',
      'D3-8.1',
      'D3-8.2',
      'D3-9',
      'D3-10',
      'D3-16',
      'D3-17.2',
      'PURNIA',
      'S67',
      'CALAIS-LEAVE',
      'S67-LEAVE',
      'FR-352D',
      'FRP',
      'R319X',
      'CNP',
      'R297',
      'R298',
      'FM-CHILD',
      'LOTR',
      'UKFR-2025',
      'AMMR',
      'COURT',
    ]);
  });

  it('keeps the mark of what was not read in its source', () => {
    expect(ALL.filter(({ verified }) => !verified).map(({ lawId }) => lawId)).toEqual([
      'D2',
      'D3-16',
      'CALAIS-LEAVE',
      'FR-352D',
      'R319X',
      'R297',
      'R298',
      'UKFR-2025',
      'AMMR',
    ]);
  });

  it('shuts children alone out of the agreement of 2025 and of nothing else', () => {
    expect(ALL.filter(({ closedToMinors }) => closedToMinors).map(({ id }) => id)).toEqual([
      'uk_france_2025',
    ]);
  });

  it('lists each step and stage once', () => {
    expect(new Set(STEP_CODES).size).toBe(STEP_CODES.length);
    expect(new Set(STAGE_CODES).size).toBe(STAGE_CODES.length);
  });

  it('means the same act by the same step code', () => {
    for (const code of STEP_CODES) {
      const meanings = STEPS.filter((each) => each.code === code).map(({ step }) => step);
      for (const meaning of meanings) expect(meaning).toEqual(meanings[0]);
    }
  });
});

describe('the steps', () => {
  const asking = (detail: (typeof STEP_DETAILS)[number]) =>
    new Set(STEPS.filter(({ step }) => step.asks?.includes(detail)).map(({ code }) => code));

  it('name the limits whose end they state, and no step of another kind does', () => {
    const stated = STEPS.filter(({ step }) => step.expires);
    for (const { step } of stated) {
      expect(step.date).toBe('expiry');
      expect(LIMIT_IDS).toEqual(expect.arrayContaining([...(step.expires ?? [])]));
    }
    const silent = STEPS.filter(({ step }) => step.date === 'expiry' && !step.expires);
    // An implicit refusal in France: the time after which silence refuses is set by the matter, not by this law.
    expect(new Set(silent.map(({ code }) => code))).toEqual(new Set(['administrative_silence']));
  });

  it('ask for proof of whatever starts an authority’s time by being received', () => {
    expect(asking('proof_of_receipt')).toEqual(
      new Set([
        'request_received',
        'acceptance_by_silence',
        'reexamination_received',
        'article_15_received',
        'article_17_2_received',
        'take_back_received',
        'urgent_reply_asked',
        'ammr_request_received',
        'ammr_acceptance_by_silence',
      ]),
    );
  });

  it('ask for the hour where hours run or a law ended within a day', () => {
    expect(asking('clock_time')).toEqual(
      new Set([
        'application_lodged',
        'detained',
        'request_received',
        'article_17_2_received',
        'transfer_decision_notified',
        'application_submitted',
        'ammr_decision_notified',
      ]),
    );
  });

  it('ask for the day that an order sets and that travel is booked for', () => {
    expect(asking('due_date')).toEqual(new Set(['court_order_made', 'transfer_booked', 'entry_ordered']));
  });

  it('ask every refusal for its reasons and every closure for its own', () => {
    const refusals = STEPS.filter(({ step }) => /^refusal/.test(step.fact)).map(({ code }) => code);
    expect(asking('refusal_codes')).toEqual(new Set(refusals));
    expect(asking('closing_reason')).toEqual(new Set(['procedure_closed']));
  });
});

describe('the ways offered', () => {
  const DUBLIN3 = [
    'dublin3_art8_1',
    'dublin3_art8_2',
    'dublin3_art9',
    'dublin3_art10',
    'dublin3_art16',
    'dublin3_art17_2',
  ];
  const TODAY = ['child_relative_visa', 'child_relative_297', 'appendix_fm_child', 'leave_outside_rules'];

  it.each([
    [
      '2013-06-01',
      ['dublin2', 'refugee_child_352d', 'child_relative_319x', 'child_relative_297', 'leave_outside_rules'],
    ],
    [
      '2016-11-01',
      [
        ...DUBLIN3,
        'purnia',
        'section67',
        'refugee_child_352d',
        'child_relative_319x',
        'child_relative_297',
        'leave_outside_rules',
      ],
    ],
    [
      '2022-06-01',
      ['refugee_child_352d', 'child_relative_319x', 'child_relative_297', 'leave_outside_rules'],
    ],
    [
      '2024-06-01',
      ['family_reunion_protection', 'child_relative_visa', 'child_relative_297', 'leave_outside_rules'],
    ],
    ['2026-11-27', TODAY],
  ])('on %s are those a child alone could begin to come to the United Kingdom', (on, ids) => {
    expect(openPathways(new Date(`${on}T12:00:00Z`))).toEqual(ids);
  });

  it('are in 2026 neither the agreement of 2025, nor leave for those who came, nor a way to another State', () => {
    expect(openPathways(new Date('2026-08-01'))).toEqual(TODAY);
  });
});

describe('steps from a stage', () => {
  const moves = (id: (typeof PATHWAY_IDS)[number], stage: string) =>
    allowedSteps(id, stage).filter((code) => !pathway(id).anytime.includes(code));

  it('lists what the table allows and the facts that may come at any time', () => {
    expect(moves('dublin3_art8_1', 'accepted')).toEqual([
      'transfer_decision_notified',
      'transfer_time_expired',
      'procedure_closed',
    ]);
    expect(allowedSteps('dublin3_art8_1', 'accepted')).toEqual(
      expect.arrayContaining([...pathway('dublin3_art8_1').anytime]),
    );
    expect(allowedSteps('dublin3_art8_1', 'closed_other')).toEqual([]);
    expect(moves('child_relative_visa', 'granted')).toEqual([
      'exit_authorised',
      'travel_arranged',
      'procedure_closed',
    ]);
  });

  it('lets a fact of any time move the stage its row names, and no other', () => {
    expect(nextStage('dublin3_art8_1', 'identified', 'taken_into_care')).toBe('protected');
    expect(nextStage('dublin3_art8_1', 'request_sent', 'taken_into_care')).toBe('request_sent');
    expect(nextStage('dublin3_art8_1', 'protected', 'age_disputed')).toBe('age_disputed');
    expect(nextStage('dublin3_art8_1', 'registered', 'age_disputed')).toBe('registered');
    expect(nextStage('dublin3_art8_1', 'closed_other', 'taken_into_care')).toBeNull();
  });

  it.each(['constructor', '__proto__', 'toString', '', 'no_such_step'])(
    'knows no step %j and no stage %j',
    (word) => {
      expect(nextStage('dublin3_art8_1', 'accepted', word)).toBeNull();
      expect(nextStage('dublin3_art8_1', word, 'procedure_closed')).toBeNull();
      expect(allowedSteps('dublin3_art8_1', word)).toEqual([]);
    },
  );
});

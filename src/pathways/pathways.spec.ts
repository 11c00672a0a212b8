import { KINSHIP_RELATIONS } from '../common/codes.js';
import { PATHWAY_GROUPS, PATHWAY_IDS, type Pathway } from './pathway.js';
import {
  allowedSteps,
  allPathways,
  isOpen,
  isOpenOn,
  nextStage,
  openPathways,
  pathway,
  STAGE_CODES,
  STEP_CODES,
} from './pathways.js';

/** Stage numbers of a pathway's table: from → every stage a step leads to, itself and closing left out. */
function arrows(id: Pathway['id']): Record<number, number[]> {
  const { stages, transitions } = pathway(id);
  const numberOf = (stage: string) => stages[stage]?.number ?? NaN;
  return Object.fromEntries(
    Object.entries(transitions).map(([stage, row]) => {
      const targets = new Set(Object.values(row).map(numberOf));
      const [self, closed] = [numberOf(stage), 95];
      return [self, [...targets].filter((to) => to !== self && to !== closed).sort((a, b) => a - b)];
    }),
  );
}

describe('the Dublin III stage table', () => {
  const TABLE: Record<number, number[]> = {
    10: [20],
    20: [25, 30],
    25: [20, 30],
    30: [40],
    40: [50],
    50: [58, 60],
    58: [],
    60: [62, 70, 75, 80],
    62: [70, 75, 80],
    70: [110],
    75: [110],
    80: [60, 85, 90, 92],
    85: [70, 87, 88],
    87: [],
    88: [85, 90, 92],
    90: [70, 80, 92, 110],
    92: [70, 80, 93],
    93: [],
    95: [],
    110: [115, 120],
    115: [93, 110, 120],
    118: [93, 120],
    120: [118, 130],
    130: [140],
    140: [150],
    150: [],
  };

  /** Arrows the stage table does not draw but the limits and cases do; each has its reason in the source. */
  const ADDED: Record<number, number[]> = {
    10: [30],
    30: [58],
    40: [58],
    58: [92, 93],
    70: [93],
    75: [93],
    80: [93],
    87: [60, 90, 92, 93],
    88: [93],
    92: [90],
    110: [93, 118],
    120: [93],
  };

  it.each(['dublin3_art8_1', 'dublin3_art8_2'] as const)(
    'of %s is the law table and the arrows added to it',
    (id) => {
      const expected = Object.fromEntries(
        Object.entries(TABLE).map(([from, to]) => [
          from,
          [...to, ...(ADDED[Number(from)] ?? [])].sort((a, b) => a - b),
        ]),
      );
      expect(arrows(id)).toEqual(expected);
    },
  );

  it('never takes silence for acceptance after a re-examination or under Article 17(2)', () => {
    for (const stage of ['reexamination_sent', 'reexamination_refused', 'article_17_2', 'litigation']) {
      expect(nextStage('dublin3_art8_1', stage, 'acceptance_by_silence')).toBeNull();
    }
    expect(nextStage('dublin3_art8_1', 'request_sent', 'acceptance_by_silence')).toBe('accepted_by_silence');
  });

  it('makes no transfer decision before an acceptance or a court', () => {
    const from = Object.entries(pathway('dublin3_art8_1').transitions)
      .filter(([, row]) => 'transfer_decision_notified' in row)
      .map(([stage]) => stage);
    expect(from).toEqual(['accepted', 'accepted_by_silence', 'litigation']);
  });
});

describe('the visa stage table', () => {
  it('is the law table', () => {
    expect(arrows('child_relative_visa')).toEqual({
      10: [20],
      20: [30, 40],
      30: [40],
      40: [50, 80],
      50: [60, 70, 80],
      60: [50, 70, 80],
      70: [100],
      80: [40, 85, 86],
      85: [70, 80],
      86: [70, 80],
      95: [],
      100: [130],
      130: [140],
      140: [150],
      150: [],
    });
  });
});

describe.each(allPathways().map((each) => [each.id, each] as const))('%s', (id, each) => {
  it('can reach every stage from its first one', () => {
    const reached = new Set([each.firstStage]);
    for (const stage of reached) {
      for (const next of Object.values(each.transitions[stage] ?? {})) reached.add(next);
    }
    expect([...reached].sort()).toEqual(Object.keys(each.stages).sort());
  });

  it('uses every one of its steps', () => {
    const used = new Set([
      ...Object.values(each.transitions).flatMap((row) => Object.keys(row)),
      ...each.anytime,
    ]);
    expect([...used].sort()).toEqual(Object.keys(each.steps).sort());
  });

  it('numbers every stage once', () => {
    const numbers = Object.values(each.stages).map((stage) => stage.number);
    expect(new Set(numbers).size).toBe(numbers.length);
  });

  it('can be closed from every stage that is not final, and only from those', () => {
    for (const [stage, row] of Object.entries(each.transitions)) {
      expect('procedure_closed' in row).toBe(Object.keys(row).length > 0);
      expect(allowedSteps(id, stage).length > 0).toBe('procedure_closed' in row);
    }
  });

  it('is dated for the event its age test looks at', () => {
    expect(each.inForce.map((window) => window.event)).toContain(each.minority?.at);
    for (const { from, to } of each.inForce) {
      expect(Date.parse(from)).toBeLessThan(to === null ? Infinity : Date.parse(to));
    }
  });

  it('names no relation twice and says nothing is verified that no lawyer has signed', () => {
    const relations = [...each.relations.named, ...each.relations.byPractice];
    expect(new Set(relations).size).toBe(relations.length);
    expect(KINSHIP_RELATIONS).toEqual(expect.arrayContaining(relations));
    expect(each.verified).toBe(false);
  });
});

describe('the register of pathways', () => {
  it('has one pathway per id, in a known group, from one row of the law table', () => {
    expect(allPathways().map((each) => each.id)).toEqual(PATHWAY_IDS);
    expect(new Set(allPathways().map((each) => each.group))).toEqual(new Set(PATHWAY_GROUPS));
    expect(allPathways().map((each) => each.lawId)).toEqual(['D3-8.1', 'D3-8.2', 'CNP']);
  });

  it('lists each step and stage once', () => {
    expect(new Set(STEP_CODES).size).toBe(STEP_CODES.length);
    expect(new Set(STAGE_CODES).size).toBe(STAGE_CODES.length);
  });

  it('means the same act by the same step code', () => {
    for (const code of STEP_CODES) {
      const meanings = allPathways().flatMap(({ steps }) => (steps[code] ? [steps[code]] : []));
      for (const meaning of meanings) expect(meaning).toEqual(meanings[0]);
    }
  });
});

describe('dates in force', () => {
  const lodged = (text: string) => isOpen('dublin3_art8_1', new Date(text));
  const applied = (text: string) => isOpen('child_relative_visa', new Date(text));

  it('applies Dublin III to applications from 2014 to 23:00 in London on 31 December 2020', () => {
    expect(lodged('2013-12-31T22:59:59Z')).toBe(false);
    expect(lodged('2013-12-31T23:00:00Z')).toBe(true);
    expect(lodged('2020-12-31T22:59:59.999Z')).toBe(true);
    expect(lodged('2020-12-31T23:00:00Z')).toBe(false);
    expect(lodged('2026-11-22T12:00:00Z')).toBe(false);
  });

  it('opened the visa route on 12 April 2023 in London and has not closed it', () => {
    expect(applied('2023-04-11T22:59:59Z')).toBe(false);
    expect(applied('2023-04-11T23:00:00Z')).toBe(true);
    expect(applied('2026-11-22T12:00:00Z')).toBe(true);
  });

  it('reads a day known without its hour in the zone of the event', () => {
    expect(isOpenOn('dublin3_art8_2', '2013-12-31')).toBe(false);
    expect(isOpenOn('dublin3_art8_2', '2014-01-01')).toBe(true);
    expect(isOpenOn('dublin3_art8_2', '2020-12-31')).toBe(true);
    expect(isOpenOn('dublin3_art8_2', '2021-01-01')).toBe(false);
    expect(isOpenOn('dublin3_art8_2', '2020-12-31', 'request_received')).toBe(true);
    expect(isOpenOn('dublin3_art8_2', '2021-01-01', 'request_received')).toBe(false);
    expect(isOpenOn('child_relative_visa', '2023-04-11')).toBe(false);
    expect(isOpenOn('child_relative_visa', '2023-04-12')).toBe(true);
  });

  it('is closed for an event the pathway is not keyed on', () => {
    expect(isOpen('child_relative_visa', new Date('2024-01-01'), 'request_received')).toBe(false);
  });

  it('offers what is open at an instant', () => {
    expect(openPathways(new Date('2018-06-01'))).toEqual(['dublin3_art8_1', 'dublin3_art8_2']);
    expect(openPathways(new Date('2022-06-01'))).toEqual([]);
    expect(openPathways(new Date('2026-11-22'))).toEqual(['child_relative_visa']);
  });
});

describe('steps from a stage', () => {
  it('lists what the table allows and the facts that may come at any time', () => {
    expect(allowedSteps('dublin3_art8_1', 'accepted')).toEqual([
      'guardian_appointed',
      'fingerprints_taken',
      'eurodac_hit_received',
      'transfer_decision_notified',
      'transfer_time_expired',
      'procedure_closed',
    ]);
    expect(allowedSteps('dublin3_art8_1', 'closed_other')).toEqual([]);
    expect(allowedSteps('child_relative_visa', 'granted')).toEqual([
      'exit_authorised',
      'travel_arranged',
      'procedure_closed',
    ]);
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

import type { PathwayId } from './pathway.js';
import { allowedSteps, allPathways, nextStage, pathway, STEP_CODES } from './pathways.js';

/** Stage numbers of a pathway's table: from → every stage a step leads to, itself and closing left out. */
function arrows(id: PathwayId): Record<number, number[]> {
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

/** Both drawings of one table put together. */
function merged(
  table: Readonly<Record<number, readonly number[]>>,
  added: Readonly<Record<number, readonly number[]>>,
): Record<number, number[]> {
  return Object.fromEntries(
    Object.entries(table).map(([from, to]) => [
      from,
      [...to, ...(added[Number(from)] ?? [])].sort((a, b) => a - b),
    ]),
  );
}

describe('the Dublin stage table', () => {
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
    80: [75, 93],
    87: [60, 90, 92, 93],
    88: [93],
    92: [60, 90],
    110: [93, 118],
    120: [93],
  };

  it.each([
    'dublin2',
    'dublin3_art8_1',
    'dublin3_art8_2',
    'dublin3_art9',
    'dublin3_art10',
    'dublin3_art16',
  ] as const)('of %s is the law table and the arrows added to it', (id) => {
    expect(arrows(id)).toEqual(merged(TABLE, ADDED));
  });

  it('of Article 17(2) is the same without what Articles 21 and 22 govern', () => {
    const governed = [58, 60, 62, 75, 85, 87, 88];
    const kept = Object.entries(merged(TABLE, ADDED))
      .filter(([from]) => !governed.includes(Number(from)))
      .map(([from, to]) => [from, to.filter((each) => !governed.includes(each))] as const);
    expect(arrows('dublin3_art17_2')).toEqual({ ...Object.fromEntries(kept), 50: [92] });
  });

  it('never takes silence for acceptance after a re-examination or on a discretionary request', () => {
    for (const stage of ['reexamination_sent', 'reexamination_refused', 'article_17_2', 'litigation']) {
      expect(nextStage('dublin3_art8_1', stage, 'acceptance_by_silence')).toBeNull();
    }
    expect(nextStage('dublin3_art8_1', 'request_sent', 'acceptance_by_silence')).toBe('accepted_by_silence');
    expect(nextStage('dublin2', 'article_15', 'acceptance_by_silence')).toBeNull();
    expect(pathway('dublin3_art17_2').steps).not.toHaveProperty('acceptance_by_silence');
  });

  it('makes no transfer decision before an acceptance or a court', () => {
    const from = Object.entries(pathway('dublin3_art8_1').transitions)
      .filter(([, row]) => 'transfer_decision_notified' in row)
      .map(([stage]) => stage);
    expect(from.sort()).toEqual(['accepted', 'accepted_by_silence', 'litigation']);
  });
});

describe('the visa stage table', () => {
  const TABLE = {
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
  };

  it.each([
    'refugee_child_352d',
    'family_reunion_protection',
    'child_relative_319x',
    'child_relative_visa',
    'child_relative_297',
    'appendix_fm_child',
    'leave_outside_rules',
  ] as const)('of %s is the law table', (id) => {
    expect(arrows(id)).toEqual(TABLE);
  });

  /** No journey: the child is there. A decision may come without biometrics taken anew. */
  const IN_COUNTRY = {
    ...Object.fromEntries(Object.entries(TABLE).filter(([from]) => Number(from) < 100)),
    40: [50, 70, 80],
    70: [150],
    150: [],
  };

  it('of paragraph 298 is the same without the journey', () => {
    expect(arrows('child_relative_298')).toEqual(IN_COUNTRY);
  });

  it.each(['calais_leave', 'section67_leave'] as const)('of %s goes on to settlement', (id) => {
    expect(arrows(id)).toEqual({ ...IN_COUNTRY, 70: [90, 150], 90: [70, 100], 100: [150] });
  });
});

describe('the other stage tables', () => {
  const ARRIVAL = { 95: [], 130: [140], 140: [150], 150: [] };

  it('take the expedited process of 2016 from the interview to the arrival', () => {
    expect(arrows('purnia')).toEqual({
      10: [20],
      20: [70, 80],
      70: [130],
      80: [85, 86],
      85: [70, 80, 86, 130],
      86: [70, 80],
      ...ARRIVAL,
    });
  });

  it('take section 67 from the referral to the arrival', () => {
    expect(arrows('section67')).toEqual({
      10: [20],
      20: [30, 80],
      30: [40, 80],
      40: [70, 80],
      70: [100, 130],
      80: [20, 86],
      86: [20, 80],
      100: [130],
      ...ARRIVAL,
    });
  });

  it('take the agreement of 2025 from interest to the arrival', () => {
    expect(arrows('uk_france_2025')).toEqual({
      10: [20],
      20: [30, 80],
      30: [40],
      40: [50, 70, 80],
      50: [70, 80],
      70: [100],
      80: [20],
      100: [130],
      ...ARRIVAL,
    });
  });

  it('take an order of a court to its execution', () => {
    expect(arrows('court_order')).toEqual({
      10: [70],
      70: [90, 100, 130],
      90: [100, 130],
      100: [130],
      ...ARRIVAL,
    });
  });

  it('take a request between two other States to the arrival there', () => {
    expect(arrows('ammr_family')).toEqual({
      10: [40],
      40: [58, 60],
      58: [60],
      60: [70, 75, 80],
      70: [93, 110],
      75: [93, 110],
      80: [60, 75],
      93: [],
      95: [],
      110: [93, 130],
      130: [150],
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
    expect(Object.keys(each.transitions).sort()).toEqual(Object.keys(each.stages).sort());
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

  it('lets a refusal by the United Kingdom be brought before its courts', () => {
    const refused = Object.values(each.transitions).filter((row) => 'claim_issued' in row);
    const byUk = each.way === 'elsewhere' || each.way === 'order' || each.closedToMinors;
    expect(refused.length > 0).toBe(!byUk);
  });
});

describe('a step', () => {
  it('brings a case to the same milestone in every pathway, so that counting by steps holds', () => {
    const brought = STEP_CODES.map((code) => [
      code,
      new Set(
        allPathways().flatMap(({ stages, transitions }) =>
          Object.entries(transitions).flatMap(([from, row]) => {
            const to = row[code];
            return to === undefined || to === from ? [] : [stages[to]?.milestone ?? null];
          }),
        ),
      ),
    ]);
    const split = brought.filter(([, milestones]) => (milestones as Set<unknown>).size > 1);
    expect(split).toEqual([]);
  });
});

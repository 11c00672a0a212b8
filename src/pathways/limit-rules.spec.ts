import { allPathways, pathway } from './pathways.js';
import { LIMIT_IDS, type LimitRule } from './limit-rule.js';
import { LIMIT_RULES, ruleOf, rulesOf } from './limit-rules.js';

const UNITS = { hours: 'H', days: 'D', working_days: 'WD', weeks: 'W', months: 'M' } as const;

/** A rule as one row: name, period, what passing brings, what silence means, roll, and whether it was read (R) or not (M). */
function row(rule: LimitRule): string {
  const { amount, unit, count, from } = rule.period;
  const period = [`${amount}${UNITS[unit]}`, count, from].filter(Boolean).join(',');
  const owed = `${rule.guard}/${rule.ours ? 'ours' : rule.authority}`;
  const read = rule.verified ? 'R' : 'M';
  return [name(rule), period, owed, rule.effect, rule.silence, rule.roll, read].join(' ');
}

function name({ id, part }: LimitRule): string {
  return part ? `${id}/${part}` : id;
}

function squeezed(text: string): string[] {
  return text
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).join(' '));
}

/** The law table, row by row: period, effect, silence, roll, and which rows rest on memory in any part. */
const TABLE = squeezed(`
  D3-TCR-3M                      3M   before/prefecture   france_responsible            responsibility_moves  disputed  R
  D3-TCR-3M/fresh                3M   before/prefecture   france_responsible            responsibility_moves  disputed  R
  D3-TCR-EURODAC-2M              2M   before/prefecture   france_responsible            responsibility_moves  disputed  R
  D3-URGENT-REPLY/asked          1W   after/home_office   nothing                       nothing               disputed  M
  D3-URGENT-REPLY/ceiling        1M   after/home_office   accepted                      accepted              disputed  M
  D3-REPLY-2M                    2M   after/home_office   accepted                      accepted              disputed  R
  D3-17.2-REPLY-2M               2M   after/home_office   nothing                       nothing               disputed  M
  D3-TB-REQ/hit                  2M   before/prefecture   requesting_state_responsible  responsibility_moves  disputed  R
  D3-TB-REQ/lodging              3M   before/prefecture   requesting_state_responsible  responsibility_moves  disputed  R
  D3-TB-REPLY-EURODAC-2W         2W   after/home_office   accepted                      accepted              disputed  R
  D3-TB-REPLY-1M                 1M   after/home_office   accepted                      accepted              disputed  R
  D3-DET/request                 1M   before/prefecture   release                       nothing               disputed  M
  D3-DET/reply                   2W   after/home_office   accepted                      accepted              disputed  M
  D3-DET/transfer                6W   before/prefecture   release                       nothing               disputed  M
  IR-REEXAM-3W                   3W   before/prefecture   no_reexamination              responsibility_moves  disputed  M
  IR-REEXAM-REPLY-2W             2W   after/home_office   procedure_ends                not_accepted          disputed  R
  IR-INFO-4W                     4W   after/home_office   nothing                       nothing               disputed  M
  IR-INFO-4W/extended            6W   after/home_office   nothing                       nothing               disputed  M
  D3-INFO-5W                     5W   after/home_office   nothing                       nothing               disputed  M
  IR-ARRIVAL-NOTICE              3WD,back,due_date  before/prefecture  nothing          nothing               none      M
  D3-TRANSFER-6M                 6M   before/prefecture   france_responsible            responsibility_moves  disputed  R
  D3-TRANSFER-12M                12M  before/prefecture   france_responsible            responsibility_moves  disputed  R
  D3-TRANSFER-18M                18M  before/prefecture   france_responsible            responsibility_moves  disputed  R
  FR-REG-3WD                     3WD  after/prefecture    interim_relief                nothing               by_law    R
  FR-REG-3WD/many                10WD after/prefecture    interim_relief                nothing               by_law    R
  FR-APU-5D                      5D,first_day  after/department   prosecutor_informed   nothing               none      R
  FR-APU-5D/renewed_once         10D,first_day after/department   prosecutor_informed   nothing               none      R
  FR-APU-5D/renewed_twice        15D,first_day after/department   prosecutor_informed   nothing               none      R
  FR-375-8D                      8D   before/prosecutor   order_falls                   nothing               by_law    M
  FR-TRANSFER-HOLD               15D  after/prefecture    enforceable                   nothing               none      R
  FR-TRANSFER-HOLD/detained      48H  after/prefecture    enforceable                   nothing               none      R
  FR-APPEAL-7D                   7D   before/ours         out_of_time                   nothing               by_law    M
  FR-APPEAL-7D/ruling            15D  after/french_court  nothing                       nothing               by_law    M
  FR-APPEAL-48H                  48H  before/ours         out_of_time                   nothing               none      R
  FR-APPEAL-48H/ruling           144H after/french_court  nothing                       nothing               none      R
  FR-APPEAL-48H/ruling_detained  144H after/french_court  nothing                       nothing               none      R
  FR-ADMIN-2M                    2M,franc  before/ours    out_of_time                   nothing               by_law    M
  UK-JR-3M                       3M   before/ours         permission_refused            nothing               by_law    M
  UK-FTT-28D                     28D  before/ours         late_application              nothing               by_law    M
  UK-FTT-14D                     14D  before/ours         late_application              nothing               by_law    M
  UK-CNP-12W                     12W  after/home_office   nothing                       nothing               none      R
  UKFR25-14D/request             14D  after/home_office   no_return                     nothing               none      R
  UKFR25-14D/answer              14D  after/prefecture    no_return                     nothing               none      R
  UKFR25-14D/return              3M   after/home_office   no_return                     nothing               none      R
  COURT-ORDERED                  0D,due_date  after/home_office   contempt              nothing               none      R
  AMMR-TCR-2M                    2M   before/prefecture   later_request_possible        responsibility_moves  disputed  M
  AMMR-TCR-1M                    1M   before/prefecture   later_request_possible        responsibility_moves  disputed  M
  AMMR-REPLY-1M                  1M   after/other_state   accepted                      accepted              disputed  M
  AMMR-REPLY-2W                  2W   after/other_state   accepted                      accepted              disputed  M
  AMMR-REPLY-2W/detained         1W   after/other_state   accepted                      accepted              disputed  M
  AMMR-DECISION-2W               2W   before/prefecture   nothing                       nothing               disputed  M
  AMMR-TRANSFER-6M               6M   before/prefecture   requesting_state_responsible  responsibility_moves  disputed  M
`);

/** What starts each row of the table. */
const STARTS = squeezed(`
  D3-TCR-3M                intent_recorded application_lodged
  D3-TCR-EURODAC-2M        eurodac_hit
  D3-URGENT-REPLY          urgent_reply_asked
  D3-REPLY-2M              request_sent request_received
  D3-17.2-REPLY-2M         article_17_2_requested article_17_2_received
  D3-TB-REQ                eurodac_asylum_hit intent_recorded application_lodged
  D3-TB-REPLY-EURODAC-2W   take_back_received
  D3-TB-REPLY-1M           take_back_received
  IR-REEXAM-3W             refusal
  IR-REEXAM-REPLY-2W       reexamination_sent reexamination_received
  IR-INFO-4W               family_information_requested
  D3-INFO-5W               information_requested
  D3-TRANSFER-6M           acceptance acceptance_by_silence transfer_judgment transfer_judgment_notified
  D3-TRANSFER-12M          acceptance acceptance_by_silence transfer_judgment transfer_judgment_notified
  D3-TRANSFER-18M          acceptance acceptance_by_silence transfer_judgment transfer_judgment_notified
  D3-DET                   detained request_received acceptance acceptance_by_silence
  IR-ARRIVAL-NOTICE        transfer_booked
  FR-REG-3WD               intent_recorded
  FR-APU-5D                care_started
  FR-375-8D                prosecutor_order
  FR-TRANSFER-HOLD         transfer_decision
  FR-APPEAL-7D             transfer_decision transfer_challenged
  FR-APPEAL-48H            transfer_decision detained
  FR-ADMIN-2M              administrative_decision administrative_silence
  UK-JR-3M                 refusal refusal_in_country reexamination_lapsed
  UK-FTT-28D               refusal
  UK-FTT-14D               refusal_in_country
  UK-CNP-12W               application_submitted biometrics_given
  UKFR25-14D               small_boat_arrival readmission_asked
  AMMR-TCR-2M              application_registered
  AMMR-TCR-1M              eurodac_hit
  AMMR-REPLY-1M            request_sent request_received
  AMMR-REPLY-2W            request_sent request_received
  AMMR-DECISION-2W         acceptance acceptance_by_silence
  AMMR-TRANSFER-6M         acceptance acceptance_by_silence transfer_judgment_notified
  COURT-ORDERED            court_order
`);

describe('the rules of limits', () => {
  it('are the rows of the law table', () => {
    expect(LIMIT_RULES.map(row)).toEqual(TABLE);
  });

  it('start with the events of the law table, every row with some', () => {
    const starts = LIMIT_IDS.map((id) => {
      const facts = LIMIT_RULES.filter((rule) => rule.id === id).flatMap(({ starts }) =>
        starts.map(({ fact }) => fact),
      );
      return [id, ...new Set(facts)].join(' ');
    });
    expect(starts).toEqual(STARTS);
  });

  it('name an article and a source', () => {
    expect(LIMIT_RULES.filter(({ article }) => article === '').map(name)).toEqual([]);
    const unsourced = LIMIT_RULES.filter(({ sources, verified }) => verified && sources.length === 0);
    expect(unsourced.map(name)).toEqual([]);
  });

  it('stand after those they look at', () => {
    const wrong = LIMIT_RULES.filter((rule, index) => {
      const looksAt = [
        rule.cappedBy,
        rule.onlyIf?.within,
        ...rule.starts.flatMap(({ deemed = [] }) => deemed),
      ].filter((id) => id !== undefined);
      const before = LIMIT_RULES.slice(0, index);
      return looksAt.some((id) => !before.some((other) => other.id === id));
    });
    expect(wrong.map(name)).toEqual([]);
  });

  it('are found by name, and there only', () => {
    expect(LIMIT_RULES.every((rule) => ruleOf(rule.id, rule.part ?? null) === rule)).toBe(true);
    expect(() => ruleOf('D3-DET', null)).toThrow(RangeError);
  });
});

describe('silence', () => {
  const accepting = LIMIT_RULES.filter(({ silence }) => silence === 'accepted');

  it('that accepts must be proved, and its start can be', () => {
    expect(accepting.filter(({ needsProof }) => !needsProof).map(name)).toEqual([]);
    const facts = new Set(
      accepting.flatMap(({ starts }) => starts.filter(({ until }) => !until)).map(({ fact }) => fact),
    );
    const silent = allPathways().flatMap(({ id, steps }) =>
      Object.entries(steps)
        .filter(([, { fact, asks = [] }]) => facts.has(fact) && !asks.includes('proof_of_receipt'))
        .map(([code]) => `${id} ${code}`),
    );
    expect(silent).toEqual([]);
  });

  it('never accepts under Article 17(2), in a visa procedure or before a court', () => {
    const pathways = new Set(accepting.flatMap(({ pathways }) => [...pathways]));
    expect([...pathways]).toEqual([
      'dublin3_art8_1',
      'dublin3_art8_2',
      'dublin3_art9',
      'dublin3_art10',
      'dublin3_art16',
      'ammr_family',
    ]);
  });

  it('is an authority’s alone: what is ours to do has no silence', () => {
    expect(LIMIT_RULES.filter(({ ours, silence }) => ours && silence !== 'nothing').map(name)).toEqual([]);
  });
});

describe('each rule', () => {
  it.each(LIMIT_RULES.map((rule) => [name(rule), rule] as const))('%s can start somewhere', (_, rule) => {
    const startable = rule.pathways.filter((id) => {
      const facts = new Set(Object.values(pathway(id).steps).map(({ fact }) => fact));
      return rule.starts.some(({ fact }) => facts.has(fact));
    });
    expect(startable).not.toEqual([]);
  });

  it('is asked of the pathways it runs in', () => {
    expect(rulesOf('dublin3_art17_2').map(({ id }) => id)).not.toContain('D3-REPLY-2M');
    expect(rulesOf('child_relative_visa').map(name)).toEqual([
      'FR-REG-3WD',
      'FR-REG-3WD/many',
      'FR-APU-5D',
      'FR-APU-5D/renewed_once',
      'FR-APU-5D/renewed_twice',
      'FR-375-8D',
      'FR-ADMIN-2M',
      'UK-JR-3M',
      'UK-FTT-28D',
      'UK-CNP-12W',
      'COURT-ORDERED',
    ]);
  });
});

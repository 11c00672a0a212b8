// node test/bench/limits.mjs [--procedures 10000] [--rounds 5]
// Recomputes every limit of many procedures on one core, as after a change of the law or of a calendar. Needs a build.
import { parseArgs } from 'node:util';
import { addDays } from '../../dist/src/common/civil-date.js';
import { limitsOf } from '../../dist/src/pathways/limits.js';
import { checkStep } from '../../dist/src/pathways/step-check.js';

const { values: options } = parseArgs({
  options: {
    procedures: { type: 'string', default: '10000' },
    rounds: { type: 'string', default: '5' },
  },
});

/** Courses as cases have run: days between the steps, and the steps. How often each occurs: `weight`. */
const LODGED =
  '0 taken_into_care 4 care_renewed 9 prosecutor_order_made 12 intent_recorded 19 registered 24 guardian_appointed';
const ASKED = `${LODGED} 31 fingerprints_taken 48 evidence_complete 55 request_sent 56 request_received`;
const REFUSED = `${ASKED} 108 holding_reply_received 117 refusal_received`;
const APPLIED =
  '0 taken_into_care 6 judge_seised 20 guardian_appointed 44 eligibility_checked 60 fee_waiver_requested 81 fee_waiver_decided 95 application_submitted 110 biometrics_given';
const COURSES = [
  {
    weight: 14,
    pathway: 'dublin3_art8_1',
    steps: `${ASKED} 112 acceptance_received 130 transfer_decision_notified`,
  },
  {
    weight: 8,
    pathway: 'dublin3_art8_2',
    steps: `${ASKED} 118 acceptance_by_silence 140 transfer_decision_notified 150 transfer_booked 170 arrived`,
  },
  {
    weight: 9,
    pathway: 'dublin3_art8_1',
    steps: `${REFUSED} 130 reexamination_sent 131 reexamination_received 144 refusal_received 200 claim_issued`,
  },
  {
    weight: 5,
    pathway: 'dublin3_art9',
    steps: `${ASKED} 90 acceptance_received 100 transfer_decision_notified 105 transfer_challenged 140 transfer_judgment_given 150 transfer_judgment_notified`,
  },
  { weight: 6, pathway: 'dublin3_art8_1', steps: `${ASKED} 70 eurodac_hit_received` },
  {
    weight: 6,
    pathway: 'dublin3_art17_2',
    steps: `${LODGED} 31 fingerprints_taken 48 evidence_complete 55 article_17_2_requested 56 article_17_2_received 130 refusal_received 180 claim_issued`,
  },
  {
    weight: 20,
    pathway: 'child_relative_visa',
    steps: `${APPLIED} 180 further_evidence_requested 190 further_evidence_sent`,
  },
  {
    weight: 12,
    pathway: 'child_relative_297',
    steps: `${APPLIED} 200 refusal_received 220 appeal_lodged 400 appeal_allowed 430 visa_granted`,
  },
  {
    weight: 8,
    pathway: 'appendix_fm_child',
    steps: `${APPLIED} 190 visa_granted 210 exit_authorised 220 travel_arranged 240 arrived`,
  },
  {
    weight: 6,
    pathway: 'child_relative_298',
    steps:
      '0 eligibility_checked 20 leave_requested 50 biometrics_given 90 further_evidence_requested 100 further_evidence_sent 150 refusal_sent 160 appeal_lodged',
  },
  {
    weight: 6,
    pathway: 'section67',
    steps:
      '0 referred 20 best_interests_determined 40 security_checked 60 placement_found 80 travel_arranged 90 arrived 120 post_arrival_check',
  },
];
/** The first day of each kind of procedure, so that its law is in force. */
const FIRST_DAYS = {
  dublin3_art8_1: '2015-02-02',
  dublin3_art8_2: '2015-02-02',
  dublin3_art9: '2017-02-02',
  dublin3_art17_2: '2015-02-02',
  section67: '2016-06-01',
  child_relative_298: '2015-02-02',
  child_relative_297: '2015-02-02',
  child_relative_visa: '2023-05-02',
  appendix_fm_child: '2025-09-10',
};
const NATIONS = ['england', 'scotland', 'wales', 'northern_ireland', null];

const procedures = made(Number(options.procedures));
const steps = procedures.reduce((sum, procedure) => sum + procedure.steps.length, 0);
let limits = 0;
const rounds = [];
for (let round = 0; round <= Number(options.rounds); round++) {
  const times = new Float64Array(procedures.length);
  limits = 0;
  procedures.forEach((procedure, index) => {
    const from = process.hrtime.bigint();
    limits += limitsOf(procedure).length;
    times[index] = Number(process.hrtime.bigint() - from) / 1000;
  });
  // The first round warms up.
  if (round > 0) rounds.push(times.sort());
}
const median = rounds.sort((a, b) => total(a) - total(b))[Math.floor(rounds.length / 2)];
const at = (share) => median[Math.floor(median.length * share)].toFixed(1);
console.log(
  `${procedures.length} procedures, ${(steps / procedures.length).toFixed(1)} steps and ${(limits / procedures.length).toFixed(1)} limits each`,
);
console.log(
  `${(total(median) / 1e6).toFixed(3)} s in all, ${(total(median) / median.length).toFixed(1)} µs each; p50 ${at(0.5)} µs, p99 ${at(0.99)} µs (median of ${rounds.length} rounds)`,
);

/** In microseconds. */
function total(times) {
  return times.reduce((sum, time) => sum + time, 0);
}

/** Procedures in the given shares, on days that differ, the same at every run. */
function made(count) {
  const wheel = COURSES.flatMap(({ weight, ...course }) => Array.from({ length: weight }, () => course));
  return Array.from({ length: count }, (_, index) => {
    const { pathway, steps } = wheel[(index * 37) % wheel.length];
    const first = addDays(FIRST_DAYS[pathway], (index * 13) % 400);
    const facts = stepsOf(steps, first, index);
    if (index < wheel.length) requireLawful(pathway, facts);
    return { pathway, steps: facts, ukNation: NATIONS[index % NATIONS.length] };
  });
}

function stepsOf(course, first, index) {
  return [...course.matchAll(/(\d+) (\w+)/g)].map(([, days, code], place) => {
    const on = addDays(first, Number(days));
    return {
      id: `${index}-${place}`,
      code,
      on,
      recordedAt: `${on}T12:00:00.000Z`,
      proofOfReceipt: code.endsWith('_received') || code.endsWith('_silence') ? true : null,
      time: null,
      dueOn: code === 'transfer_booked' ? addDays(on, 20) : null,
    };
  });
}

/** A course that the tables do not allow would measure something that never happens. */
function requireLawful(pathway, facts) {
  facts.forEach((step, place) => {
    const check = checkStep(pathway, facts.slice(0, place), step);
    if (!check.ok) throw new Error(`${pathway} ${step.on} ${step.code}: ${check.code}`);
  });
}

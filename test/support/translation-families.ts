import { SIGN_IN_STATES } from '../../src/organisations/sign-in-states.js';
import { SESSION_KINDS } from '../../src/auth/sign-in.service.js';
import { CODE_LISTS } from '../../src/common/codes.js';
import { CHANGES } from '../../src/charts/describe.js';
import { INDICATORS } from '../../src/indicators/definitions.js';
import { COMPARISON_RESULTS } from '../../src/kinship/comparison.js';
import {
  AFFECTED_BANDS,
  INCIDENT_KINDS,
  SOURCE_KINDS,
  VERIFICATIONS,
  WITHDRAWAL_REASONS,
} from '../../src/incidents/incident-codes.js';
import { CLAIMANTS } from '../../src/kinship/kinship.dto.js';
import { ACCOUNT_QUESTIONS, ACCOUNT_SIDES } from '../../src/kinship/questions.js';
import { HOLIDAY_CALENDARS } from '../../src/pathways/holidays.js';
import { HOLIDAY_CODES } from '../../src/pathways/holidays-data.js';
import { SILENCE_ROWS } from '../../src/pathways/silence.js';
import { PERSON_KINDS } from '../../src/people/candidate.js';
import { QUESTION_ANSWERS, QUESTION_PURPOSES } from '../../src/people/question-codes.js';
import { TABLES } from '../../src/reports/catalogue.js';
import { REMINDER_KINDS, REMINDER_SCOPES } from '../../src/reminders/reminder-kinds.js';
import { BANDS, EVIDENCE_FIELDS, REASONS } from '../../src/matching/evidence.js';
import { MERGE_CONFLICTS } from '../../src/people/merge-plan.js';
import { RELATIVE_CONFLICTS } from '../../src/people/relative-plan.js';
import { CONSENT_GIVERS } from '../../src/matching/sharing-consent.entity.js';
import { OBSERVATION_STATES, OBSERVATION_STEPS } from '../../src/publications/observation-states.js';
import { RUN_STAGES } from '../../src/reports/run-codes.js';
import {
  METHOD_CHECKS,
  RELEASE_ACTS,
  RELEASE_STATES,
  RELEASE_STEPS,
  SAFEGUARDING_CHECKS,
} from '../../src/publications/release-steps.js';
import {
  CLOSURE_REASONS,
  STATED_CALENDARS,
  SUGGESTION_REASONS,
  TRACING_STATUSES,
} from '../../src/tracing/tracing-codes.js';
import { STRENGTHS } from '../../src/web/people/candidate-cards.js';
import { ERROR_KINDS } from '../../src/web/error-page.js';
import { RESULTS } from '../../src/web/law/finder-ways.js';
import { STANDINGS } from '../../src/web/law/guide-list.js';

const OBSERVATORY_METHOD = [
  'who',
  'rounding',
  'zero',
  'adds_up',
  'attack',
  'limits',
  'frozen',
  'late',
  'observations',
  'incidents',
  'files',
];

/**
 * Keys put together from a code (`t('codes.sex.' ~ minor.sex)`): the prefix, and the codes that must and may follow it.
 * `checked elsewhere`: a spec beside the codes does it.
 */
export const FAMILIES: Readonly<Record<string, readonly string[] | 'checked elsewhere'>> = {
  ...Object.fromEntries(Object.entries(CODE_LISTS).map(([list, codes]) => [`codes.${list}.`, codes])),
  'codes.country.': ['XXA', 'XXX'],
  'codes.language.': 'checked elsewhere',
  'law.case.': 'checked elsewhere',
  'pathways.': 'checked elsewhere',
  'eligibility.': 'checked elsewhere',
  'administration.sign_in.': SIGN_IN_STATES,
  'calendar.in.': HOLIDAY_CALENDARS,
  'consent.about.': PERSON_KINDS,
  'consent.by.': CONSENT_GIVERS,
  'consent.said.': ['given', 'withdrawn'],
  'consent.title.': PERSON_KINDS,
  'duplicates.conflict.': MERGE_CONFLICTS,
  'duplicates.relative.conflict.': RELATIVE_CONFLICTS,
  'duplicates.elsewhere.': PERSON_KINDS,
  'entry.sessions.kind.': SESSION_KINDS,
  'error_page.title.': ERROR_KINDS,
  'error_page.text.': ERROR_KINDS,
  'finder.result.': RESULTS,
  'finder.result_text.': RESULTS,
  'finder.case.result.': RESULTS,
  'guide.group.': STANDINGS,
  'guide.group_text.': STANDINGS,
  'guide.standing.': STANDINGS,
  'guide.silence.': SILENCE_ROWS.map(({ id }) => id),
  'guide.source.': 'checked elsewhere',
  'holidays.name.': HOLIDAY_CODES,
  'charts.trend.': [...CHANGES, 'alone'],
  'incidents.affected.': AFFECTED_BANDS,
  'incidents.kind.': INCIDENT_KINDS,
  'incidents.place.': ['GBR', 'SEA'],
  'incidents.source_kind.': SOURCE_KINDS,
  'incidents.verification.': VERIFICATIONS,
  'indicators.base.': ['quarter', 'day', 'cohort', 'step', 'complete'],
  'indicators.caption.': ['count', 'percent', 'days', 'rate', 'losses', 'late', 'at_risk', 'still_waiting'],
  'indicators.counts.': INDICATORS.map(({ id }) => id),
  'indicators.name.': INDICATORS.map(({ id }) => id),
  'indicators.note.': 'checked elsewhere',
  'indicators.out_of.': 'checked elsewhere',
  'indicators.state.': ['available', 'absent'],
  'incidents.withdrawal.': [...WITHDRAWAL_REASONS, 'about', 'reason'],
  'observatory.method.': OBSERVATORY_METHOD,
  'observatory.method_text.': OBSERVATORY_METHOD,
  'reports.answer.': 'checked elsewhere',
  'reports.assessment.': 'checked elsewhere',
  'reports.challenge.': 'checked elsewhere',
  'reports.contact.': 'checked elsewhere',
  'reports.evidence_type.': 'checked elsewhere',
  'reports.link_state.': 'checked elsewhere',
  'reports.majority.': 'checked elsewhere',
  'reports.placement.': 'checked elsewhere',
  'reports.record.': 'checked elsewhere',
  'reports.representation.': 'checked elsewhere',
  'reports.run.stage.': RUN_STAGES,
  'reports.table_name.': TABLES.map(({ code }) => code),
  'reports.wait.': 'checked elsewhere',
  'publications.act.': RELEASE_ACTS,
  'publications.check.': [...METHOD_CHECKS, ...SAFEGUARDING_CHECKS],
  'publications.observation.body_': ['fr', 'en'],
  'publications.observation.context_': ['fr', 'en'],
  'publications.observation.state.': OBSERVATION_STATES,
  'publications.observation.step.': OBSERVATION_STEPS,
  'publications.observation.step_about.': OBSERVATION_STEPS,
  'publications.observation.title_': ['fr', 'en'],
  'publications.draft.reason_': ['fr', 'en'],
  'publications.state.': RELEASE_STATES,
  'publications.step.': Object.keys(RELEASE_STEPS),
  'publications.step_about.': Object.keys(RELEASE_STEPS),
  'questions.about_kind.': PERSON_KINDS,
  'questions.answer.': QUESTION_ANSWERS,
  'questions.kind.': PERSON_KINDS,
  'questions.purpose.': QUESTION_PURPOSES,
  'reminders.kind.': REMINDER_KINDS,
  'reminders.scope.': REMINDER_SCOPES,
  'law.rule.': 'checked elsewhere',
  'tracing.band.': BANDS,
  'tracing.calendar.': STATED_CALENDARS,
  'tracing.closing.': CLOSURE_REASONS,
  'tracing.reason.': SUGGESTION_REASONS,
  'tracing.status.': TRACING_STATUSES,
  'limits.': 'checked elsewhere',
  'search.kind.': PERSON_KINDS,
  'search.known.': PERSON_KINDS,
  'matching.band.': BANDS,
  'matching.field.': EVIDENCE_FIELDS,
  'matching.reason.': REASONS,
  'matching.strength.': STRENGTHS,
  'kinship.account.': ACCOUNT_SIDES,
  'kinship.claimant.': CLAIMANTS,
  'kinship.comparison.': [...COMPARISON_RESULTS, 'about', 'spelling'],
  'kinship.question.': ACCOUNT_QUESTIONS,
};

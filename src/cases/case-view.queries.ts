import { statement } from '../database/statement.js';
import { LONDON_AUTHORITIES } from '../pathways/limit-rule.js';
import { slotSql } from '../vault/splice.js';
import { keysSql } from '../vault/vault.queries.js';
import { accessSql } from './case-state.queries.js';
import { sealedSql, TIMELINE_JSON, timelinePageSql } from './timeline-page.queries.js';

const person = (compartment: string) => slotSql(`p.id || '.${compartment}'`);

/** Safety flags tell of trafficking and health: as dangerous in the wrong hands as the place itself. */
const MINOR = `SELECT json_build_object('id', p.id, 'reference', p.reference, 'sex', p.sex, 'nationalities', p.nationalities,
    'languages', p.languages, 'interpreterLanguage', p.interpreter_language, 'arrivedInFranceOn', p.arrived_in_france_on,
    'safetyFlags', CASE WHEN s.access IN ('team', 'full') THEN p.safety_flags END, 'version', p.version,
    'births', (SELECT coalesce(json_agg(json_build_object('id', b.id, 'earliestOn', b.earliest_on, 'latestOn', b.latest_on, 'source', b.source,
      'assertedOn', b.asserted_on, 'disputed', b.disputed, 'accepted', b.accepted) ORDER BY b.recorded_at, b.id), '[]')
      FROM birth_date_assertions b WHERE b.minor_id = p.id),
    'identity', ${person('identity')}, 'contact', ${person('contact')}, 'place', ${person('place')},
    'withheld', CASE s.access WHEN 'read' THEN '["contact", "place", "safetyFlags"]' WHEN 'legal' THEN '["place", "safetyFlags"]' ELSE '[]' END::json)
  FROM minors p WHERE p.id = s.minor_id`;

/** A relative may also be open to the caller through their team or another case. */
const RELATIVE_WITHHELD = `CASE WHEN s.access IN ('team', 'full') THEN '[]'::json
  ELSE (SELECT coalesce(json_agg(w.c), '[]') FROM unnest('{contact,place}'::text[]) AS w(c) WHERE NOT sec.may_open(p.id, w.c)) END`;

const RELATIVES = `SELECT coalesce(json_agg(json_build_object('id', p.id, 'reference', p.reference, 'country', p.country, 'ukNation', p.uk_nation,
    'localAuthority', p.local_authority, 'immigrationStatus', p.immigration_status, 'statusExpiresOn', p.status_expires_on,
    'link', json_build_object('id', k.id, 'relation', k.relation, 'side', k.side, 'claimedBy', k.claimed_by, 'status', k.status,
      'identifiedOn', k.identified_on, 'documentedOn', k.documented_on, 'version', k.version),
    'identity', ${person('identity')}, 'contact', ${person('contact')}, 'place', ${person('place')},
    'withheld', ${RELATIVE_WITHHELD}) ORDER BY k.identified_on, k.id), '[]')
  FROM linked k JOIN relatives p ON p.id = k.relative_id`;

const PROCEDURES = `SELECT coalesce(json_agg(json_build_object('id', p.id, 'pathway', p.pathway, 'relativeId', p.relative_id, 'openedOn', p.opened_on,
    'stage', p.stage, 'stageSince', p.stage_since, 'endedOn', p.ended_on, 'version', p.version) ORDER BY p.opened_on, p.id), '[]')
  FROM procedures p WHERE p.case_id = s.id`;

const GRANTS = `SELECT coalesce(json_agg(json_build_object('id', g.id, 'grantee', json_build_object('id', g.grantee_id, 'name', u.display_name,
    'role', u.role), 'level', g.level, 'purpose', g.purpose, 'startsAt', g.starts_at, 'endsAt', g.ends_at) ORDER BY g.starts_at, g.id), '[]')
  FROM case_grants g JOIN users u ON u.id = g.grantee_id
  WHERE g.case_id = s.id AND g.revoked_at IS NULL AND g.ends_at > now()`;

/** Two indexes, each read for one case. */
const MERGES = `SELECT coalesce(json_agg(json_build_object('id', g.id, 'state', CASE WHEN g.merged_at IS NULL THEN 'proposed' ELSE 'merged' END,
    'kept', g.kept, 'caseId', g.other, 'reference', (SELECT p.reference FROM cases o JOIN minors p ON p.id = o.minor_id WHERE o.id = g.other))
    ORDER BY g.proposed_at, g.id), '[]')
  FROM (SELECT m.id, m.merged_at, m.proposed_at, true AS kept, m.merged_case_id AS other FROM merges m WHERE m.kept_case_id = s.id AND m.undone_at IS NULL
    UNION ALL SELECT m.id, m.merged_at, m.proposed_at, false, m.kept_case_id FROM merges m WHERE m.merged_case_id = s.id AND m.undone_at IS NULL) g`;

/** SQL of the zone in which the day of a deadline's authority ends. */
const ZONE = `CASE WHEN d.authority IN (${LONDON_AUTHORITIES.map((each) => `'${each}'`).join(', ')}) THEN 'Europe/London' ELSE 'Europe/Paris' END`;

/** What still asks for something, or has passed without it. */
const DEADLINES = `SELECT coalesce(json_agg(json_build_object('id', d.id, 'procedureId', d.procedure_id, 'rule', d.rule, 'part', d.part,
    'startedBy', d.started_by, 'startOn', d.start_on, 'statutoryOn', d.statutory_on, 'rolledOn', d.rolled_on, 'endsAt', d.ends_at,
    'operativeOn', d.operative_on, 'lastDayOn', d.last_day_on, 'deemedMode', d.deemed_mode,
    'status', CASE WHEN d.state = 'running' AND coalesce(d.ends_at, (d.last_day_on + 1)::timestamp AT TIME ZONE ${ZONE}) <= $2::timestamptz THEN 'expired' ELSE d.state END,
    'ours', d.ours, 'authority', d.authority, 'effect', d.effect, 'article', d.article, 'verified', d.verified)
    ORDER BY d.operative_on, d.id), '[]')
  FROM deadlines d WHERE d.case_id = s.id AND d.replaced_at IS NULL AND d.state IN ('running', 'unproven')`;

/** The proposal that awaits approval: the last one standing. */
const PROPOSAL = `CASE WHEN s.proposed_outcome IS NOT NULL THEN (
  SELECT json_build_object('id', e.id, 'outcome', e.code, 'on', e.occurred_on, 'by', json_build_object('id', e.recorded_by, 'name', u.display_name))
  FROM timeline_entries e LEFT JOIN users u ON u.id = e.recorded_by
  WHERE e.case_id = s.id AND e.kind = 'closure_proposed'
    AND NOT EXISTS (SELECT FROM timeline_entries x WHERE x.case_id = s.id AND x.supersedes_id = e.id)
  ORDER BY e.occurred_on DESC, e.id DESC LIMIT 1) END`;

/** The last that stands of what is said of best interests, of whoever stands for the child, and of the home the child came to. */
const SAFEGUARDS = `SELECT coalesce(json_agg(json_build_object('about', l.about, 'on', l.occurred_on, 'code', l.code, 'assessedBy', l.assessed_by)
    ORDER BY l.about), '[]')
  FROM (SELECT DISTINCT ON (a.about) a.about, e.occurred_on, e.code, e.assessed_by
    FROM timeline_entries e CROSS JOIN LATERAL (SELECT CASE WHEN e.kind = 'assessment' THEN 'best_interests' WHEN e.kind = 'placement_check' THEN 'placement'
      WHEN e.code IN ('lawyer_instructed', 'lawyer_ended') THEN 'lawyer' ELSE 'guardian' END AS about) a
    WHERE e.case_id = s.id AND (e.kind IN ('assessment', 'representation', 'placement_check') OR (e.kind = 'step' AND e.code = 'guardian_appointed'))
      AND NOT EXISTS (SELECT FROM timeline_entries x WHERE x.case_id = s.id AND x.supersedes_id = e.id)
    ORDER BY a.about, e.occurred_on DESC, e.id DESC) l`;

const CASE = `json_build_object('id', s.id, 'version', s.version, 'access', s.access, 'status', s.status, 'openedOn', s.opened_on,
  'milestones', json_build_object('relativeIdentifiedOn', s.relative_identified_on, 'kinshipDocumentedOn', s.kinship_documented_on,
    'submittedOn', s.submitted_on, 'acceptedOn', s.accepted_on, 'transferArrangedOn', s.transfer_arranged_on,
    'reunitedOn', s.reunited_on, 'followedUpOn', s.followed_up_on),
  'outcome', s.outcome, 'closedOn', s.closed_on, 'closureProposal', ${PROPOSAL},
  'place', CASE WHEN s.place_type IS NOT NULL THEN json_build_object('type', s.place_type, 'department', s.department, 'since', s.place_since) END,
  'missingSince', s.missing_since, 'lastContactOn', s.last_contact_on, 'nextDeadlineOn', s.next_deadline_on,
  'team', (SELECT json_build_object('id', t.id, 'name', t.name, 'organisationId', t.organisation_id) FROM teams t WHERE t.id = s.team_id),
  'lead', (SELECT json_build_object('id', u.id, 'name', u.display_name) FROM users u WHERE u.id = s.lead_id),
  'minor', (${MINOR}), 'relatives', (${RELATIVES}), 'procedures', (${PROCEDURES}), 'timeline', ${TIMELINE_JSON},
  'grants', (${GRANTS}), 'deadlines', (${DEADLINES}), 'merges', (${MERGES}),
  'safeguards', (${SAFEGUARDS}))`;

/** The child and their relatives, as many as keys are handed out for at once. */
const PERSONS =
  'ARRAY[s.minor_id] || ARRAY(SELECT k.relative_id FROM linked k ORDER BY k.identified_on, k.id LIMIT 99)';

/** One case as its page shows it on a day, $2: everything coded as json text with slots, and the documents and keys to fill them. */
export const CASE_VIEW = statement(
  'cases.view',
  `WITH shown AS MATERIALIZED (SELECT c.*, ${accessSql('c')} AS access FROM cases c WHERE c.id = $1),
    linked AS MATERIALIZED (SELECT k.* FROM kinship_links k WHERE k.case_id = (SELECT s.id FROM shown s)),
    ${timelinePageSql()}
  SELECT s.version, ${CASE}::text AS body,
    ${sealedSql(PERSONS, 's.minor_id')} AS documents,
    ${keysSql(PERSONS, 'identity.opened')} AS keys
  FROM shown s`,
);

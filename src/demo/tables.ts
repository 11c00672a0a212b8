/** What a column can be given; a list is an array of codes, bytes are a ciphertext or a hash. */
export type Value = string | number | boolean | null | readonly string[] | Uint8Array;

const COLUMNS = {
  organisations: 'id name kind country created_at',
  teams: 'id organisation_id name created_at',
  users: 'id organisation_id email display_name role locale is_demonstration created_at',
  team_members: 'team_id user_id since',
  'sec.credentials': 'user_id salt proof changed_at',
  minors:
    'id organisation_id reference sex nationalities languages interpreter_language arrived_in_france_on safety_flags created_by created_at updated_at',
  birth_date_assertions:
    'id minor_id earliest_on latest_on source asserted_on disputed accepted recorded_by recorded_at',
  relatives:
    'id organisation_id team_id reference country uk_nation local_authority immigration_status status_evidence status_expires_on created_by created_at updated_at',
  relative_assessments: 'id relative_id kind result assessed_on expires_on recorded_by recorded_at',
  cases:
    'id minor_id organisation_id team_id lead_id opened_on status relative_identified_on kinship_documented_on submitted_on accepted_on transfer_arranged_on reunited_on followed_up_on outcome closed_on proposed_outcome place_type department place_since missing_since last_contact_on next_deadline_on version created_by created_at updated_at',
  case_grants:
    'id case_id grantee_id level purpose starts_at ends_at granted_by granted_at revoked_at revoked_by',
  kinship_links:
    'id case_id relative_id relation side claimed_by status identified_on documented_on version created_by created_at updated_at',
  kinship_decisions: 'id link_id status decided_on decided_by recorded_at',
  kinship_evidence: 'id link_id direction kind strength dated_on assessed_on assessed_by recorded_at',
  kinship_accounts: 'id link_id side taken_on language with_interpreter taken_by recorded_at',
  procedures:
    'id case_id pathway relative_id opened_on stage stage_since ended_on version created_by created_at updated_at',
  timeline_entries:
    'id case_id kind code occurred_on procedure_id relative_id contact_party reached place_type department proof_of_receipt due_on refusal_codes closing_reason assessed_by decided_by supersedes_id recorded_by recorded_at',
  deadlines:
    'id case_id team_id procedure_id key rule part started_by start_on statutory_on rolled_on ends_at operative_on last_day_on deemed_mode assert_from start_proof state reason closed_by closed_on ours authority effect silence article verified computed_at computed_for',
  tracing_requests:
    'id organisation_id team_id relative_id case_id relation side sex nationalities languages birth_calendar birth_year birth_month birth_day born_from born_to last_contact_on last_contact_country last_contact_channel status closed_on closure_reason version created_by created_at updated_at',
  sharing_consents: 'id person_id given_on recorded_by recorded_at withdrawn_on withdrawn_by',
  team_questions:
    'id kind person_id from_team to_team purpose asked_by asked_at answer answered_by answered_at',
  'sec.person_keys': 'person_id organisation_id wrapped_key kek_version created_at',
  vault_documents: 'person_id compartment subject_id ciphertext updated_at',
  audit_events: 'at actor_id action subject_id case_id',
} as const;

export type TableName = keyof typeof COLUMNS;

type Words<Text extends string> = Text extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Text;

/** A row with every column of its table that the demonstration gives. */
export type Row<Table extends TableName> = Readonly<Record<Words<(typeof COLUMNS)[Table]>, Value>>;

/** Rows by table; a table without any is left out. */
export type Rows = { [Table in TableName]?: Row<Table>[] };

/** The tables the demonstration fills, in an order in which no row comes before what it refers to. */
export const TABLES = Object.keys(COLUMNS) as TableName[];

const LISTS = new Map(TABLES.map((table) => [table, COLUMNS[table].split(' ')]));

/** The columns of a table, in the order in which its rows are written. */
export function columnsOf(table: TableName): readonly string[] {
  return LISTS.get(table) ?? [];
}

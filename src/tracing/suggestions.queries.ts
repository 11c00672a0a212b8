import type { CivilDate } from '../common/civil-date.js';
import type { KinshipRelation, KinshipSide } from '../common/codes.js';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import type { FoundFacts } from '../people/candidates.queries.js';
import type { WrappedKey } from '../vault/vault.service.js';

/** The tokens of a child and of relatives, and of numbers the one may carry and the other be reached at: under the organisation's own key, and in the same order under the shared one. */
export interface TracingTokens {
  readonly own: readonly bigint[];
  readonly ownWeights: readonly number[];
  readonly ownShared: readonly bigint[];
  readonly kin: readonly bigint[];
  readonly kinWeights: readonly number[];
  readonly kinShared: readonly bigint[];
}

/** A relative as their link to a child says, with the key to their name. */
export interface NamedKin extends WrappedKey {
  readonly relation: KinshipRelation;
  readonly side: KinshipSide;
  /** Of the identity document, in hexadecimal. */
  readonly ciphertext: string;
}

interface Traced extends WrappedKey {
  /** Of the identity document, in hexadecimal. */
  readonly ciphertext: string;
  readonly visible: boolean;
  /** The contact document in hexadecimal; null where there is none, or it is not the caller’s to open. */
  readonly contact: string | null;
  /** How many children there are about. */
  readonly population: number;
}

/** A child who may be the one sought, with whom they named. */
export interface TracedChild extends Traced {
  readonly facts: FoundFacts;
  readonly kin: readonly NamedKin[];
}

/** An open request that may seek a child; the person is the relative. */
export interface TracedRequest extends Traced {
  readonly requestId: string;
  /** Of the words of the request, in hexadecimal. */
  readonly sought: string;
  readonly facts: Omit<FoundFacts, 'caseId' | 'births'> & {
    readonly relation: KinshipRelation;
    readonly side: KinshipSide;
    readonly births: readonly { from: CivilDate; to: CivilDate; uncertain: boolean }[];
  };
}

/** What the function hands out; the contact is read as any is, by the caller’s own rights to it. */
const TRACED = `t.person_id AS "personId", t.organisation_id AS "organisationId", t.kek_version AS "kekVersion", t.wrapped, t.ciphertext, t.visible, t.facts,
  t.population, (SELECT encode(d.ciphertext, 'hex') FROM vault_documents d
    WHERE t.visible AND d.person_id = t.person_id AND d.compartment = 'contact' AND d.subject_id = t.person_id) AS contact`;
const ASKED = `$1::bigint[], $2::real[], $3::bigint[], $4::bigint[], $5::real[], $6::bigint[]`;

const CHILDREN = statement(
  'tracing.children',
  `SELECT ${TRACED}, t.kin_named AS kin FROM sec.trace_children(${ASKED}) t`,
);
const REQUESTS = statement(
  'tracing.requests',
  `SELECT ${TRACED}, t.request_id AS "requestId", t.sought FROM sec.trace_requests(${ASKED}) t`,
);

function asked({ own, ownWeights, ownShared, kin, kinWeights, kinShared }: TracingTokens): unknown[] {
  return [own, ownWeights, ownShared, kin, kinWeights, kinShared];
}

/** Children of names like the one sought, or who named a relative like the one who seeks; audited and counted. */
export function traceChildren(ctx: Context, tokens: TracingTokens): Promise<TracedChild[]> {
  return ctx.rows<TracedChild>(CHILDREN, asked(tokens));
}

/** Open requests for a child of such names, or by a relative like one the child named; audited and counted. */
export function traceRequests(ctx: Context, tokens: TracingTokens): Promise<TracedRequest[]> {
  return ctx.rows<TracedRequest>(REQUESTS, asked(tokens));
}

const LINKED_CASES = statement(
  'tracing.linkedCases',
  'SELECT l.case_id AS "caseId" FROM kinship_links l WHERE l.relative_id = $1',
);

/** The cases a relative is linked to, as far as the caller sees. */
export async function casesLinkedTo(ctx: Context, relativeId: string): Promise<Set<string>> {
  const rows = await ctx.rows<{ caseId: string }>(LINKED_CASES, [relativeId]);
  return new Set(rows.map(({ caseId }) => caseId));
}

const CHILD = statement('tracing.child', 'SELECT c.minor_id AS "minorId" FROM cases c WHERE c.id = $1');

/** The child of a case the caller sees. */
export async function childOfCase(ctx: Context, caseId: string): Promise<string | undefined> {
  return (await ctx.row<{ minorId: string }>(CHILD, [caseId]))?.minorId;
}

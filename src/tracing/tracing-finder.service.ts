import { Injectable } from '@nestjs/common';
import { NotFound } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { KinshipLinks } from '../kinship/kinship-links.service.js';
import type { Evidence } from '../matching/evidence.js';
import { NameIndex } from '../matching/name-index.service.js';
import { keysOfPerson } from '../matching/name-tokens.js';
import type { PersonFacts } from '../matching/person-facts.js';
import { weighTracing } from '../matching/weigh-tracing.js';
import { Minors } from '../minors/minors.service.js';
import type { Candidate } from '../people/candidate.js';
import type { Compartment } from '../vault/compartments.js';
import type { ContactDocument, IdentityDocument } from '../vault/documents.js';
import { shownName } from '../vault/person-documents.js';
import { Vault, type WrappedKey } from '../vault/vault.service.js';
import {
  casesLinkedTo,
  childOfCase,
  traceChildren,
  traceRequests,
  type TracedChild,
  type TracedRequest,
  type TracingTokens,
} from './suggestions.queries.js';
import type { TracedPair } from './suggested.js';
import { childFacts, kinFact, phonesIn, requestFacts } from './traced-facts.js';
import type { TracingRequestView } from './tracing-requests-view.dto.js';

type Findable = Pick<PersonFacts, 'names' | 'phones'>;
type Sealed = WrappedKey & { readonly ciphertext: string };

/** As many keys as one search takes. */
const MOST_KEYS = 64;

/** Compares requests with children, from either side, before anybody looks at who may see what came of it. */
@Injectable()
export class TracingFinder {
  constructor(
    private readonly vault: Vault,
    private readonly index: NameIndex,
    private readonly minors: Minors,
    private readonly links: KinshipLinks,
  ) {}

  /** The children a request may seek, those the relative is linked to already left out. */
  async childrenFor(ctx: Context, request: TracingRequestView): Promise<TracedPair[]> {
    const { seeker, sought, birth, contact } = request;
    if (!seeker || !sought) return [];
    const births = birth ? [{ ...birth, uncertain: false }] : [];
    const phones = phonesIn(contact);
    const asked = requestFacts(sought, { ...request, births }, { identity: seeker, phones });
    const tokens = this.tokens(ctx, { names: sought.names, phones }, { names: seeker.names, phones: [] });
    if (!tokens) return [];
    const linked = await casesLinkedTo(ctx, request.relativeId);
    return (await traceChildren(ctx, tokens)).flatMap((row) => {
      const identity = this.identityOf(row);
      if (!identity || (row.facts.caseId !== null && linked.has(row.facts.caseId))) return [];
      const kin = row.kin.flatMap((one) => {
        const named = this.identityOf(one);
        return named ? [kinFact(one, named)] : [];
      });
      const { population } = row;
      const child = childFacts({ identity, phones: this.phonesOf(row) }, row.facts, kin);
      const evidence = weighTracing(asked, child, { population });
      const candidate = candidateOf('minor', row, identity, evidence);
      const { id: requestId, relation } = request;
      return [{ requestId, minorId: row.personId, caseId: candidate.caseId, relation, candidate }];
    });
  }

  /** The open requests that may seek the child of a case, those of relatives linked to it left out. @throws NotFound. */
  async requestsFor(
    ctx: Context,
    caseId: string,
  ): Promise<{ readonly minorId: string; readonly pairs: readonly TracedPair[] }> {
    const minorId = await childOfCase(ctx, caseId);
    if (minorId === undefined) throw new NotFound();
    const { identity, births, contact, ...minor } = await this.minors.view(ctx, minorId);
    if (!identity) return { minorId, pairs: [] };
    const links = (await this.links.list(ctx, caseId)).items;
    const named = links.filter(({ status }) => status !== 'disproved');
    const kin = named.flatMap((link) =>
      link.relative.identity ? [kinFact(link, link.relative.identity)] : [],
    );
    const linked = new Set(links.map(({ relative }) => relative.id));
    const phones = phonesIn(contact);
    const child = childFacts({ identity, phones }, { ...minor, births: births.map(birthFact) }, kin);
    const relatives = { names: kin.flatMap(({ names }) => names), phones };
    const tokens = this.tokens(ctx, { names: identity.names, phones: [] }, relatives);
    if (!tokens) return { minorId, pairs: [] };
    const pairs = (await traceRequests(ctx, tokens)).flatMap((row) => {
      const [seeker, sought] = [this.identityOf(row), this.soughtOf(row)];
      if (!seeker || !sought || linked.has(row.personId)) return [];
      const asked = requestFacts(sought, row.facts, { identity: seeker, phones: this.phonesOf(row) });
      const evidence = weighTracing(asked, child, { population: row.population });
      const { requestId, facts } = row;
      const candidate = candidateOf('relative', row, seeker, evidence);
      return [{ requestId, minorId, caseId, relation: facts.relation, candidate }];
    });
    return { minorId, pairs };
  }

  private tokens(ctx: Context, child: Findable, relatives: Findable): TracingTokens | undefined {
    const keys = keysOfPerson(child);
    const kin = keysOfPerson(relatives).slice(0, MOST_KEYS);
    if (keys.length + kin.length === 0) return undefined;
    const { organisationId } = ctx.actor;
    return {
      own: this.index.tokens(organisationId, keys),
      ownWeights: keys.map(({ bits }) => bits),
      ownShared: this.index.groupTokens(keys),
      kin: this.index.tokens(organisationId, kin),
      kinWeights: kin.map(({ bits }) => bits),
      kinShared: this.index.groupTokens(kin),
    };
  }

  private identityOf(row: Sealed): IdentityDocument | undefined {
    return this.open(row, 'identity', row.personId, row.ciphertext);
  }

  private soughtOf(row: TracedRequest): IdentityDocument | undefined {
    return this.open(row, 'identity', row.requestId, row.sought);
  }

  private phonesOf(row: TracedChild | TracedRequest): string[] {
    if (row.contact === null) return [];
    return phonesIn(this.open<ContactDocument>(row, 'contact', row.personId, row.contact));
  }

  private open<T>(
    key: WrappedKey,
    compartment: Compartment,
    subjectId: string,
    ciphertext: string,
  ): T | undefined {
    return this.vault.keyring([key]).open<T>({ personId: key.personId, compartment, subjectId, ciphertext });
  }
}

/** Sources whose word on an age is an estimate; the database reads other children's births the same way. */
const ESTIMATES = ['age_assessment_fr', 'age_assessment_uk', 'medical_examination'];

function birthFact({
  earliestOn,
  latestOn,
  source,
  disputed,
}: Awaited<ReturnType<Minors['view']>>['births'][number]) {
  return { from: earliestOn, to: latestOn, uncertain: disputed || ESTIMATES.includes(source) };
}

/** Whichever was found, without a word of it where the reader may not open it. */
function candidateOf(
  kind: Candidate['kind'],
  { personId, organisationId, visible, facts }: TracedChild | TracedRequest,
  identity: IdentityDocument,
  evidence: Evidence,
): Candidate {
  const { teamId, teamName, reference } = facts;
  const caseId = 'caseId' in facts ? facts.caseId : null;
  const record = { personId, organisationId, kind, visible, reference, caseId, teamId, teamName };
  if (visible) return { ...record, name: shownName(identity), evidence };
  const lines = evidence.lines.map(({ values: _, ...line }) => line);
  return { ...record, name: null, evidence: { ...evidence, lines } };
}

import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { todayIn } from '../common/civil-date.js';
import { refuseFaults } from '../common/date-rules.js';
import { InvalidInput, NotFound, Refused } from '../common/errors.js';
import { parseReference } from '../common/reference.js';
import { chooseTeam } from '../common/team-choice.js';
import { changeRefusal } from '../common/version-check.js';
import type { Context } from '../database/context.js';
import { NameIndex } from '../matching/name-index.service.js';
import { byReference } from '../people/search.queries.js';
import { SharingConsents } from '../people/sharing-consents.service.js';
import { putSoughtTokens } from '../people/sought-tokens.queries.js';
import { Relatives } from '../relatives/relatives.service.js';
import { Disclosure } from '../vault/disclosure.js';
import type { ContactDocument, IdentityDocument, SoughtDocument } from '../vault/documents.js';
import { identityOf, shownName } from '../vault/person-documents.js';
import { putDocument } from '../vault/vault.queries.js';
import { Vault } from '../vault/vault.service.js';
import { codedRequest, requestFaults, UNSAID } from './coded-request.js';
import { STATUS_AFTER } from './tracing-codes.js';
import {
  TracingChanged,
  TracingList,
  TracingRegistered,
  TracingRequestView,
} from './tracing-requests-view.dto.js';
import {
  ChangeTracingRequest,
  NewTracingRequest,
  SoughtChild,
  TracingClosure,
  TracingFilter,
} from './tracing-requests.dto.js';
import {
  closeRequest,
  insertRequest,
  listRequests,
  readRequest,
  reopenRequest,
  requestVersion,
  seesCase,
  touchRequest,
  writesOfRelative,
} from './tracing-requests.queries.js';

/** Length of a page unless asked otherwise. */
const PAGE = 25;

/** Relatives who come forward, and the children they seek. */
@Injectable()
export class TracingRequests {
  constructor(
    private readonly vault: Vault,
    private readonly index: NameIndex,
    private readonly relatives: Relatives,
    private readonly consents: SharingConsents,
  ) {}

  /** Records whom a relative seeks. @throws InvalidInput for a relative or case the caller cannot see, or a date that cannot be. */
  async register(ctx: Context, input: NewTracingRequest): Promise<TracingRegistered> {
    refuseFaults(requestFaults(input, todayIn('Europe/Paris', ctx.now)));
    await this.demandCase(ctx, input.caseId);
    const teamId = chooseTeam(ctx.actor.teamIds, input.teamId);
    const relativeId = await this.seeker(ctx, input, teamId);
    if (input.sharingConsent && (await this.consents.view(ctx, relativeId)).givenOn === null)
      await this.consents.give(ctx, relativeId, {});
    const ring = await this.vault.open(ctx, [relativeId], 'identity.sealed');
    const id = uuidv7();
    const ciphertext = ring.seal(relativeId, 'identity', id, soughtOf(input.sought));
    await insertRequest(ctx, {
      id,
      teamId,
      relativeId,
      facts: { ...UNSAID, ...codedRequest(input) },
      ciphertext,
    });
    const foundBy = this.index.ofNew(ctx.actor.organisationId, { names: input.sought.names });
    await putSoughtTokens(ctx, [{ id, foundBy }]);
    return { id, version: 1, relativeId };
  }

  /** A request with whom the relative seeks; opening is counted and audited. @throws NotFound. */
  async view(ctx: Context, id: string): Promise<TracingRequestView> {
    const row = await readRequest(ctx, id);
    if (!row) throw new NotFound();
    const { relativeId } = row.facts;
    const shown = new Disclosure(ctx.actor.role, this.vault.keyring(row.keys), { id: relativeId, ...row });
    return {
      ...row.facts,
      seeker: shown.document<IdentityDocument>('identity'),
      contact: shown.document<ContactDocument>('contact'),
      sought: shown.document<SoughtDocument>('identity', id),
      decisions: row.decisions,
      withheld: shown.withheld,
    };
  }

  /** @throws NotFound when the caller sees no such request. */
  async demand(ctx: Context, id: string): Promise<void> {
    if ((await requestVersion(ctx, id)) === undefined) throw new NotFound();
  }

  /** The case somebody names by the reference of its child. @throws InvalidInput when the caller sees no such case. */
  async caseOf(ctx: Context, reference: string): Promise<string> {
    const stored = parseReference(reference);
    const found = stored === null ? undefined : await byReference(ctx, stored);
    if (found?.kind !== 'minor' || found.caseId === null) throw InvalidInput.field('caseId', 'case_unknown');
    return found.caseId;
  }

  /** A page of the requests the caller's teams look after. */
  async list(ctx: Context, { limit = PAGE, ...filter }: TracingFilter): Promise<TracingList> {
    const { items, next, keys } = await listRequests(ctx, { ...filter, limit });
    const ring = this.vault.keyring(keys);
    return {
      items: items.map(({ facts, documents }) => {
        const nameIn = (subjectId: string) => {
          const document = documents.find((each) => each.subjectId === subjectId);
          return shownName((document && ring.open<IdentityDocument>(document)) ?? null);
        };
        return { ...facts, seekerName: nameIn(facts.relativeId), soughtName: nameIn(facts.id) };
      }),
      next,
    };
  }

  /** Puts right what is said of an open request. @throws Refused `stale`, `tracing_closed`. */
  async change(
    ctx: Context,
    id: string,
    version: number,
    input: ChangeTracingRequest,
  ): Promise<TracingChanged> {
    refuseFaults(requestFaults(input, todayIn('Europe/Paris', ctx.now)));
    await this.demandCase(ctx, input.caseId);
    const { sought } = input;
    const change = { fields: Object.keys(input), seal: sought !== undefined };
    const touched = await touchRequest(ctx, id, version, codedRequest(input), change);
    if (!touched) throw changeRefusal(await requestVersion(ctx, id), version);
    if (touched.status !== 'open') throw new Refused('tracing_closed');
    if (sought) {
      const { relativeId, organisationId, keys } = touched;
      const ciphertext = this.vault.keyring(keys).seal(relativeId, 'identity', id, soughtOf(sought));
      const document = { personId: relativeId, compartment: 'identity', subjectId: id, ciphertext } as const;
      await putDocument(ctx, { ...document, action: 'tracing.sought_replaced' });
      await putSoughtTokens(ctx, [{ id, foundBy: this.index.ofNew(organisationId, sought) }]);
    }
    return { id, version: touched.version };
  }

  /** Ends a request. @throws Refused `stale`, `tracing_closed`. */
  async close(
    ctx: Context,
    id: string,
    version: number,
    { reason }: TracingClosure,
  ): Promise<TracingChanged> {
    const on = todayIn('Europe/Paris', ctx.now);
    const closed = await closeRequest(ctx, id, version, { status: STATUS_AFTER[reason], reason, on });
    if (closed !== undefined) return { id, version: closed };
    const current = await requestVersion(ctx, id);
    throw current === version ? new Refused('tracing_closed') : changeRefusal(current, version);
  }

  /** Takes an ended request up again. @throws Refused `stale`, `tracing_open`. */
  async reopen(ctx: Context, id: string, version: number): Promise<TracingChanged> {
    const opened = await reopenRequest(ctx, id, version);
    if (opened !== undefined) return { id, version: opened };
    const current = await requestVersion(ctx, id);
    throw current === version ? new Refused('tracing_open') : changeRefusal(current, version);
  }

  /** Who seeks: on record, or registered now. */
  private async seeker(ctx: Context, input: NewTracingRequest, teamId: string): Promise<string> {
    const { relativeId, relative } = input;
    if ((relativeId === undefined) === (relative === undefined))
      throw InvalidInput.field('relative', 'seeker_either');
    if (relative) return (await this.relatives.register(ctx, { teamId, ...relative })).id;
    if (relativeId === undefined || !(await writesOfRelative(ctx, relativeId)))
      throw InvalidInput.field('relativeId', 'relative_unknown');
    return relativeId;
  }

  private async demandCase(ctx: Context, caseId: string | null | undefined): Promise<void> {
    if (caseId && !(await seesCase(ctx, caseId))) throw InvalidInput.field('caseId', 'case_unknown');
  }
}

function soughtOf({ note, ...identity }: SoughtChild): SoughtDocument {
  return { ...identityOf(identity, 'relative'), ...(note !== undefined && { note }) };
}

import type { Problem } from '../../src/common/problem.js';
import type { AccountView } from '../../src/kinship/accounts-view.dto.js';
import type { LinkDetail } from '../../src/kinship/kinship-view.dto.js';
import type { RelativeMergeView } from '../../src/people/relative-merges.dto.js';
import type { RelativeView } from '../../src/relatives/relatives-view.dto.js';
import type { TracingRequestView } from '../../src/tracing/tracing-requests-view.dto.js';
import type { TestApp } from './app.js';
import type { Answer } from './client.js';
import { registeredMinor, registeredRelative, SECRET, type RegisteredMinor } from './people.js';
import type { Person } from './world.js';

/** The versions of the two records as `relativeTwice` leaves them. */
export const VERSIONS = { keptVersion: 1, mergedVersion: 2 };
export const TOLD = { answers: { home: SECRET.answer } };
export const PROOF = { direction: 'supports', kind: 'document', strength: 'strong' };

/** An answer that is expected to say that something was written. */
export async function written(answer: Promise<Answer>): Promise<Answer> {
  const { status, text } = await answer;
  if (status >= 300) throw new Error(`not written: ${status} ${text}`);
  return answer;
}

export function refusal(answer: Answer): [number, string] {
  return [answer.status, answer.json<Problem>().code];
}

export function givenNames(view: RelativeView) {
  return view.identity?.names.map(({ given, kind }) => [given, kind]);
}

/** One uncle with two records: written by ear for the first child, and from his passport for the second, with a story of its own. */
export class RelativeTwice {
  constructor(
    private readonly test: TestApp,
    readonly worker: Person,
    readonly child: RegisteredMinor,
    readonly sibling: RegisteredMinor,
    readonly kept: { readonly id: string; readonly linkId: string },
    readonly merged: { readonly id: string; readonly linkId: string },
  ) {}

  merge(by = this.worker, more: object = {}): Promise<Answer> {
    return by.post(`/api/relatives/${this.kept.id}/merges`, {
      mergedId: this.merged.id,
      ...VERSIONS,
      ...more,
    });
  }

  async done(by = this.worker, more: object = {}): Promise<RelativeMergeView> {
    return (await written(this.merge(by, more))).json<RelativeMergeView>();
  }

  undo(id: string, by = this.worker): Promise<Answer> {
    return by.post(`/api/relative-merges/${id}/undoing`);
  }

  async relative(id: string, by = this.worker): Promise<RelativeView> {
    return (await by.get(`/api/relatives/${id}`)).json<RelativeView>();
  }

  async link(id: string): Promise<LinkDetail> {
    return (await this.worker.get(`/api/kinship-links/${id}`)).json<LinkDetail>();
  }

  /** What the relative answered about a child. */
  async told(linkId: string): Promise<AccountView['answers']> {
    return (await this.worker.get(`/api/kinship-links/${linkId}/accounts/relative`)).json<AccountView>()
      .answers;
  }

  /** Whether names find each of the two records. */
  async found(): Promise<boolean[]> {
    const { rows } = await this.test.database.admin.query<{ id: string }>(
      'SELECT relative_id AS id FROM relative_name_tokens',
    );
    return [this.kept, this.merged].map(({ id }) => rows.some((row) => row.id === id));
  }

  /** The second record also linked to the first child, with evidence of its own that was found to support it. */
  async sharedChild(): Promise<string> {
    const { worker, kept, merged, child } = this;
    const claim = {
      relativeId: merged.id,
      relation: 'uncle',
      claimedBy: 'relative',
      identifiedOn: '2026-01-05',
    };
    const made = await written(worker.post(`/api/cases/${child.caseId}/kinship-links`, claim));
    const { id } = made.json<{ id: string }>();
    await written(worker.post(`/api/kinship-links/${kept.linkId}/evidence`, { ...PROOF, kind: 'photo' }));
    await written(worker.post(`/api/kinship-links/${id}/evidence`, PROOF));
    await written(worker.post(`/api/kinship-links/${id}/decisions`, { status: 'evidenced' }, { version: 2 }));
    return id;
  }

  /** The second record also seeks a child. */
  async sought(): Promise<string> {
    const sought = { names: [{ given: SECRET.given }], note: SECRET.note };
    const request = { relativeId: this.merged.id, relation: 'uncle', sought };
    return (await written(this.worker.post('/api/tracing-requests', request))).json<{ id: string }>().id;
  }

  async seeks(id: string): Promise<TracingRequestView> {
    return (await this.worker.get(`/api/tracing-requests/${id}`)).json<TracingRequestView>();
  }
}

/** Registered by one person, or by two who granted each other their cases. */
export async function relativeTwice(test: TestApp, by: Person, other = by): Promise<RelativeTwice> {
  const child = await registeredMinor(by);
  const sibling = await registeredMinor(other);
  if (by !== other) {
    await test.world.grant(child.caseId, other, by, { level: 'full' });
    await test.world.grant(sibling.caseId, by, other, { level: 'full' });
  }
  const claim = { relation: 'uncle', claimedBy: 'minor' };
  const kept = await registeredRelative(by, {
    names: [{ given: 'Kasir', family: 'Stanekzai' }],
    link: { caseId: child.caseId, ...claim },
  });
  const merged = await registeredRelative(other, {
    names: [{ given: 'Qaser', family: 'Stanekzai', source: 'document' }],
    ukNation: 'scotland',
    contact: { phones: [{ number: SECRET.relativePhone }] },
    place: { address: SECRET.relativeAddress },
    link: { caseId: sibling.caseId, ...claim },
  });
  const [keptLink, mergedLink] = [kept.linkId ?? '', merged.linkId ?? ''];
  const assessment = { kind: 'willingness', result: 'willing', note: SECRET.note };
  await written(other.post(`/api/relatives/${merged.id}/assessments`, assessment));
  await written(other.put(`/api/kinship-links/${mergedLink}/accounts/relative`, TOLD, { version: 1 }));
  const records = [
    { id: kept.id, linkId: keptLink },
    { id: merged.id, linkId: mergedLink },
  ] as const;
  return new RelativeTwice(test, by, child, sibling, ...records);
}

import { addDays, type CivilDate } from '../common/civil-date.js';
import type { EvidenceDirection, EvidenceKind, EvidenceStrength, LinkStatus } from '../common/codes.js';
import type { Course } from './course.js';
import type { FileWriter } from './file.js';
import { evidence, type Tie } from './kin.js';
import { wordbook } from './words.js';

/** A link as its projection keeps it. */
export interface Link {
  readonly id: string;
  readonly relativeId: string;
  readonly status: LinkStatus;
  readonly identifiedOn: CivilDate;
  readonly documentedOn: CivilDate | null;
}

/** Late enough in a working day that what a decision rests on was recorded before it. */
export function afternoon(on: CivilDate): string {
  return `${on}T15:30:00.000Z`;
}

/** Who a link is between and since when. */
export interface Claim {
  readonly caseId: string;
  readonly minorId: string;
  readonly relativeId: string;
  readonly tie: Tie;
}

/** A link that rests on words alone. */
export function claimLink(file: FileWriter, claim: Claim, day: number): Link {
  return writeLink(file, claim, addDays(file.brief.openedOn, day), []);
}

/** A link that what somebody else told, or a test, has shown to be none. */
export function disproveLink(file: FileWriter, claim: Claim, { named, evidenced }: Course): Link {
  const { openedOn, team, lead, random } = file.brief;
  const [since, on] = [addDays(openedOn, named ?? 0), addDays(openedOn, evidenced ?? 0)];
  const link = writeLink(file, claim, since, [{ status: 'disproved', on, by: team.coordinator.id }]);
  const graded = { link, on, by: lead.id };
  if (random.chance(0.7)) writePiece(file, graded, { direction: 'supports', ...evidence(random) });
  const refuting = random.chance(0.3) ? DNA : TOLD_OTHERWISE;
  writePiece(file, graded, { direction: 'contradicts', ...refuting });
  return link;
}

/** The link a case turns on: evidence for it, two accounts taken apart, and decisions by two people. */
export function documentLink(file: FileWriter, claim: Claim, course: Course): Link {
  const { openedOn, lead, team, card } = file.brief;
  const on = (day: number | null) => (day === null ? null : addDays(openedOn, day));
  const [named, evidenced, decided] = [on(course.named), on(course.evidenced), on(course.decided)];
  const decisions: Decision[] = [
    ...(evidenced ? [{ status: 'evidenced' as const, on: evidenced, by: lead.id }] : []),
    ...(decided && card.kinship !== 'evidenced'
      ? [{ status: card.kinship as LinkStatus, on: decided, by: team.coordinator.id }]
      : []),
  ];
  const link = writeLink(file, claim, named ?? openedOn, decisions);
  if (evidenced) {
    writeEvidence(file, link, evidenced);
    takeAccounts(file, claim, link, evidenced);
  }
  return link;
}

const DNA = { kind: 'dna', strength: 'strong' } as const;
const TOLD_OTHERWISE = { kind: 'testimony', strength: 'moderate' } as const;

interface Decision {
  readonly status: LinkStatus;
  readonly on: CivilDate;
  readonly by: string;
}

function writeLink(file: FileWriter, claim: Claim, identifiedOn: CivilDate, decisions: Decision[]): Link {
  const { lead, random } = file.brief;
  const at = afternoon(identifiedOn);
  const link: Link = {
    id: file.id(at),
    relativeId: claim.relativeId,
    status: decisions.at(-1)?.status ?? 'alleged',
    identifiedOn,
    documentedOn: decisions.find(({ status }) => status === 'evidenced')?.on ?? null,
  };
  file.add('kinship_links', {
    ...{ id: link.id, case_id: claim.caseId, relative_id: link.relativeId, status: link.status },
    ...{ relation: claim.tie.relation, side: claim.tie.side },
    claimed_by: random.chance(0.8) ? 'minor' : 'relative',
    ...{ identified_on: identifiedOn, documented_on: link.documentedOn, version: 1 + decisions.length },
    ...{ created_by: lead.id, created_at: at, updated_at: afternoon(decisions.at(-1)?.on ?? identifiedOn) },
  });
  for (const { status, on, by } of decisions)
    file.add('kinship_decisions', {
      ...{ id: file.id(afternoon(on)), link_id: link.id, status, decided_on: on, decided_by: by },
      recorded_at: afternoon(on),
    });
  return link;
}

function writeEvidence(file: FileWriter, link: Link, on: CivilDate): void {
  const { lead, random, card } = file.brief;
  const graded = { link, on, by: lead.id };
  for (let count = random.between(1, 4); count > 0; count -= 1)
    writePiece(file, graded, { direction: 'supports', ...evidence(random) });
  if (card.kinship === 'disputed') writePiece(file, graded, { direction: 'contradicts', ...TOLD_OTHERWISE });
}

function writePiece(
  file: FileWriter,
  { link, on, by }: { link: Link; on: CivilDate; by: string },
  {
    direction,
    kind,
    strength,
  }: { direction: EvidenceDirection; kind: EvidenceKind; strength: EvidenceStrength },
): void {
  file.add('kinship_evidence', {
    ...{ id: file.id(afternoon(on)), link_id: link.id, direction, kind, strength },
    ...{ dated_on: null, assessed_on: on, assessed_by: by, recorded_at: afternoon(on) },
  });
}

/** The words of the child stay with the child's key, those of the relative with theirs. */
function takeAccounts(file: FileWriter, claim: Claim, link: Link, on: CivilDate): void {
  const { lead, random, team } = file.brief;
  const { account } = wordbook(team.locale);
  for (const side of ['minor', 'relative'] as const) {
    if (side === 'relative' && random.chance(0.3)) continue;
    const id = file.id(afternoon(on));
    file.add('kinship_accounts', {
      ...{ id, link_id: link.id, side, taken_on: on, language: 'en' },
      ...{ with_interpreter: side === 'minor', taken_by: lead.id, recorded_at: afternoon(on) },
    });
    const answers = Object.fromEntries(
      Object.entries(account).map(([question, said]) => [question, random.pick(said)]),
    );
    const personId = side === 'minor' ? claim.minorId : claim.relativeId;
    file.say({ personId, compartment: 'testimony', subjectId: id, value: { answers }, at: afternoon(on) });
  }
}

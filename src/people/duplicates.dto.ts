import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';
import {
  BANDS,
  EVIDENCE_FIELDS,
  REASONS,
  type Band,
  type EvidenceField,
  type Reason,
} from '../matching/evidence.js';
import { PERSON_KINDS, type PersonKind } from './candidate.js';

/** What one field says about two records being of one person. */
export class EvidenceLineView {
  @ApiProperty({ enum: EVIDENCE_FIELDS })
  field: EvidenceField;

  /** The level of agreement. */
  level: string;

  /** Logarithm to base 2 of how much likelier this is of one person than of two; negative: it speaks against. */
  bits: number;

  @ApiProperty({ enum: REASONS, isArray: true })
  reasons: Reason[];

  /** What was compared, as written. */
  @ApiProperty({ type: [String], nullable: true })
  values: string[] | null;
}

/** A record the reader may open, of somebody who may be the same person. */
export class DuplicateView {
  @ApiProperty({ enum: PERSON_KINDS })
  kind: PersonKind;

  personId: string;

  @ApiProperty({ type: String, nullable: true })
  caseId: string | null;

  @ApiProperty({ type: String, nullable: true })
  reference: string | null;

  @ApiProperty({ type: String, nullable: true })
  name: string | null;

  team: string;

  @ApiProperty({ enum: BANDS })
  band: Band;

  /** Strongest for first, contradictions last. */
  @ApiProperty({ type: [EvidenceLineView] })
  evidence: EvidenceLineView[];
}

/** A team that may know the person; nothing else is said. */
export class KnownToTeam {
  teamId: string;
  team: string;

  /** For `POST /api/questions`: good for an hour, for the reader alone. */
  token: string;
}

export class DuplicatesFound {
  /** Likeliest first. */
  @ApiProperty({ type: [DuplicateView] })
  items: DuplicateView[];

  @ApiProperty({ type: [KnownToTeam] })
  elsewhere: KnownToTeam[];
}

/** Another child, or another relative: the pair is offered again only when something new compares differently. */
export class NotTheSame {
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  personId: string;
}

import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { TIMELINE_KINDS, type ContactParty, type PlaceType, type TimelineKind } from '../common/codes.js';
import { ASSESSORS, MOVE_DECIDERS, type Assessor, type MoveDecider } from '../common/safeguard-codes.js';
import { oneOf } from '../database/one-of.js';

/** One dated fact of a case, append-only; the words that go with it are in the vault. */
@Entity('timeline_entries')
@Unique(['supersedesId'])
@Check('timeline_entries_kind_check', oneOf('kind', ['opened', ...TIMELINE_KINDS]))
@Check('timeline_entries_step_of_procedure', `(kind = 'step') = (procedure_id IS NOT NULL)`)
@Check('timeline_entries_assessed_by_check', oneOf('assessed_by', ASSESSORS))
@Check('timeline_entries_assessed_by_somebody', `(kind = 'assessment') = (assessed_by IS NOT NULL)`)
@Check('timeline_entries_decided_by_check', oneOf('decided_by', MOVE_DECIDERS))
@Check('timeline_entries_decided_move', `decided_by IS NULL OR kind = 'place_change'`)
@Check('timeline_entries_occurred_time_check', `occurred_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'`)
@Index('timeline_entries_closings', ['caseId', 'occurredOn', 'id'], {
  where: `kind IN ('closed', 'reopened')`,
})
@Index('timeline_entries_case', ['caseId', 'occurredOn', 'id'])
@Index('timeline_entries_procedure', ['procedureId'], { where: 'procedure_id IS NOT NULL' })
@Index('timeline_entries_counted', ['kind', 'code', 'occurredOn'], {
  where: `kind IN ('step', 'incident', 'missing') OR decided_by IS NOT NULL`,
})
export class TimelineEntry {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey('cases')
  @Column('uuid')
  caseId: string;

  /** Nobody records `opened`: it comes with the case. */
  @Column('text')
  kind: TimelineKind | 'opened';

  /** The step, incident type, contact channel, representation, placement or outcome, by kind. */
  @Column('text', { nullable: true })
  code: string | null;

  @Column('date')
  occurredOn: string;

  @ForeignKey('procedures')
  @Column('uuid', { nullable: true })
  procedureId: string | null;

  @ForeignKey('relatives')
  @Column('uuid', { nullable: true })
  relativeId: string | null;

  @Column('text', { nullable: true })
  contactParty: ContactParty | null;

  @Column('boolean', { nullable: true })
  reached: boolean | null;

  @Column('text', { nullable: true })
  placeType: PlaceType | null;

  @Column('text', { nullable: true })
  department: string | null;

  @Column('boolean', { nullable: true })
  proofOfReceipt: boolean | null;

  /** `HH:MM`. */
  @Column('text', { nullable: true })
  occurredTime: string | null;

  /** The day an order sets, or travel is booked for. */
  @Column('date', { nullable: true })
  dueOn: string | null;

  @Column('text', { array: true, default: [] })
  refusalCodes: string[];

  @Column('text', { nullable: true })
  closingReason: string | null;

  /** Of an assessment. */
  @Column('text', { nullable: true })
  assessedBy: Assessor | null;

  /** Of a change of place; null when nobody asked. */
  @Column('text', { nullable: true })
  decidedBy: MoveDecider | null;

  @ForeignKey('timeline_entries')
  @Column('uuid', { nullable: true })
  supersedesId: string | null;

  @ForeignKey('users')
  @Column('uuid')
  recordedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  recordedAt: Date;
}

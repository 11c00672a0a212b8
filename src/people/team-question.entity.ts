import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { oneOf } from '../database/one-of.js';
import { PERSON_KINDS, type PersonKind } from './candidate.js';
import {
  QUESTION_ANSWERS,
  QUESTION_PURPOSES,
  type QuestionAnswer,
  type QuestionPurpose,
} from './question-codes.js';

/** One team asks another about somebody the other may know; the person is never told to those who ask. */
@Entity('team_questions')
@Check('team_questions_kind_check', oneOf('kind', PERSON_KINDS))
@Check('team_questions_purpose_check', oneOf('purpose', QUESTION_PURPOSES))
@Check('team_questions_answer_check', oneOf('answer', QUESTION_ANSWERS))
@Check('team_questions_of_others', 'from_team <> to_team')
@Check(
  'team_questions_answered',
  '(answer IS NULL) = (answered_by IS NULL) AND (answer IS NULL) = (answered_at IS NULL)',
)
@Index('team_questions_open', ['personId', 'fromTeam'], { unique: true, where: 'answer IS NULL' })
@Index('team_questions_from', ['fromTeam'])
@Index('team_questions_to', ['toTeam'])
export class TeamQuestion {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: PersonKind;

  @Column('uuid')
  personId: string;

  @ForeignKey('teams')
  @Column('uuid')
  fromTeam: string;

  @ForeignKey('teams')
  @Column('uuid')
  toTeam: string;

  @Column('text')
  purpose: QuestionPurpose;

  @ForeignKey('users')
  @Column('uuid')
  askedBy: string;

  @Column('timestamptz', { default: () => 'now()' })
  askedAt: Date;

  @Column('text', { nullable: true })
  answer: QuestionAnswer | null;

  @ForeignKey('users')
  @Column('uuid', { nullable: true })
  answeredBy: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt: Date | null;
}

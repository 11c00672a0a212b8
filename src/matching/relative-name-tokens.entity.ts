import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Keyed hashes a relative is found by, read and written by the database's own functions alone. */
@Entity('relative_name_tokens')
@Check('relative_name_tokens_index_version_check', 'length(index_version) <= 20')
@Check(
  'relative_name_tokens_bounded',
  'cardinality(tokens) <= 64 AND cardinality(typing) <= 256 AND cardinality(group_tokens) <= 64',
)
@Index('relative_name_tokens_tokens', { synchronize: false })
@Index('relative_name_tokens_typing', { synchronize: false })
@Index('relative_name_tokens_group', { synchronize: false })
@Index('relative_name_tokens_version', ['indexVersion'])
export class RelativeNameTokens {
  @ForeignKey('relatives', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  relativeId: string;

  @ForeignKey('organisations')
  @Column('uuid')
  organisationId: string;

  @Column('text')
  indexVersion: string;

  @Column('bigint', { array: true })
  tokens: string[];

  @Column('bigint', { array: true })
  typing: string[];

  @Column('bigint', { array: true, default: [] })
  groupTokens: string[];

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}

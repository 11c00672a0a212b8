import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Keyed hashes the child sought in a request is found by, read and written by the database's own functions alone. */
@Entity('sought_name_tokens')
@Check('sought_name_tokens_index_version_check', 'length(index_version) <= 20')
@Check('sought_name_tokens_bounded', 'cardinality(tokens) <= 64 AND cardinality(group_tokens) <= 64')
@Index('sought_name_tokens_tokens', { synchronize: false })
@Index('sought_name_tokens_group', { synchronize: false })
@Index('sought_name_tokens_version', ['indexVersion'])
export class SoughtNameTokens {
  @ForeignKey('tracing_requests', { onDelete: 'CASCADE' })
  @PrimaryColumn('uuid')
  requestId: string;

  @ForeignKey('organisations')
  @Column('uuid')
  organisationId: string;

  @Column('text')
  indexVersion: string;

  @Column('bigint', { array: true })
  tokens: string[];

  @Column('bigint', { array: true, default: [] })
  groupTokens: string[];

  @Column('timestamptz', { default: () => 'now()' })
  updatedAt: Date;
}

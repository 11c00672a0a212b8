import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A caseworker or coordinator in a team; other roles reach cases by grants or not at all. */
@Entity('team_members')
@Index('team_members_user', ['userId'])
export class TeamMember {
  @ForeignKey('teams')
  @PrimaryColumn('uuid')
  teamId: string;

  @ForeignKey('users')
  @PrimaryColumn('uuid')
  userId: string;

  @Column('timestamptz', { default: () => 'now()' })
  since: Date;
}

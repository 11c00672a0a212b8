import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The files of a release as they were signed. */
@Entity('release_bundles')
@Check('release_bundles_sha256_check', 'length(sha256) = 32')
export class ReleaseBundle {
  @ForeignKey('releases')
  @PrimaryColumn('uuid')
  releaseId: string;

  @Column('bytea')
  archive: Buffer;

  @Column('bytea')
  sha256: Buffer;
}

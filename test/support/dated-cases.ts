import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { CivilDate } from '../../src/common/civil-date.js';
import { makeReference } from '../../src/common/reference.js';
import type { Team } from './world.js';

/** What a case to be counted is known by; a boy from Sudan born in June 2009 who lives in a hotel, where nothing is said. */
export interface KnownCase {
  openedOn?: CivilDate;
  closedOn?: CivilDate;
  /** First and last day the child may have been born on. */
  born?: readonly [CivilDate, CivilDate] | null;
  nationalities?: readonly string[];
  placeType?: string | null;
  submittedOn?: CivilDate;
  reunitedOn?: CivilDate;
  relativeIdentifiedOn?: CivilDate;
}

interface Entry {
  code?: string;
  party?: string;
  reached?: boolean;
  supersedes?: string;
  procedureId?: string;
}

/** Cases and dated facts, written as the database keeps them, whatever day they are of. */
export class DatedCases {
  constructor(
    private readonly admin: pg.Client,
    private readonly team: Team,
    private readonly authorId: string,
  ) {}

  async open(known: KnownCase = {}): Promise<string> {
    const { team, authorId } = this;
    const [caseId, minorId] = [uuidv7(), uuidv7()];
    const { openedOn = '2025-01-01', closedOn = null, nationalities = ['SDN'], placeType = 'hotel' } = known;
    await this.admin.query(
      `INSERT INTO minors (id, organisation_id, reference, sex, nationalities, created_by) VALUES ($1, $2, $3, 'male', $4, $5)`,
      [minorId, team.organisationId, makeReference(randomBytes(5)), nationalities, authorId],
    );
    const { born = ['2009-06-01', '2009-06-30'] } = known;
    if (born)
      await this.admin.query(
        `INSERT INTO birth_date_assertions (id, minor_id, earliest_on, latest_on, source, asserted_on, accepted, recorded_by)
         VALUES ($1, $2, $3, $4, 'minor_statement', '2025-01-01', true, $5)`,
        [uuidv7(), minorId, ...born, authorId],
      );
    await this.admin.query(
      `INSERT INTO cases (id, minor_id, organisation_id, team_id, opened_on, status, outcome, closed_on, place_type, place_since,
         submitted_on, reunited_on, relative_identified_on, created_by)
       VALUES ($1, $2, $3, $4, $5, 'identified', $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        ...[caseId, minorId, team.organisationId, team.id, openedOn, closedOn && 'withdrawn', closedOn],
        ...[placeType, placeType && openedOn, known.submittedOn, known.reunitedOn],
        ...[known.relativeIdentifiedOn, authorId],
      ],
    );
    return caseId;
  }

  /** An entry of the timeline. @returns its id. */
  async entry(caseId: string, kind: string, on: CivilDate, entry: Entry = {}): Promise<string> {
    const id = uuidv7();
    const { code, party, reached, supersedes, procedureId } = entry;
    await this.admin.query(
      `INSERT INTO timeline_entries (id, case_id, kind, code, occurred_on, procedure_id, contact_party, reached, assessed_by, supersedes_id, recorded_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[id, caseId, kind, code, on, procedureId, party, reached],
        ...[kind === 'assessment' ? 'ngo' : null, supersedes, this.authorId],
      ],
    );
    return id;
  }

  /** A procedure of a family case under the Dublin rules. @returns its id. */
  async procedure(caseId: string, openedOn: CivilDate): Promise<string> {
    const id = uuidv7();
    await this.admin.query(
      `INSERT INTO procedures (id, case_id, pathway, opened_on, stage, stage_since, created_by)
       VALUES ($1, $2, 'dublin3_art8_1', $3, 'identified', $3, $4)`,
      [id, caseId, openedOn, this.authorId],
    );
    return id;
  }
}

import type { CivilDate } from '../common/civil-date.js';
import type { Compartment } from '../vault/compartments.js';
import type { Child } from './child.js';
import type { Card } from './cards.js';
import type { Course } from './course.js';
import { idAt } from './ids.js';
import type { Member, Roster, Team } from './roster.js';
import type { Random } from './random.js';
import type { Row, Rows, TableName } from './tables.js';

/** Words to seal with a person's key before they are stored. */
export interface Words {
  readonly personId: string;
  readonly compartment: Compartment;
  readonly subjectId: string;
  readonly value: object;
  readonly at: string;
}

/** A person who gets a key of their own. */
export interface KeyHolder {
  readonly personId: string;
  readonly organisationId: string;
  readonly at: string;
}

/** Everything of one case, in clear: rows as they are, and words still to be sealed. */
export interface CaseFile {
  readonly rows: Rows;
  readonly holders: KeyHolder[];
  readonly words: Words[];
  /** Whose case it is. */
  readonly child: Child | undefined;
}

/** What a case file is written from. */
export interface Brief {
  readonly card: Card;
  readonly course: Course;
  readonly openedOn: CivilDate;
  readonly today: CivilDate;
  readonly roster: Roster;
  readonly team: Team;
  readonly lead: Member;
  /** Fewer contacts and words, for very many cases. */
  readonly sparse: boolean;
  readonly random: Random;
  /** The child was met before, in a case nobody has compared with this one. */
  readonly before: Child | undefined;
}

/** Collects what the parts of a file write. */
export class FileWriter implements CaseFile {
  readonly rows: Rows = {};
  readonly holders: KeyHolder[] = [];
  readonly words: Words[] = [];
  child: Child | undefined;

  constructor(readonly brief: Brief) {}

  add<Table extends TableName>(table: Table, row: Row<Table>): void {
    const rows: Row<Table>[] = this.rows[table] ?? [];
    rows.push(row);
    this.rows[table] = rows as Rows[Table];
  }

  say(words: Words): void {
    this.words.push(words);
  }

  holder(holder: KeyHolder): void {
    this.holders.push(holder);
  }

  /** An id made at that instant. */
  id(at: string): string {
    return idAt(Date.parse(at), this.brief.random);
  }
}

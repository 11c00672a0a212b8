import { createHash, randomBytes } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../src/common/codes.js';
import { Client } from './client.js';
import type { TestDatabase } from './database.js';

export interface Team {
  readonly id: string;
  readonly organisationId: string;
}

/** A signed-in person: a client that also says who they are. */
export class Person extends Client {
  constructor(
    app: NestFastifyApplication,
    token: string,
    readonly id: string,
    readonly organisationId: string,
    readonly role: Role,
    readonly team: Team | undefined,
  ) {
    super(app, token);
  }
}

/** Sets the scene directly in the database, so that a spec starts where its story does. */
export class World {
  constructor(
    private readonly app: NestFastifyApplication,
    private readonly database: TestDatabase,
  ) {}

  async organisation(name = 'Passerelle', kind = 'ngo'): Promise<string> {
    const id = uuidv7();
    await this.database.admin.query(
      'INSERT INTO organisations (id, name, kind, country) VALUES ($1, $2, $3, $4)',
      [id, name, kind, 'FRA'],
    );
    return id;
  }

  async team(organisationId?: string, name = 'Calais'): Promise<Team> {
    const organisation = organisationId ?? (await this.organisation());
    const id = uuidv7();
    await this.database.admin.query('INSERT INTO teams (id, organisation_id, name) VALUES ($1, $2, $3)', [
      id,
      organisation,
      name,
    ]);
    return { id, organisationId: organisation };
  }

  /** A signed-in user; caseworkers and coordinators join `team`, or get one of their own. */
  async user(role: Role, team?: Team): Promise<Person> {
    const member = role === 'caseworker' || role === 'coordinator';
    const own = team ?? (member ? await this.team() : undefined);
    const organisationId = own?.organisationId ?? (await this.organisation(`${role} house`));
    const id = uuidv7();
    await this.database.admin.query(
      'INSERT INTO users (id, organisation_id, email, display_name, role, locale) VALUES ($1, $2, $3, $4, $5, $6)',
      [id, organisationId, `${role}.${id}@example.org`, `${role} ${id.slice(-4)}`, role, 'en'],
    );
    if (own && member)
      await this.database.admin.query('INSERT INTO team_members (team_id, user_id) VALUES ($1, $2)', [
        own.id,
        id,
      ]);
    return new Person(this.app, await this.session(id), id, organisationId, role, own);
  }

  /** A verified session's token for an existing user. */
  async session(userId: string): Promise<string> {
    const token = randomBytes(32);
    await this.database.admin.query(
      `INSERT INTO sec.sessions (token_hash, user_id, kind, verified_at) VALUES ($1, $2, 'program', now())`,
      [createHash('sha256').update(token).digest(), userId],
    );
    return token.toString('base64url');
  }

  /** Gives somebody access to a case, as the database keeps it. */
  async grant(
    caseId: string,
    grantee: Person,
    by: Person,
    options: { level?: 'read' | 'legal' | 'full'; startsAt?: Date; endsAt?: Date; revoked?: boolean } = {},
  ): Promise<string> {
    const id = uuidv7();
    const day = 86_400_000;
    await this.database.admin.query(
      `INSERT INTO case_grants (id, case_id, grantee_id, level, purpose, starts_at, ends_at, granted_by, revoked_at, revoked_by)
       VALUES ($1, $2, $3, $4, 'legal_representation', $5, $6, $7, CASE WHEN $8 THEN now() END, CASE WHEN $8 THEN $7::uuid END)`,
      [
        id,
        caseId,
        grantee.id,
        options.level ?? 'read',
        options.startsAt ?? new Date(Date.now() - day),
        options.endsAt ?? new Date(Date.now() + day),
        by.id,
        options.revoked ?? false,
      ],
    );
    return id;
  }
}

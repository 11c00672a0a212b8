import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { recordAudit } from '../audit/audit.queries.js';
import { InvalidInput } from '../common/errors.js';
import type { Locale } from '../common/messages.js';
import type { Context } from '../database/context.js';
import { Database } from '../database/database.service.js';
import { statement } from '../database/statement.js';
import { SALT_BYTES } from './password-hash.js';
import { PasswordHasher } from './password-hasher.service.js';
import { PASSWORD_MIN, passwordProblem } from './password-policy.js';
import { parseToken, TOKEN_BYTES } from './tokens.js';

/** A one-time token, good for 72 hours; it is shown once and only its hash is kept. */
export interface Invitation {
  readonly token: string;
  readonly expiresAt: Date;
}

export interface InvitedPerson {
  readonly email: string;
  readonly displayName: string;
  readonly locale: Locale;
}

const INVITE = statement('auth.invite', 'SELECT sec.invite($1, $2) AS "expiresAt"');
const INVITED = statement(
  'auth.invitedPerson',
  `SELECT email, display_name AS "displayName", locale FROM sec.invited_person($1)`,
);
const ACCEPT = statement('auth.acceptInvitation', 'SELECT sec.accept_invitation($1, $2, $3) AS accepted');

/** How people get their first password, and a new one when they have lost it or their second factor. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
  ) {}

  /** Ends the person's earlier invitations, sessions, password and factors. The caller has checked that they exist. */
  async invite(ctx: Context, userId: string): Promise<Invitation> {
    const token = randomBytes(TOKEN_BYTES);
    const [row] = await ctx.rows<{ expiresAt: Date }>(INVITE, [userId, token]);
    if (!row) throw new Error('an invitation was not stored');
    await recordAudit(ctx, { action: 'user.invited', subjectId: userId });
    return { token: token.toString('base64url'), expiresAt: row.expiresAt };
  }

  /** Whom the token invites; undefined when it is used, expired or never was. */
  async find(token: string): Promise<InvitedPerson | undefined> {
    const parsed = parseToken(token);
    return parsed && (await this.database.anonymous<InvitedPerson>(INVITED, [parsed]))[0];
  }

  /** Sets the invited person's password. @throws InvalidInput naming `token` or `password`. */
  async accept(token: string, password: string): Promise<void> {
    const person = await this.find(token);
    const invitation = parseToken(token);
    if (!person || !invitation) throw InvalidInput.field('token', 'invitation_over');
    const problem = passwordProblem(password, person.email);
    if (problem) throw InvalidInput.field('password', problem, { minimum: PASSWORD_MIN });
    const salt = randomBytes(SALT_BYTES);
    const hash = await this.hasher.hash(password, salt);
    const [row] = await this.database.anonymous<{ accepted: boolean }>(ACCEPT, [invitation, salt, hash]);
    if (!row?.accepted) throw InvalidInput.field('token', 'invitation_over');
  }
}

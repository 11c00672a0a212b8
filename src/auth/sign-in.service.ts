import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Refused } from '../common/errors.js';
import type { Config } from '../config.js';
import { Database } from '../database/database.service.js';
import { statement } from '../database/statement.js';
import { CONFIG } from '../settings.module.js';
import { clientNetwork } from './client-address.js';
import { PasswordHasher } from './password-hasher.service.js';
import { TOKEN_BYTES } from './tokens.js';

/** What is still to be done before the session may be used. */
export const NEXT_STEPS = ['none', 'second_factor', 'enrolment'] as const;
export type NextStep = (typeof NEXT_STEPS)[number];

export const SESSION_KINDS = ['browser', 'program'] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

export interface Credentials {
  readonly email: string;
  readonly password: string;
  readonly kind: SessionKind;
  /** The caller's IP address (`request.ip`). */
  readonly client: string;
}

/** A session that was opened; its token is good for the second step only, unless `next` is `none`. */
export interface OpenedSession {
  readonly token: Buffer;
  readonly next: NextStep;
}

const SALT = statement('auth.salt', 'SELECT sec.sign_in_salt($1, $2) AS salt');
const SIGN_IN = statement('auth.signIn', 'SELECT sec.sign_in($1, $2, $3, $4, $5) AS opened');

/**
 * The first step of signing in. Each statement commits by itself, so that a refused attempt still counts and leaves
 * its trace.
 */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly hasher: PasswordHasher,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Undefined when address and password do not open an account; unknown, disabled and mistaken take the same work.
   * @throws Refused (429) when the address or the client has tried too often.
   */
  async withPassword({ email, password, kind, client }: Credentials): Promise<OpenedSession | undefined> {
    const address = email.trim();
    const [found] = await this.database.anonymous<{ salt: Buffer | null }>(SALT, [
      address,
      clientNetwork(client),
    ]);
    if (!found?.salt) throw new Refused('too_many_attempts', 'limit');
    const hash = await this.hasher.hash(password, found.salt);
    const token = randomBytes(TOKEN_BYTES);
    const [row] = await this.database.anonymous<{ opened: { next: NextStep } | null }>(SIGN_IN, [
      address,
      hash,
      token,
      kind,
      this.config.demonstration,
    ]);
    return row?.opened ? { token, next: row.opened.next } : undefined;
  }
}

import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { generateSecret } from 'otplib';
import qrcode from 'qrcode';
import { CLOCK, type Clock } from '../common/clock.js';
import { InvalidInput, Refused } from '../common/errors.js';
import { Database } from '../database/database.service.js';
import { statement } from '../database/statement.js';
import { seal, unseal } from '../vault/envelope.js';
import type { Secrets } from '../vault/key-files.js';
import { SECRETS } from '../vault/vault.service.js';
import { canonicalRecoveryCode, makeRecoveryCode, RECOVERY_BYTES, RECOVERY_CODES } from './recovery-code.js';
import { authenticatorUri, matchingStep } from './totp.js';
import { TOKEN_BYTES } from './tokens.js';

/** What an authenticator application needs; shown while the first code is awaited. */
export interface Enrolment {
  /** Base 32, for typing by hand. */
  readonly secret: string;
  readonly uri: string;
  /** The address as an SVG picture, black on white. */
  readonly qr: string;
}

/** Exactly one of the two. */
export interface Proof {
  readonly code?: string | undefined;
  readonly recoveryCode?: string | undefined;
}

export interface VerifiedSession {
  readonly token: Buffer;
  /** After a first enrolment only, and never again. */
  readonly recoveryCodes?: readonly string[];
}

interface Bearer {
  readonly throttled: boolean;
  readonly userId: string;
  readonly email: string;
  readonly secret: Buffer | null;
  readonly enrolled: boolean;
}

const BEARER = statement(
  'auth.bearer',
  `SELECT throttled, user_id AS "userId", email, totp_secret AS secret, enrolled FROM sec.second_factor($1, $2)`,
);
const PROPOSE = statement('auth.proposeTotp', 'SELECT sec.propose_totp($1, $2) AS secret');
const COMPLETE = statement('auth.complete', 'SELECT sec.complete_sign_in($1, $2, $3, $4, $5) AS done');

/** The second step of signing in, for the bearer of a session that is not verified yet. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly database: Database,
    @Inject(SECRETS) private readonly secrets: Secrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whether the bearer has an authenticator already; undefined when the token opens no second step. */
  async pending(token: Buffer): Promise<{ enrolled: boolean } | undefined> {
    const bearer = await this.bearer(token, false);
    return bearer && { enrolled: bearer.enrolled };
  }

  /** The secret to set up an authenticator with; the same one until its session ends. @throws Refused 401, 409. */
  async enrol(token: Buffer): Promise<Enrolment> {
    const bearer = await this.bearer(token, false);
    if (!bearer) throw new Refused('unauthenticated', 'unauthenticated');
    if (bearer.enrolled) throw new Refused('already_enrolled');
    const candidate = Buffer.from(generateSecret());
    const sealed = seal(this.secrets.factorKey, bearer.userId, candidate, randomBytes(12));
    const [kept] = await this.database.anonymous<{ secret: Buffer | null }>(PROPOSE, [token, sealed]);
    if (!kept?.secret) throw new Refused('already_enrolled');
    const secret = this.open(bearer.userId, kept.secret);
    const uri = authenticatorUri(secret, bearer.email);
    return { secret, uri, qr: await qrcode.toString(uri, { type: 'svg' }) };
  }

  /** Verifies the session under a new token. @throws Refused 401 when the proof is not good, 409 before enrolment, 429. */
  async complete(token: Buffer, proof: Proof): Promise<VerifiedSession> {
    if ((proof.code === undefined) === (proof.recoveryCode === undefined))
      throw InvalidInput.field('code', 'isDefined');
    const bearer = await this.bearer(token, true);
    if (!bearer) throw new Refused('unauthenticated', 'unauthenticated');
    if (bearer.throttled) throw new Refused('too_many_attempts', 'limit');
    if (!bearer.secret) throw new Refused('enrolment_needed');
    const step = proof.code === undefined ? undefined : this.stepOf(bearer, bearer.secret, proof.code);
    const recovery = proof.recoveryCode === undefined ? undefined : canonicalRecoveryCode(proof.recoveryCode);
    if (step === undefined && recovery === undefined) throw new Refused('code_refused', 'unauthenticated');
    const codes = bearer.enrolled ? undefined : newRecoveryCodes();
    const verified = randomBytes(TOKEN_BYTES);
    const [row] = await this.database.anonymous<{ done: boolean }>(COMPLETE, [
      token,
      verified,
      step ?? null,
      recovery === undefined ? null : Buffer.from(recovery),
      codes?.map(hashOf) ?? null,
    ]);
    if (!row?.done) throw new Refused('code_refused', 'unauthenticated');
    return { token: verified, ...(codes && { recoveryCodes: codes }) };
  }

  private async bearer(token: Buffer, attempt: boolean): Promise<Bearer | undefined> {
    return (await this.database.anonymous<Bearer>(BEARER, [token, attempt]))[0];
  }

  private stepOf(bearer: Bearer, sealed: Buffer, code: string): number | undefined {
    return matchingStep(this.open(bearer.userId, sealed), code, this.clock());
  }

  private open(userId: string, sealed: Buffer): string {
    return unseal(this.secrets.factorKey, userId, sealed).toString();
  }
}

function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => makeRecoveryCode(randomBytes(RECOVERY_BYTES)));
}

function hashOf(code: string): Buffer {
  return createHash('sha256')
    .update(canonicalRecoveryCode(code) ?? '')
    .digest();
}

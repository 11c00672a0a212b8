import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Context } from '../database/context.js';
import { statement } from '../database/statement.js';
import { KEY_BYTES, seal, unseal } from './envelope.js';
import type { Secrets } from './key-files.js';
import { Keyring } from './keyring.js';

export const SECRETS = Symbol('secrets');

/** A person's key as the database hands it out, wrapped under the organisation's key. */
export interface WrappedKey {
  readonly personId: string;
  readonly organisationId: string;
  readonly kekVersion: number;
  /** Hexadecimal. */
  readonly wrapped: string;
}

/** Why identity data is opened; becomes the audit row's action. */
export type OpeningAct = 'identity.opened' | 'identity.listed' | 'identity.sealed';

const OPEN_PERSONS = statement(
  'vault.openPersons',
  `SELECT person_id AS "personId", organisation_id AS "organisationId", kek_version AS "kekVersion", encode(wrapped_key, 'hex') AS wrapped
   FROM sec.open_persons($1, $2)`,
);

const ADD_KEY = statement('vault.addKey', 'SELECT sec.add_person_key($1, $2, $3)');

/** Wraps and unwraps the keys of persons; what they encrypt goes through a `Keyring`. */
@Injectable()
export class Vault {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  /** A ring for the keys a query has fetched through `sec.open_persons`. */
  keyring(keys: readonly WrappedKey[]): Keyring {
    return new Keyring(new Map(keys.map((key) => [key.personId, this.unwrap(key)])));
  }

  /** Fetches the keys of at most 100 persons; those the actor may not open are absent. Counted and audited by the database. */
  async open(ctx: Context, personIds: readonly string[], act: OpeningAct): Promise<Keyring> {
    return this.keyring(await ctx.rows<WrappedKey>(OPEN_PERSONS, [personIds, act]));
  }

  /** A ring with a new key for a new person; `wrapped` is to be stored with `storeKey` or `sec.add_person_key`. */
  create(personId: string, organisationId: string): { ring: Keyring; wrapped: Buffer; kekVersion: number } {
    const key = randomBytes(KEY_BYTES);
    const kekVersion = this.secrets.currentKek;
    const kek = this.secrets.kek(organisationId, kekVersion);
    const wrapped = seal(kek, wrapping(personId, kekVersion), key, randomBytes(12));
    return { ring: new Keyring(new Map([[personId, key]])), wrapped, kekVersion };
  }

  /** Stores the key of a new person whose row exists already in this transaction. */
  async storeKey(
    ctx: Context,
    personId: string,
    created: { wrapped: Buffer; kekVersion: number },
  ): Promise<void> {
    await ctx.rows(ADD_KEY, [personId, created.wrapped, created.kekVersion]);
  }

  private unwrap(key: WrappedKey): Buffer {
    return unseal(
      this.secrets.kek(key.organisationId, key.kekVersion),
      wrapping(key.personId, key.kekVersion),
      Buffer.from(key.wrapped, 'hex'),
    );
  }
}

function wrapping(personId: string, kekVersion: number): string {
  return `reunir key|${personId}|${kekVersion}`;
}

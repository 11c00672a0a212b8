import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { InvalidInput } from '../common/errors.js';
import type { Context } from '../database/context.js';
import { seal, unseal, UnreadableCiphertext } from '../vault/envelope.js';
import type { Secrets } from '../vault/key-files.js';
import { SECRETS } from '../vault/vault.service.js';
import type { AskedAbout } from './questions.queries.js';

const LIFE_MS = 3_600_000;

type Sealed = AskedAbout & { readonly until: number };

/** Stands for somebody a search found and its reader may not see: says nothing, and serves that reader alone, for an hour. */
@Injectable()
export class AskTokens {
  constructor(@Inject(SECRETS) private readonly secrets: Secrets) {}

  make(ctx: Context, { kind, personId }: AskedAbout): string {
    const content: Sealed = { kind, personId, until: ctx.now.getTime() + LIFE_MS };
    const text = Buffer.from(JSON.stringify(content));
    return seal(this.secrets.questionKey, place(ctx), text, randomBytes(12)).toString('base64url');
  }

  /** @throws InvalidInput for any token but a fresh one of the caller's own. */
  read(ctx: Context, token: string): AskedAbout {
    const content = this.open(ctx, token);
    if (!content || content.until < ctx.now.getTime()) throw InvalidInput.field('token', 'search_again');
    return { kind: content.kind, personId: content.personId };
  }

  private open(ctx: Context, token: string): Sealed | undefined {
    try {
      const text = unseal(this.secrets.questionKey, place(ctx), Buffer.from(token, 'base64url'));
      return JSON.parse(text.toString()) as Sealed;
    } catch (error) {
      if (error instanceof UnreadableCiphertext) return undefined;
      throw error;
    }
  }
}

function place(ctx: Context): string {
  return `reunir question|${ctx.actor.userId}`;
}

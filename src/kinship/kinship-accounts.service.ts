import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { recordAudit } from '../audit/audit.queries.js';
import { refreshCase } from '../cases/case-state.queries.js';
import { todayIn } from '../common/civil-date.js';
import { notFuture, refuseFaults } from '../common/date-rules.js';
import { InvalidInput, NotFound } from '../common/errors.js';
import { changeRefusal } from '../common/version-check.js';
import type { Context } from '../database/context.js';
import { Disclosure } from '../vault/disclosure.js';
import type { AccountDocument } from '../vault/documents.js';
import { Vault } from '../vault/vault.service.js';
import { AccountTaken, AccountView, ComparisonView } from './accounts-view.dto.js';
import { compareAccounts } from './comparison.js';
import { putAccount, readAccounts, type AccountsRow } from './kinship-accounts.queries.js';
import { LinkChanged } from './kinship-view.dto.js';
import { AccountInput } from './kinship.dto.js';
import { linkVersion, touchLink } from './kinship-links.queries.js';
import { ACCOUNT_SIDES, type AccountSide } from './questions.js';

/** What the child and the relative each told, apart: two documents under two keys, brought together only to compare. */
@Injectable()
export class KinshipAccounts {
  constructor(private readonly vault: Vault) {}

  /** Stores one side's account in place of an earlier one. @throws Refused `stale`. */
  async put(
    ctx: Context,
    linkId: string,
    version: number,
    side: AccountSide,
    input: AccountInput,
  ): Promise<LinkChanged> {
    const today = todayIn('Europe/Paris', ctx.now);
    const { takenOn = today, language = null, withInterpreter = false, freeText } = input;
    const answers = Object.fromEntries(
      Object.entries(input.answers).filter(([, text]) => text !== undefined),
    );
    if (Object.keys(answers).length === 0 && !freeText) throw InvalidInput.field('answers', 'isNotEmpty');
    refuseFaults(notFuture('takenOn', takenOn, today));
    const link = await touchLink(ctx, linkId, version, side);
    if (!link) throw changeRefusal(await linkVersion(ctx, linkId), version);
    const id = link.accountId ?? uuidv7();
    const personId = side === 'minor' ? link.minorId : link.relativeId;
    const account: AccountDocument = { answers, ...(freeText && { freeText }) };
    const words = this.vault.keyring(link.keys).seal(personId, 'testimony', id, account);
    const { caseId } = link;
    await putAccount(ctx, { id, linkId, caseId, side, takenOn, language, withInterpreter, personId, words });
    await refreshCase(ctx, caseId);
    return { id, version: link.version };
  }

  /** One side's account. @throws NotFound when it has not been taken. */
  async view(ctx: Context, linkId: string, side: AccountSide): Promise<AccountView> {
    const row = await this.read(ctx, linkId, [side]);
    const taken = row.accounts.find((account) => account.side === side);
    if (!taken) throw new NotFound();
    const { words, withheld } = this.open(ctx, row, side);
    const { version } = row;
    return {
      ...howTaken(taken),
      answers: words?.answers ?? null,
      freeText: words?.freeText ?? null,
      withheld,
      version,
    };
  }

  /** Both accounts side by side. Needs both to be open to the reader: half a comparison would be read as a whole one. */
  async compare(ctx: Context, linkId: string): Promise<ComparisonView> {
    const row = await this.read(ctx, linkId, ACCOUNT_SIDES);
    const [minor, relative] = [this.open(ctx, row, 'minor'), this.open(ctx, row, 'relative')];
    const withheld = [...new Set([...minor.withheld, ...relative.withheld])];
    const questions = compareAccounts(minor.words?.answers ?? null, relative.words?.answers ?? null);
    return {
      linkId,
      accounts: row.accounts.map(howTaken),
      questions: withheld.length === 0 ? questions : null,
      withheld,
    };
  }

  private async read(ctx: Context, linkId: string, sides: readonly AccountSide[]): Promise<AccountsRow> {
    const row = await readAccounts(ctx, linkId, sides);
    if (!row) throw new NotFound();
    const { caseId } = row;
    await recordAudit(ctx, {
      action: 'kinship.accounts_opened',
      subjectId: linkId,
      caseId,
      detail: { sides },
    });
    return row;
  }

  private open(ctx: Context, row: AccountsRow, side: AccountSide) {
    const person =
      side === 'minor'
        ? { id: row.minorId, openable: row.minorOpenable, documents: row.minorDocuments }
        : { id: row.relativeId, openable: row.relativeOpenable, documents: row.relativeDocuments };
    const shown = new Disclosure(ctx.actor.role, this.vault.keyring(row.keys), person);
    const taken = row.accounts.find((account) => account.side === side);
    // Asked for even when there is none, so that what the reader may not see is said either way.
    const words = shown.document<AccountDocument>('testimony', taken?.id ?? '');
    return { words, withheld: shown.withheld };
  }
}

function howTaken({ side, takenOn, language, withInterpreter, takenBy }: AccountTaken): AccountTaken {
  return { side, takenOn, language, withInterpreter, takenBy };
}

import { Injectable } from '@nestjs/common';
import { fromDatabase } from '../../common/database-errors.js';
import { DomainError } from '../../common/errors.js';
import { statusOf } from '../../common/problem.js';
import type { PersonKind, SearchScope } from '../../people/candidate.js';
import type { DuplicatesFound } from '../../people/duplicates.dto.js';
import { Duplicates } from '../../people/duplicates.service.js';
import type { RegisterMinor } from '../../minors/minors.dto.js';
import type { RegisterRelative } from '../../relatives/relatives.dto.js';
import { candidateCards } from '../people/candidate-cards.js';
import { Pages } from '../pages.service.js';
import type { Visit } from './visit.decorator.js';

/** What a registration asks before it saves: whether somebody on record is the same person. */
@Injectable()
export class RegistrationChecks {
  constructor(
    private readonly pages: Pages,
    private readonly duplicates: Duplicates,
  ) {}

  /** What to show of children who may be this one; undefined when there is nobody to ask about. */
  async minor(visit: Visit, input: RegisterMinor) {
    return this.model(visit, 'minor', (scope) => this.duplicates.checkMinor(visit.ctx, input, scope));
  }

  /** The same of a relative. */
  async relative(visit: Visit, input: RegisterRelative) {
    return this.model(visit, 'relative', (scope) => this.duplicates.checkRelative(visit.ctx, input, scope));
  }

  private async model(
    { request }: Visit,
    kind: PersonKind,
    check: (scope: SearchScope) => Promise<DuplicatesFound>,
  ) {
    const { items, elsewhere } = await this.asFarAsAllowed(request.open, check);
    if (items.length + elsewhere.length === 0) return undefined;
    const { locale } = this.pages.frame(request);
    const others = items.map(({ personId }) => personId);
    return { kind, cards: candidateCards(locale, items), elsewhere, others };
  }

  /** Looking beyond one’s own records is limited each day, and a registration must not fail for that. */
  private async asFarAsAllowed(
    open: Visit['request']['open'],
    check: (scope: SearchScope) => Promise<DuplicatesFound>,
  ): Promise<DuplicatesFound> {
    if (!open) return check('own');
    try {
      return await open.attempt(() => check('wider'));
    } catch (error) {
      const known = error instanceof DomainError ? error : fromDatabase(error);
      if (!known || statusOf(known) !== 429) throw error;
      return check('own');
    }
  }
}

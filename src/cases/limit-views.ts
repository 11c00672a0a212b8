import { inBothLanguages } from '../common/messages.js';
import { limitName } from '../pathways/explain.js';
import type { Limit } from '../pathways/limit.js';
import { statusAt } from '../pathways/limits.js';
import type { BilingualText, LimitView } from './limit-view.dto.js';

function nameOfLimit({ rule, part }: Pick<Limit, 'rule' | 'part'>): BilingualText {
  return inBothLanguages((locale) => limitName(locale, rule, part));
}

/** A limit as it is told at an instant. */
export function limitView(limit: Limit, now: Date): LimitView {
  const { rule, part, startedBy, startOn, endsAt, deemedMode, assertFrom, startProof } = limit;
  const { reason, closedBy, closedOn, ours, authority, effect, silence, article, verified } = limit;
  return {
    ...{ rule, part, name: nameOfLimit(limit), startedBy, startOn },
    ...{ statutoryOn: limit.statutory, rolledOn: limit.rollAlternative, endsAt },
    ...{ operativeOn: limit.operative, lastDayOn: limit.lastDay, deemedMode, assertFrom, startProof },
    ...{ status: statusAt(limit, now), reason, closedBy, closedOn },
    ...{ ours, authority, effect, silence, article, verified },
  };
}

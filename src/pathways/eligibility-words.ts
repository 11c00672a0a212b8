import { formatDate } from '../common/formats.js';
import { message, type Locale } from '../common/messages.js';
import type { Finding } from './assess.js';
import type { FactCode } from './child-facts.js';

/** What the eligibility rules say, in words. */

/** The condition a finding is about; with its outcome it is a whole statement. */
export function findingText(locale: Locale, { rule, values }: Pick<Finding, 'rule' | 'values'>): string {
  return message(locale, `eligibility.rule.${rule}`, {
    ...values,
    ...(values['day'] && { day: formatDate(locale, values['day']) }),
  });
}

/** The question to ask for a fact that is missing. */
export function askText(locale: Locale, fact: FactCode): string {
  return message(locale, `eligibility.ask.${fact}`);
}

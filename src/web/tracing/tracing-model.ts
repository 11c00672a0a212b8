import {
  formatCountry,
  formatDate,
  formatDateTime,
  formatLanguage,
  formatList,
} from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { formatReference } from '../../common/reference.js';
import type { TracingSuggestion } from '../../tracing/suggestions.dto.js';
import type { TracingDecisionView, TracingRequestView } from '../../tracing/tracing-requests-view.dto.js';
import { CONFIRMING_REASONS, REJECTING_REASONS } from '../../tracing/tracing-codes.js';
import { codeText } from '../casework/words.js';
import { evidenceRow } from '../people/candidate-cards.js';
import { paths } from '../paths.js';

/** Why two belong together, or not: one button each. */
export const DECISION_BUTTONS = { same: CONFIRMING_REASONS, not_same: REJECTING_REASONS } as const;

/** A child beside the request, or a request beside the child: `side` says which of the two the card is of. */
export function suggestionCards(
  locale: Locale,
  side: 'case' | 'request',
  found: readonly TracingSuggestion[],
) {
  return found.map(({ requestId, caseId, name, reference, team, band, relation, evidence }, place) => ({
    id: `suggestion-${place + 1}`,
    caseId,
    name,
    reference: reference === null ? undefined : formatReference(reference),
    team,
    relation: side === 'request' ? codeText(locale, 'relation', relation) : undefined,
    href: side === 'case' ? paths.case(caseId) : paths.tracingRequest(requestId),
    decideHref: paths.tracingDecision(requestId),
    band: message(locale, `tracing.band.${band}`),
    tone: band === 'strong' ? 'attention' : 'neutral',
    evidence: evidence.map((line) => evidenceRow(locale, line)),
  }));
}

/** What was decided, with the names of who did. */
export function decisionLines(
  locale: Locale,
  decisions: readonly TracingDecisionView[],
  staff: Readonly<Record<string, string>>,
) {
  return decisions.map(({ decision, reason, decidedBy, decidedAt, caseId, caseReference, requestId }) => ({
    text: message(locale, decision === 'same' ? 'tracing.decision.same' : 'tracing.decision.not_same'),
    tone: decision === 'same' ? 'good' : 'neutral',
    by: message(locale, 'tracing.decided', {
      reason: message(locale, `tracing.reason.${reason}`),
      name: staff[decidedBy] ?? '–',
      when: formatDateTime(locale, decidedAt),
    }),
    caseHref: caseId === null ? undefined : paths.case(caseId),
    caseReference: caseReference === null ? undefined : formatReference(caseReference),
    requestHref: requestId === null ? undefined : paths.tracingRequest(requestId),
  }));
}

/** The coded facts of a request in words. */
export function requestFacts(locale: Locale, request: TracingRequestView) {
  const { relation, side, sex, birth, nationalities, languages, lastContact, sharingConsentOn } = request;
  const kin = codeText(locale, 'relation', relation);
  const list = (words: readonly string[]) => (words.length > 0 ? formatList(locale, words) : undefined);
  const { on, country, channel } = lastContact;
  const last = [
    ...(on ? [formatDate(locale, on)] : []),
    ...(country ? [formatCountry(locale, country)] : []),
    ...(channel ? [codeText(locale, 'contact_channel', channel)] : []),
  ];
  const facts = [
    ['tracing.relation', side === 'unknown' ? kin : `${kin}, ${codeText(locale, 'side', side)}`],
    ['tracing.sex', codeText(locale, 'sex', sex)],
    ['tracing.birth', birth ? statedBirth(locale, birth) : undefined],
    ['tracing.nationality', list(nationalities.map((code) => formatCountry(locale, code)))],
    ['tracing.language', list(languages.map((code) => formatLanguage(locale, code)))],
    ['tracing.last_on', last.length > 0 ? last.join(', ') : undefined],
    [
      'tracing.consent',
      sharingConsentOn === null
        ? message(locale, 'tracing.consent.no')
        : message(locale, 'tracing.consent.since', { date: formatDate(locale, sharingConsentOn) }),
    ],
  ] as const;
  return facts.map(([label, text]) => ({ label: message(locale, label), text }));
}

function statedBirth(
  locale: Locale,
  { calendar, year, month, day }: NonNullable<TracingRequestView['birth']>,
) {
  return message(locale, 'tracing.birth.in', {
    date: [day, month, year].filter((each) => each !== null).join('/'),
    calendar: message(locale, `tracing.calendar.${calendar}`),
  });
}

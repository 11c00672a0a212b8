import { formatCountry, formatDate } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { formatReference } from '../../common/reference.js';
import type { LinkDetail, LinkView } from '../../kinship/kinship-view.dto.js';
import type { OpenCase } from './case-frame.service.js';
import { shownNameOf } from './names.js';
import { codeText } from './words.js';

interface Fact {
  readonly label: string;
  readonly text: string | undefined;
}

/** A relative as their card shows them. */
export function personOf(open: OpenCase, link: LinkView) {
  const { view, locale, named } = open;
  const known = view.relatives.find((relative) => relative.id === link.relative.id);
  return {
    reference: formatReference(link.relative.reference),
    name: named ? shownNameOf(link.relative.identity) : undefined,
    facts: [...claimFacts(locale, link), ...situationFacts(locale, link), ...reachFacts(locale, known)],
  };
}

type Relative = OpenCase['view']['relatives'][number];

function claimFacts(locale: Locale, link: LinkView): Fact[] {
  const { supports, contradicts } = link.evidenceCount;
  const claimed = message(locale, `kinship.claimant.${link.claimedBy}`);
  const side = link.side === 'unknown' ? undefined : codeText(locale, 'side', link.side);
  return [
    { label: message(locale, 'case.link.claimed'), text: side ? `${claimed}, ${side}` : claimed },
    { label: message(locale, 'case.link.identified_on'), text: formatDate(locale, link.identifiedOn) },
    {
      label: message(locale, 'case.link.evidence'),
      text: message(locale, 'case.link.evidence_count', { supports, contradicts }),
    },
  ];
}

function situationFacts(locale: Locale, { relative }: LinkView): Fact[] {
  const { country, ukNation, immigrationStatus, statusExpiresOn, willingness, capacity } = relative;
  const status = codeText(locale, 'immigration_status', immigrationStatus);
  return [
    {
      label: message(locale, 'case.relative.where'),
      text: ukNation ? codeText(locale, 'uk_nation', ukNation) : formatCountry(locale, country),
    },
    {
      label: message(locale, 'case.relative.immigration_status'),
      text: statusExpiresOn
        ? message(locale, 'case.relative.status_until', { status, date: formatDate(locale, statusExpiresOn) })
        : status,
    },
    {
      label: message(locale, 'case.relative.willingness'),
      text: codeText(locale, 'willingness', willingness),
    },
    { label: message(locale, 'case.relative.capacity'), text: codeText(locale, 'capacity', capacity) },
  ];
}

/** How to reach the relative and where they live, as far as this reader may know; what is withheld is said, not left out. */
function reachFacts(locale: Locale, relative: Relative | undefined): Fact[] {
  if (!relative) return [];
  const { contact, place, withheld } = relative;
  const hidden = message(locale, 'case.withheld_fact');
  const phones = contact?.phones.map((phone) => phone.number).join(', ');
  return [
    { label: message(locale, 'case.phone'), text: withheld.includes('contact') ? hidden : phones },
    { label: message(locale, 'case.address'), text: withheld.includes('place') ? hidden : place?.address },
  ];
}

type Staff = Readonly<Record<string, string>>;

/** One link with its evidence and decisions, as lists of dated entries. */
export function linkModel(open: OpenCase, link: LinkDetail, staff: Staff) {
  const { locale, rights } = open;
  const evidence = link.evidence.map((each) => ({
    direction: each.direction,
    title: codeText(locale, 'evidence_kind', each.kind),
    tone: each.direction === 'supports' ? 'good' : 'attention',
    on: each.assessedOn,
    by: staff[each.assessedBy],
    text: each.note ?? undefined,
    facts: [
      {
        label: message(locale, 'case.fact.strength'),
        text: codeText(locale, 'evidence_strength', each.strength),
      },
      ...(each.datedOn
        ? [{ label: message(locale, 'case.evidence.dated_on'), text: formatDate(locale, each.datedOn) }]
        : []),
    ],
  }));
  return {
    link,
    person: personOf(open, link),
    evidence: {
      supports: evidence.filter(({ direction }) => direction === 'supports'),
      contradicts: evidence.filter(({ direction }) => direction === 'contradicts'),
    },
    decisions: link.decisions.map((each) => ({
      title: codeText(locale, 'link_status', each.status),
      tone: each.status === 'verified' ? 'good' : 'neutral',
      on: each.decidedOn,
      by: staff[each.decidedBy],
      text: each.note ?? undefined,
    })),
    needsSecond: rights.kinship && link.status === 'evidenced' && !link.allowed.includes('verified'),
  };
}

import { message, type Locale } from '../../common/messages.js';
import type { Pathway } from '../../pathways/pathway.js';
import { allPathways, isOpen } from '../../pathways/pathways.js';
import { paths } from '../paths.js';
import type { Tone } from '../tones.js';
import { closedText } from './guide-dates.js';

/** The ways of the guide, those open today first. */

export interface GuideGroup {
  readonly title: string;
  readonly text: string;
  readonly ways: readonly GuideWay[];
}

export interface GuideWay {
  readonly name: string;
  readonly href: string;
  readonly audience: string;
  /** When it closed; undefined while it is open. */
  readonly closed: string | undefined;
  readonly verified: boolean;
}

/** Where a pathway stands in the guide. */
export const STANDINGS = ['open', 'stay', 'elsewhere', 'not_alone', 'closed'] as const;
export type Standing = (typeof STANDINGS)[number];

/** What a pathway is to a child alone at an instant. */
export function standingOf({ id, way, closedToMinors }: Pathway, at: Date): Standing {
  if (!isOpen(id, at)) return 'closed';
  if (closedToMinors) return 'not_alone';
  return way === 'stay' || way === 'elsewhere' ? way : 'open';
}

const TONES: Readonly<Record<Standing, Tone>> = {
  open: 'good',
  stay: 'good',
  elsewhere: 'neutral',
  not_alone: 'attention',
  closed: 'neutral',
};

/** The same in a few words on a coloured ground. */
export function standingTag(
  locale: Locale,
  standing: Standing,
): { readonly text: string; readonly tone: Tone } {
  return { text: message(locale, `guide.standing.${standing}`), tone: TONES[standing] };
}

/** Every pathway, in the order of the law table within its group; groups with nothing in them are left out. */
export function guideGroups(locale: Locale, at: Date): readonly GuideGroup[] {
  const ways = allPathways().map((pathway) => ({ pathway, standing: standingOf(pathway, at) }));
  return STANDINGS.map((standing) => ({
    title: message(locale, `guide.group.${standing}`),
    text: message(locale, `guide.group_text.${standing}`),
    ways: ways.filter((each) => each.standing === standing).map(({ pathway }) => wayOf(locale, pathway, at)),
  })).filter((group) => group.ways.length > 0);
}

function wayOf(locale: Locale, { id, inForce, verified }: Pathway, at: Date): GuideWay {
  return {
    name: message(locale, `pathways.${id}.name`),
    href: paths.guidePathway(id),
    audience: message(locale, `pathways.${id}.for`),
    closed: closedText(locale, inForce, at),
    verified,
  };
}

import { message, type Locale } from '../../common/messages.js';
import { CASE_LAW, type CaseLaw } from '../../pathways/case-law.js';
import { rulesOf } from '../../pathways/limit-rules.js';
import { DUBLIN3 } from '../../pathways/limit-scopes.js';
import { allOverlays } from '../../pathways/overlays.js';
import type { Pathway } from '../../pathways/pathway.js';
import { type Citation, citationOf } from './guide-citation.js';

/** What judges and agreements have made of a pathway. */

export interface Remark {
  readonly title: string;
  readonly text: string;
  readonly citation: Citation;
}

/** The agreements that changed how a pathway was worked, or saved it past its end. */
export function overlaysOf(locale: Locale, { id }: Pathway): readonly Remark[] {
  return allOverlays()
    .filter(({ pathways }) => pathways.includes(id))
    .map((overlay) => ({
      title: message(locale, `pathways.overlay.${overlay.id}.name`),
      text: message(locale, `pathways.overlay.${overlay.id}.about`),
      citation: citationOf(locale, overlay),
    }));
}

/** The judgments that bear on a pathway: on itself or, as they all are about Dublin, on a limit or a step of it there. */
export function casesOf(locale: Locale, pathway: Pathway): readonly Omit<Remark, 'title'>[] {
  return CASE_LAW.filter((each) => bearsOn(each, pathway)).map(({ id, citation, verified }) => ({
    text: message(locale, `law.case.${id}`),
    citation: citationOf(locale, { article: citation, verified }),
  }));
}

function bearsOn({ pathways, limits, steps }: CaseLaw, { id, steps: known }: Pathway): boolean {
  const dublin: readonly string[] = DUBLIN3;
  if (pathways.includes(id) || !dublin.includes(id)) return pathways.includes(id);
  const runs = rulesOf(id).map((rule) => rule.id);
  return limits.some((limit) => runs.includes(limit)) || steps.some((step) => step in known);
}

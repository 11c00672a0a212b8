import { formatDate } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import { paths } from '../paths.js';
import type { OpenCase } from './case-frame.service.js';
import { codeText } from './words.js';

type Safeguard = OpenCase['view']['safeguards'][number];

const LABELS: Readonly<Record<Safeguard['about'], string>> = {
  best_interests: 'case.safeguard.best_interests',
  lawyer: 'case.safeguard.lawyer',
  guardian: 'case.safeguard.guardian',
  placement: 'case.safeguard.placement',
};

/** What protects the child on the way: best interests assessed, somebody who stands for them, and the home looked at afterwards. */
export function safeguardsModel({ view, locale, rights }: OpenCase) {
  const arrived = view.milestones.reunitedOn !== null;
  const matters = (Object.keys(LABELS) as Safeguard['about'][]).filter(
    (about) => about !== 'placement' || arrived,
  );
  const act = (key: string, href: string) => ({ text: message(locale, key), href });
  return {
    facts: matters.map((each) => ({
      label: message(locale, LABELS[each]),
      text: sayingOf(
        locale,
        view.safeguards.find((safeguard) => safeguard.about === each),
      ),
    })),
    actions: rights.write
      ? [
          act('case.assessment.title', paths.assessment(view.id)),
          act('case.representation.title', paths.representation(view.id)),
          ...(arrived ? [act('case.placement.title', paths.placement(view.id))] : []),
        ]
      : [],
  };
}

function sayingOf(locale: Locale, safeguard: Safeguard | undefined): string | undefined {
  if (!safeguard) return undefined;
  const { about, code, assessedBy } = safeguard;
  const on = formatDate(locale, safeguard.on);
  switch (about) {
    case 'best_interests':
      return message(locale, 'case.safeguard.assessed', {
        on,
        by: assessedBy ? codeText(locale, 'assessor', assessedBy) : '',
        outcome: codeText(locale, 'assessment_outcome', code as never),
      });
    case 'lawyer':
    case 'guardian':
      return message(locale, 'case.safeguard.event', {
        what: codeText(locale, 'representation', code as never),
        on,
      });
    case 'placement':
      return message(locale, 'case.safeguard.checked', {
        what: codeText(locale, 'placement', code as never),
        on,
      });
  }
}

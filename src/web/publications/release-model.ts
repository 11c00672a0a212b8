import { formatDateTime } from '../../common/formats.js';
import { message, type Locale } from '../../common/messages.js';
import type { Role } from '../../common/codes.js';
import { may } from '../../common/permissions.js';
import {
  RELEASE_STEPS,
  stepsFrom,
  type ReleaseState,
  type ReleaseStep,
} from '../../publications/release-steps.js';
import type { ObservationState } from '../../publications/observation-states.js';
import type { ReleaseActView } from '../../publications/releases-view.dto.js';

/** How far a release has come, in colour. */
const TONES: Readonly<Record<ReleaseState, string>> = {
  draft: 'neutral',
  methods_checked: 'progress',
  safeguarding_checked: 'progress',
  signed: 'progress',
  published: 'good',
  corrected: 'attention',
  discarded: 'quiet',
};

/** A state as a tag. */
export function stateTag(locale: Locale, state: ReleaseState): { text: string; tone: string } {
  return { text: message(locale, `publications.state.${state}`), tone: TONES[state] };
}

const OBSERVATION_TONES: Readonly<Record<ObservationState, string>> = {
  draft: 'neutral',
  reviewed: 'progress',
  published: 'good',
  corrected: 'attention',
  withdrawn: 'quiet',
};

/** Where an observation stands, as a tag. */
export function observationTag(locale: Locale, state: ObservationState): { text: string; tone: string } {
  return { text: message(locale, `publications.observation.state.${state}`), tone: OBSERVATION_TONES[state] };
}

/** The steps a caller may take now, and what each asks them to answer for. */
export function offeredSteps(
  role: Role,
  { state, own }: { readonly state: ReleaseState; readonly own: boolean },
): { step: ReleaseStep; checks: readonly string[] }[] {
  return stepsFrom(state)
    .filter((step) => may(role, RELEASE_STEPS[step].permission) && !(own && RELEASE_STEPS[step].second))
    .map((step) => ({ step, checks: RELEASE_STEPS[step].checks }));
}

/** What was done, each on a line. */
export function historyLines(locale: Locale, acts: readonly ReleaseActView[]) {
  return acts.map(({ act, actedBy, actedAt, reason }) => ({
    text: message(locale, 'publications.history.line', {
      act: message(locale, `publications.act.${act}`),
      who: actedBy ?? message(locale, 'publications.history.elsewhere'),
      when: formatDateTime(locale, actedAt),
    }),
    reason,
  }));
}

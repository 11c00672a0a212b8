import type { Permission } from '../common/permissions.js';

/** Where a release stands. */
export const RELEASE_STATES = [
  'draft',
  'methods_checked',
  'safeguarding_checked',
  'signed',
  'published',
  'corrected',
  'discarded',
] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** What is done to a release, as its history tells it. */
export const RELEASE_ACTS = [
  'drafted',
  'methods_checked',
  'safeguarding_checked',
  'signed',
  'published',
  'sent_back',
  'corrected',
  'discarded',
] as const;
export type ReleaseAct = (typeof RELEASE_ACTS)[number];

/** What the methods check answers for: each has to be said. */
export const METHOD_CHECKS = ['gate', 'sums', 'definitions', 'late_events', 'languages'] as const;
export type MethodCheck = (typeof METHOD_CHECKS)[number];

/** What the safeguarding check answers for. */
export const SAFEGUARDING_CHECKS = ['recognisable', 'places', 'harm', 'observations'] as const;
export type SafeguardingCheck = (typeof SAFEGUARDING_CHECKS)[number];

/** A step people take by themselves; correcting follows from publishing a correction. */
export type ReleaseStep = Exclude<ReleaseAct, 'drafted' | 'corrected'>;

interface StepRule {
  readonly from: readonly ReleaseState[];
  readonly to: ReleaseState;
  readonly permission: Permission;
  /** Not by whoever drafted it. */
  readonly second: boolean;
  readonly checks: readonly string[];
}

/** What may follow what, by whom. A release sent back is checked anew from the start. */
export const RELEASE_STEPS: Readonly<Record<ReleaseStep, StepRule>> = {
  methods_checked: {
    ...{ from: ['draft'], to: 'methods_checked', permission: 'release.check_methods' },
    ...{ second: true, checks: METHOD_CHECKS },
  },
  safeguarding_checked: {
    ...{ from: ['methods_checked'], to: 'safeguarding_checked', permission: 'release.check_safeguarding' },
    ...{ second: false, checks: SAFEGUARDING_CHECKS },
  },
  signed: {
    ...{ from: ['safeguarding_checked'], to: 'signed', permission: 'release.sign' },
    ...{ second: true, checks: [] },
  },
  published: {
    ...{ from: ['signed'], to: 'published', permission: 'release.sign' },
    ...{ second: false, checks: [] },
  },
  sent_back: {
    ...{ from: ['methods_checked', 'safeguarding_checked'], to: 'draft', permission: 'release.send_back' },
    ...{ second: false, checks: [] },
  },
  discarded: {
    ...{ from: ['draft'], to: 'discarded', permission: 'release.draft' },
    ...{ second: false, checks: [] },
  },
};

/** The steps that may be taken in a state, in the order they are offered. */
export function stepsFrom(state: ReleaseState): ReleaseStep[] {
  return (Object.keys(RELEASE_STEPS) as ReleaseStep[]).filter((step) =>
    RELEASE_STEPS[step].from.includes(state),
  );
}

/** Which of the things a check answers for were not said; in the order they are asked. */
export function missingChecks(step: ReleaseStep, said: readonly string[]): string[] {
  return RELEASE_STEPS[step].checks.filter((check) => !said.includes(check));
}

/** The number of a release: the quarter, and for its corrections `.1`, `.2` … */
export function releaseNumber(quarter: string, corrections: number): string {
  return corrections === 0 ? quarter : `${quarter}.${corrections}`;
}

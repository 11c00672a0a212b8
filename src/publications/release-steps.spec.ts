import { may } from '../common/permissions.js';
import { missingChecks, RELEASE_STATES, RELEASE_STEPS, releaseNumber, stepsFrom } from './release-steps.js';

describe('a release', () => {
  it('goes one way, and back only to be drafted again', () => {
    expect(Object.fromEntries(RELEASE_STATES.map((state) => [state, stepsFrom(state)]))).toEqual({
      draft: ['methods_checked', 'discarded'],
      methods_checked: ['safeguarding_checked', 'sent_back'],
      safeguarding_checked: ['signed', 'sent_back'],
      signed: ['published'],
      published: [],
      corrected: [],
      discarded: [],
    });
  });

  it('passes a member of the committee, the protection officer, and a second member', () => {
    const who = (step: keyof typeof RELEASE_STEPS) =>
      (['committee', 'protection_officer', 'caseworker'] as const).filter((role) =>
        may(role, RELEASE_STEPS[step].permission),
      );
    expect([who('methods_checked'), who('safeguarding_checked'), who('signed')]).toEqual([
      ['committee'],
      ['protection_officer'],
      ['committee'],
    ]);
    expect([RELEASE_STEPS.methods_checked.second, RELEASE_STEPS.signed.second]).toEqual([true, true]);
  });

  it('is checked for everything there is to answer for', () => {
    expect(missingChecks('safeguarding_checked', ['harm', 'places'])).toEqual([
      'recognisable',
      'observations',
    ]);
    expect(missingChecks('signed', [])).toEqual([]);
  });

  it('is numbered after its quarter, its corrections after it', () => {
    expect([releaseNumber('2026-Q3', 0), releaseNumber('2026-Q3', 2)]).toEqual(['2026-Q3', '2026-Q3.2']);
  });
});

import { OWED_ACTS } from './limit-acts.js';

const stepsOf = (rule: string, part = '') =>
  OWED_ACTS.filter((act) => act.rule === rule && act.part === part).map(({ step }) => step);

it('a reply is an acceptance or a refusal, and neither silence nor a closure', () => {
  expect(stepsOf('D3-REPLY-2M')).toEqual(['acceptance_received', 'refusal_received']);
  expect(stepsOf('AMMR-REPLY-1M')).toEqual(['ammr_acceptance_received', 'ammr_refusal_received']);
});

it('parts of one rule ask for acts of their own', () => {
  expect(stepsOf('D3-DET', 'transfer')).toEqual(['released', 'arrived']);
  expect(stepsOf('D3-DET', 'reply')).not.toContain('released');
});

it('nothing is owed by a limit that only has to pass, nor by one of the child’s own', () => {
  for (const rule of ['FR-TRANSFER-HOLD', 'UK-FTT-28D', 'UK-JR-3M', 'FR-APPEAL-7D'])
    expect(stepsOf(rule)).toEqual([]);
  expect(stepsOf('FR-APPEAL-7D', 'ruling')).toEqual([
    'transfer_judgment_given',
    'transfer_judgment_notified',
    'ammr_judgment_notified',
  ]);
});

it('names each act of a limit once', () => {
  const names = OWED_ACTS.map(({ rule, part, step }) => `${rule} ${part} ${step}`);
  expect(new Set(names).size).toBe(names.length);
});

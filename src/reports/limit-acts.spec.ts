import { LIMIT_ACTS } from './limit-acts.js';

const stepsOf = (rule: string, part = '') =>
  LIMIT_ACTS.filter((act) => act.rule === rule && act.part === part).map(({ step }) => step);

it('a reply is an acceptance or a refusal, and neither silence nor a closure', () => {
  expect(stepsOf('D3-REPLY-2M')).toEqual(['acceptance_received', 'refusal_received']);
  expect(stepsOf('AMMR-REPLY-1M')).toEqual(['ammr_acceptance_received', 'ammr_refusal_received']);
});

it('parts of one rule ask for acts of their own', () => {
  expect(stepsOf('D3-DET', 'transfer')).toEqual(['released', 'arrived']);
  expect(stepsOf('D3-DET', 'reply')).not.toContain('released');
});

it('a limit by which something may be enforced asks for no act', () => {
  expect(stepsOf('FR-TRANSFER-HOLD')).toEqual([]);
});

it('names each act of a limit once', () => {
  const names = LIMIT_ACTS.map(({ rule, part, step }) => `${rule} ${part} ${step}`);
  expect(new Set(names).size).toBe(names.length);
});

import { inBothLanguages } from '../common/messages.js';
import { limitsOf } from '../pathways/limits.js';
import { limitView } from './limit-views.js';

const [reply] = limitsOf({
  pathway: 'child_relative_visa',
  steps: [{ id: 's', code: 'application_submitted', on: '2026-01-09', recordedAt: '2026-01-09T09:00:00Z' }],
});

it('a limit is told with its name in both languages and its status at the time', () => {
  if (!reply) throw new Error('no limit');
  expect(limitView(reply, new Date('2026-04-03T12:00:00Z'))).toMatchObject({
    rule: 'UK-CNP-12W',
    name: { en: 'Usual time for a decision on the visa' },
    startedBy: 's',
    statutoryOn: '2026-04-03',
    operativeOn: '2026-04-03',
    status: 'running',
  });
  expect(limitView(reply, new Date('2026-04-04T12:00:00Z')).status).toBe('expired');
});

it('words are said in each language', () => {
  expect(inBothLanguages((locale) => locale)).toEqual({ en: 'en', fr: 'fr' });
});

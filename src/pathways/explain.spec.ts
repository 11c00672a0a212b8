import { factsIn, limitsIn } from '../../test/support/timeline.js';
import type { Locale } from '../common/messages.js';
import { explain, limitName, limitSlug } from './explain.js';
import type { LimitId, LimitPart } from './limit-rule.js';
import type { PathwayId } from './pathway.js';

const RECEIVED = `
  2019-12-02 intent_recorded
  2019-12-04 registered
  2019-12-20 evidence_complete
  2019-12-30 request_sent
  2019-12-31 request_received
`;

/** The explanation of the last limit of a rule in a timeline. */
function explained(
  text: string,
  rule: LimitId,
  locale: Locale,
  part: LimitPart | null = null,
  pathway: PathwayId = 'dublin3_art8_1',
): string[] {
  const limit = limitsIn(pathway, text).findLast((each) => each.rule === rule && each.part === part)!;
  const started = factsIn(text).find(({ id }) => id === limit.startedBy)!;
  return explain(limit, started, locale).map((sentence) => sentence.replaceAll(/[\u00a0\u202f]/g, ' '));
}

it('a limit is called by its rule and part', () => {
  expect(limitSlug('D3-17.2-REPLY-2M', null)).toBe('d3_17_2_reply_2m');
  expect(limitSlug('UKFR25-14D', 'answer')).toBe('ukfr25_14d_answer');
  expect(limitName('en', 'FR-375-8D', null)).toBe('Bring the matter to the children’s judge');
  expect(limitName('fr', 'FR-375-8D', null)).toBe('Saisir le juge des enfants');
});

describe('an explanation', () => {
  it('tells the count, the end, the disputed roll, what silence does and what is missing for it', () => {
    expect(explained(RECEIVED, 'D3-REPLY-2M', 'en')).toEqual([
      '2 months from 31 December 2019 (Request received by the United Kingdom). That day is not counted.',
      'The last day is 29 February 2020.',
      'One reading of the law moves it to 2 March 2020. Do not plan on that.',
      'Acceptance can be asserted from 3 March 2020.',
      'Receipt is not proved: until it is, nothing can rest on this date.',
      'If it passes without a reply, the request is accepted, with the duty to arrange the arrival.',
      'Silence is acceptance. It still has to be asserted, with proof that the request was received.',
      'A holding reply does not stop it, and a refusal made only to avoid the time limit is unlawful (Safe Passage).',
    ]);
  });

  it('says the same in French', () => {
    expect(explained(RECEIVED, 'D3-REPLY-2M', 'fr').slice(0, 4)).toEqual([
      '2 mois à compter du 31 décembre 2019 (Requête reçue par le Royaume-Uni). Ce jour-là ne compte pas.',
      'Le dernier jour est le 29 février 2020.',
      'Une lecture du droit le reporte au 2 mars 2020. Ne comptez pas dessus.',
      'L’acceptation peut être invoquée à partir du 3 mars 2020.',
    ]);
  });

  it.each([
    ['last_day', 'This is the earlier of the two.'],
    ['next_day', 'Do not plan on this later date.'],
  ] as const)('of a deemed acceptance says which school it follows: %s', (mode, words) => {
    const silent = `${RECEIVED} 2020-03-03 acceptance_by_silence proved`;
    const limit = limitsIn('dublin3_art8_1', silent).find(({ deemedMode }) => deemedMode === mode)!;
    const [counted, ...rest] = explain(limit, { code: 'acceptance_by_silence' }, 'en');
    expect(counted).toMatch(/^6 months from .*, when silence accepted the request\./);
    expect(rest.join(' ')).toContain(words);
  });

  it('tells a roll by law, and to plan for the day itself all the same', () => {
    const ordered = '2026-03-06 prosecutor_order_made';
    expect(explained(ordered, 'FR-375-8D', 'en', null, 'child_relative_visa').slice(1, 3)).toEqual([
      'The last day is 14 March 2026.',
      '14 March 2026 is no working day: an act is still in time until 16 March 2026. Plan for 14 March 2026 all the same.',
    ]);
  });

  it('counts hours from the hour, or from the beginning of the day where it is unknown', () => {
    const detained = (hour: string) => `${RECEIVED}
      2020-01-20 acceptance_received
      2020-02-03 detained
      2020-02-04 ${hour} transfer_decision_notified
    `;
    expect(explained(detained('09:30'), 'FR-APPEAL-48H', 'en').slice(0, 2)).toEqual([
      '48 hours from 09:30 on 4 February 2020 (Transfer decision notified).',
      'It ends on 6 February 2020 at 09:30 (Paris time).',
    ]);
    expect(explained(detained(''), 'FR-APPEAL-48H', 'en').slice(0, 2)).toEqual([
      '48 hours from 4 February 2020 (Transfer decision notified). The hour is not known, so the day is counted from its beginning.',
      'It ends on 6 February 2020 at 00:00 (Paris time).',
    ]);
  });

  it('counts back from the day of travel, and says when that day is gone', () => {
    const booked = (on: string) => `${RECEIVED}
      2020-01-20 acceptance_received
      2020-02-03 transfer_decision_notified
      ${on} transfer_booked for 2020-02-20
    `;
    expect(explained(booked('2020-02-10'), 'IR-ARRIVAL-NOTICE', 'en').slice(0, 2)).toEqual([
      '3 working days before the day of travel (Transfer booked, 10 February 2020).',
      'The last day is 17 February 2020.',
    ]);
    expect(explained(booked('2020-02-19'), 'IR-ARRIVAL-NOTICE', 'en').slice(1, 3)).toEqual([
      'The last day is 19 February 2020.',
      'That day had already passed: it is due at once.',
    ]);
  });

  it('says why a limit counts no longer, and nothing of silence where the act is ours', () => {
    const refused = `
      2025-06-16 eligibility_checked
      2025-07-01 application_submitted
      2025-12-01 refusal_received
      2025-12-22 appeal_lodged
    `;
    expect(explained(refused, 'UK-JR-3M', 'en', null, 'child_relative_visa')).toEqual([
      '3 months from 1 December 2025 (Refusal received). That day is not counted.',
      'The last day is 1 March 2026.',
      '1 March 2026 is no working day: an act is still in time until 2 March 2026. Plan for 1 March 2026 all the same.',
      'If it passes, the court may refuse permission for the claim; it may also extend the time.',
      'Promptly, and within three months at the latest.',
      'A later step has left it without purpose.',
    ]);
  });
});

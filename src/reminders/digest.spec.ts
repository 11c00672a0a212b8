import { addDays, type CivilDate } from '../common/civil-date.js';
import { digest, type DigestLine } from './digest.js';

const TODAY: CivilDate = '2026-11-27';
const CASE_ID = '0198f3c2-7a11-7c30-9d55-3f0a6b1c2d3e';
const line = (days: number, ours = true): DigestLine => ({
  reference: 'K7Q2ABCD3',
  caseId: CASE_ID,
  on: addDays(TODAY, days),
  ours,
});
const subject = (locale: 'en' | 'fr', ...days: [number, ...number[]]) => {
  const [first, ...others] = days;
  return digest(locale, [line(first), ...others.map((day) => line(day))], TODAY, 'https://reunir.example')
    .subject;
};

it.each<['en' | 'fr', [number, ...number[]], string]>([
  ['en', [7], 'Réunir: a deadline in 7 days'],
  ['en', [0], 'Réunir: a deadline today'],
  ['en', [-1], 'Réunir: a deadline passed yesterday'],
  ['en', [2, 7, 14], 'Réunir: 3 deadlines, the first in 2 days'],
  ['en', [-1, 0], 'Réunir: 2 deadlines, the first passed yesterday'],
  ['fr', [7], 'Réunir\u202f: une échéance dans 7\u00a0jours'],
  ['fr', [1], 'Réunir\u202f: une échéance demain'],
  ['fr', [0], 'Réunir\u202f: une échéance aujourd’hui'],
  ['fr', [-1, 2], 'Réunir\u202f: 2 échéances, la première passée hier'],
])('says in its subject how long is left, and no more (%s, %j)', (locale, days, expected) => {
  expect(subject(locale, ...days).replaceAll(/ (?=jours)/g, '\u00a0')).toBe(expected);
});

it('tells each deadline by reference, day, whose turn it is and where the case is', () => {
  const { text } = digest('fr', [line(4), line(14, false)], TODAY, 'https://reunir.example');
  expect(text).toBe(
    [
      'Ces échéances demandent votre attention, dans l’ordre des dates\u202f:',
      `K7Q2-ABCD-3 – 1er décembre 2026 (dans 4 jours)\nÀ nous d’agir\nhttps://reunir.example/cases/${CASE_ID}`,
      `K7Q2-ABCD-3 – 11 décembre 2026 (dans 14 jours)\nÀ une autorité d’agir\nhttps://reunir.example/cases/${CASE_ID}`,
      'L’objet d’une échéance est dans Réunir. Si vous en parlez par courriel, merci de ne nommer personne.',
      'Choisir les rappels que vous recevez\u202f:\nhttps://reunir.example/deadlines/settings\n',
    ].join('\n\n'),
  );
});

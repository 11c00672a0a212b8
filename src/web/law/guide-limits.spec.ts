import { LOCALES } from '../../common/messages.js';
import { PATHWAY_IDS, type PathwayId } from '../../pathways/pathway.js';
import { pathway } from '../../pathways/pathways.js';
import { limitRows, type LimitRow } from './guide-limits.js';

const rowsOf = (id: PathwayId, locale: 'en' | 'fr' = 'en') => {
  const { ours, theirs } = limitRows(locale, pathway(id));
  return [...ours, ...theirs];
};
const named = (rows: readonly LimitRow[], name: string) => rows.filter((row) => row.name === name);

it.each(PATHWAY_IDS)(
  'every limit of %s says what, how long, from when, what then, and where it is written',
  (id) => {
    for (const locale of LOCALES)
      for (const row of rowsOf(id, locale)) {
        const said = [row.name, row.period, ...row.starts, ...row.meaning, row.citation.article];
        expect(said.filter((text) => !/\S/.test(text))).toEqual([]);
        expect([row.starts.length > 0, row.meaning.length > 0]).toEqual([true, true]);
      }
  },
);

it('counts a reply from receipt: the sending only stands in for it', () => {
  const [reply] = named(rowsOf('dublin3_art8_1'), 'Reply to the take-charge request');
  expect([reply?.by, reply?.period, reply?.starts]).toEqual([
    'Home Office',
    '2 months',
    ['Request received by the United Kingdom'],
  ]);
  expect(reply?.meaning.some((text) => text.startsWith('Silence is acceptance'))).toBe(true);
});

it('lets opposite silences mean opposite things', () => {
  const rows = rowsOf('dublin3_art8_1');
  const silence = (name: string) => named(rows, name)[0]?.meaning.find((text) => text.startsWith('Silence'));
  expect(silence('Reply to the request for re-examination')).toMatch(/is not acceptance/);
  expect(silence('Reply to the request under Article 17(2)')).toMatch(/decides nothing/);
  expect(named(rows, 'Carry out the transfer')[0]?.meaning).toContain(
    'If nothing is done in time, responsibility passes to France without any decision.',
  );
});

it('dates what started the transfer limit before and after the ruling of 27 May 2019', () => {
  const [transfer] = named(rowsOf('dublin3_art8_1'), 'Carry out the transfer');
  expect(transfer?.starts).toEqual([
    'Acceptance received',
    'Acceptance by silence, confirmed',
    'Judgment on the transfer given (after “Transfer challenged in court” and before 27 May 2019)',
    'Judgment notified to the administration (after “Transfer challenged in court” and from 27 May 2019)',
  ]);
});

it('says which days count', () => {
  const rows = rowsOf('dublin3_art8_1');
  expect(named(rows, 'Emergency shelter')[0]?.period).toBe('5 days, the first day included');
  expect(named(rows, 'Challenge an administrative decision')[0]?.period).toMatch(/^2 months; neither/);
  expect(named(rows, 'Announce the arrival to the United Kingdom')[0]?.period).toBe(
    '3 working days before the day of travel',
  );
  expect(named(rows, 'What the court has ordered')[0]?.period).toBe('The day the order sets');
});

it('keeps apart what the child’s side must do and what authorities must', () => {
  const { ours, theirs } = limitRows('en', pathway('child_relative_visa'));
  expect(ours.map((row) => row.by)).toEqual(ours.map(() => null));
  expect(theirs.filter((row) => row.by === null)).toEqual([]);
  expect(ours.map((row) => row.name)).toContain('Appeal to the First-tier Tribunal from abroad');
});

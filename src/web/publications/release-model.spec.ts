import { sampleContent } from '../../../test/support/release-content.js';
import { figureReferences } from './figure-list.js';
import { offeredSteps } from './release-model.js';
import { previewTable } from './preview-table.js';

describe('the page of a release', () => {
  it('offers each person what they may do now', () => {
    const steps = (
      role: 'committee' | 'protection_officer',
      state: 'draft' | 'methods_checked',
      own: boolean,
    ) => offeredSteps(role, { state, own }).map(({ step }) => step);
    expect(steps('committee', 'draft', true)).toEqual(['discarded']);
    expect(steps('committee', 'draft', false)).toEqual(['methods_checked', 'discarded']);
    expect(steps('committee', 'methods_checked', false)).toEqual(['sent_back']);
    expect(steps('protection_officer', 'methods_checked', false)).toEqual([
      'safeguarding_checked',
      'sent_back',
    ]);
  });

  it('shows a table line by line, zeros told as what they are', () => {
    const content = sampleContent();
    const [table] = content.tables;
    if (!table) throw new Error('no table');
    const [{ columns, rows } = { columns: [], rows: [] }] = previewTable(content, table, 'fr').sheets;
    expect(columns.map(({ text }) => text)).toEqual(['État du dossier', 'Tous', 'female (fr)', 'male (fr)']);
    expect(rows[0]).toEqual([
      { text: 'Tous', total: true },
      { number: 125 },
      { number: 25 },
      { number: 100 },
    ]);
    expect(rows.at(-1)?.at(-1)).toEqual({ text: '0 à 4', spoken: 'de 0 à 4' });
  });

  it('tells what an observation writes for each figure', () => {
    const content = sampleContent();
    const [table] = content.tables;
    if (!table) throw new Error('no table');
    expect(figureReferences(content, table, 'en').at(-1)).toEqual({
      label: 'closed (en) · male (en)',
      text: '0–4',
      reference: '{{state_sex/closed/male}}',
    });
  });
});

import { readCursor } from './cursors.js';

const ID = '019a1f00-0000-7000-8000-000000000001';

describe('a cursor', () => {
  it('is a sort key and an id', () => {
    expect(readCursor('moment', `2026-01-02T03:04:05.678901Z_${ID}`)).toEqual({
      key: '2026-01-02T03:04:05.678901Z',
      id: ID,
    });
    expect(readCursor('day', `2026-01-02_${ID}`)?.key).toBe('2026-01-02');
    expect(readCursor('dayOrNone', `none_${ID}`)?.key).toBe('none');
  });

  it.each([
    ['day', `none_${ID}`],
    ['moment', `2026-01-02_${ID}`],
    ['day', '2026-01-02'],
    ['day', `2026-01-02_${ID}'; SELECT 1`],
    ['dayOrNone', ''],
  ] as const)('of kind %s is not %s', (kind, text) => {
    expect(readCursor(kind, text)).toBeNull();
  });
});

import type { ReleaseContent } from '../../publications/release-content.js';
import { contentOf } from '../../publications/release-source.js';
import type { CutView } from '../../reports/cuts.dto.js';

/** All figures of a report as a release would tell them. */
export function contentOfCut(cut: CutView): ReleaseContent {
  const asAt = cut.asAt as ReleaseContent['asAt'];
  return contentOf(
    { ...cut, asAt, method: { ...cut.method } },
    { number: cut.quarter, releasedOn: asAt, tables: cut.tables.map(({ code }) => code), observations: [] },
  );
}

import type { Route } from '../../src/routes.js';
import { INDICATORS } from '../../src/indicators/definitions.js';

/** The records a committee reads, by the first words of their address. */
export type CommitteeRecords = Readonly<Record<'cut' | 'release' | 'observation' | 'incident', string>>;

const OF: readonly (readonly [prefix: string, record: keyof CommitteeRecords])[] = [
  ['/api/reports/cuts', 'cut'],
  ['/reports', 'cut'],
  ['/api/releases', 'release'],
  ['/releases', 'release'],
  ['/api/observations', 'observation'],
  ['/observations', 'observation'],
  ['/api/incidents', 'incident'],
  ['/incidents', 'incident'],
];

/** An indicator as it is shown first, and taken away by one more dimension over two quarters. */
const ASKED = ['/indicators?', '/indicators/download?from=2026-Q2&by=pathway&keep=other&keep=none&'];

/** Every address the committee or the public can read, of a release `number`, with every indicator. */
export function committeeAddresses(
  routes: readonly Route[],
  records: CommitteeRecords,
  number: string,
): string[] {
  const read = routes.filter(
    ({ method, path, permission }) =>
      method === 'GET' &&
      (path.startsWith('/observatory') || /^(report|release|observation|incident)\./.test(permission ?? '')),
  );
  const addresses = read.flatMap(({ path }) => {
    const [, record] = OF.find(([prefix]) => path.startsWith(prefix)) ?? [];
    const quarter = path
      .replace(':number', number)
      .replace(':quarter', number)
      .replace(':table', 'status_age');
    return quarter.startsWith('/observatory/indicators/')
      ? INDICATORS.map(({ id }) => quarter.replace(/:\w+/, id))
      : [quarter.replace(/:\w+/, record ? records[record] : ':')];
  });
  const filtered = INDICATORS.flatMap(({ id }) => ASKED.map((path) => `${path}indicator=${id}`));
  return [...new Set([...addresses, ...filtered])].sort();
}

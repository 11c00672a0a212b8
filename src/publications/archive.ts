import { unzipSync, zipSync } from 'fflate';

/** Files by their paths. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** The first day an entry of an archive can bear: what a file is does not depend on when it was written. */
const NO_DAY = new Date(1980, 0, 1);

/** An archive that depends on names and bytes alone: sorted, without a time. */
export function archive(files: Files): Uint8Array {
  const entries = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries), { mtime: NO_DAY, level: 9 });
}

/** The files of an archive. */
export function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)));
}

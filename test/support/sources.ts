import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../..');

/** The files below a folder of the repository, as paths from its root. */
export function filesIn(folder: string, pattern: RegExp): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && pattern.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .sort();
}

export function read(file: string): string {
  return readFileSync(join(ROOT, file), 'utf8');
}

export type Class = new (...args: never[]) => object;

/** Imports a source file and gives the classes it exports. */
export async function classesOf(file: string): Promise<Class[]> {
  const module = (await import(join(ROOT, file))) as Record<string, unknown>;
  return Object.values(module).filter((value): value is Class => typeof value === 'function');
}

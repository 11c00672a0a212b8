import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export interface Service {
  image: string;
  ports?: string[];
  command?: string[];
  environment?: Record<string, string>;
  secrets?: string[];
  networks: string[];
  volumes?: string[];
}
export interface Compose {
  services: Record<'proxy' | 'api' | 'worker' | 'migrate' | 'db', Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, object>;
  secrets: Record<string, { file: string }>;
}

/** The folder of the repository. */
export const root = join(import.meta.dirname, '../..');
/** The production set, as docker-compose.yml describes it. */
export const compose = parse(readFileSync(join(root, 'docker-compose.yml'), 'utf8'), {
  merge: true,
}) as Compose;

/** The environment a service gets, with what the operator gives filled in. */
export function environmentOf(name: keyof Compose['services']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(compose.services[name].environment ?? {}).map(([key, value]) => [
      key,
      value.replaceAll(/\$\{PUBLIC_HOST:[^}]*\}/g, 'reunir.example'),
    ]),
  );
}

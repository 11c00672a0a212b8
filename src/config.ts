import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

const flag = z.enum(['true', 'false']).transform((value) => value === 'true');

const SENDER = /^([^<>@\r\n]+ <[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/;

const environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  PUBLIC_URL: z.url().optional(),
  TRUST_PROXY: z.string().optional(),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  DATABASE_PASSWORD_FILE: z.string().optional(),
  STATS_PASSWORD_FILE: z.string().optional(),
  DATABASE_TLS: z.enum(['verify-full', 'off-i-accept-the-risk']).optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(10),
  DATA_DIR: z.string().default('.data'),
  KEYS_DIR: z.string().optional(),
  DEMONSTRATION: flag.optional(),
  SMTP_URL: z.string().optional(),
  SMTP_URL_FILE: z.string().optional(),
  SMTP_TLS: z.enum(['required', 'off-i-accept-the-risk']).optional(),
  MAIL_FROM: z.string().regex(SENDER, 'an address, or a name and <an address>').optional(),
});

/** The mail server reminders are handed to. */
export interface MailConfig {
  /** `smtps://user:password@host:465`, or `smtp:` for STARTTLS. */
  readonly url: string;
  /** Nothing is handed over in clear. */
  readonly requireTls: boolean;
  readonly from: string;
}

export interface Config {
  readonly production: boolean;
  /** The demonstration's accounts sign in without a second factor; never possible in production. */
  readonly demonstration: boolean;
  readonly host: string;
  readonly port: number;
  /** Without a slash at its end. */
  readonly publicUrl: string;
  /** Addresses of proxies whose X-Forwarded-For is believed; false when there is none. */
  readonly trustProxy: string | false;
  /** Undefined: the embedded PostgreSQL is started under `dataDir`. */
  readonly databaseUrl: string | undefined;
  readonly databaseTls: boolean;
  /** Password of `reunir_stats`, for a program without the keys it is derived from. */
  readonly statsPassword: string | undefined;
  readonly poolSize: number;
  readonly dataDir: string;
  readonly keysDir: string;
  /** Undefined: nobody is reminded by mail. */
  readonly mail: MailConfig | undefined;
}

/** A set-up that must not start; the message tells the operator what to change. */
export class ConfigurationError extends Error {}

type Variable = keyof z.infer<typeof environment>;

/** What has no default in production. */
const PRODUCTION_NEEDS: readonly Variable[] = ['DATABASE_URL', 'KEYS_DIR', 'PUBLIC_URL', 'DATABASE_TLS'];

/**
 * Reads the environment once, at start.
 * @param needs what this program cannot do without in production.
 * @throws ConfigurationError when a variable is malformed, or when production would run with a development default.
 */
export function readConfig(
  env: NodeJS.ProcessEnv = process.env,
  needs: readonly Variable[] = PRODUCTION_NEEDS,
): Config {
  const parsed = environment.safeParse(env);
  if (!parsed.success) throw new ConfigurationError(z.prettifyError(parsed.error));
  const value = parsed.data;
  const production = value.NODE_ENV === 'production';
  if (production) refuseDefaults(value, needs);
  const dataDir = resolve(value.DATA_DIR);
  return {
    production,
    demonstration: value.DEMONSTRATION ?? false,
    host: value.HOST,
    port: value.PORT,
    publicUrl: (value.PUBLIC_URL ?? `http://localhost:${value.PORT}`).replace(/\/$/, ''),
    trustProxy: value.TRUST_PROXY ?? false,
    databaseUrl: databaseUrlOf(value),
    databaseTls: production && value.DATABASE_TLS !== 'off-i-accept-the-risk',
    statsPassword: value.STATS_PASSWORD_FILE
      ? secretFrom('STATS_PASSWORD_FILE', value.STATS_PASSWORD_FILE)
      : undefined,
    poolSize: value.DATABASE_POOL,
    dataDir,
    keysDir: value.KEYS_DIR ? resolve(value.KEYS_DIR) : resolve(dataDir, 'keys'),
    mail: mailOf(value, production),
  };
}

/**
 * The connection string with the password from its file, and with the TLS rule in words that every connection made from
 * it obeys: `verify-full` checks the certificate and the name on it.
 */
function databaseUrlOf(value: z.infer<typeof environment>): string | undefined {
  if (!value.DATABASE_URL) return undefined;
  const url = new URL(value.DATABASE_URL);
  if (value.DATABASE_PASSWORD_FILE)
    url.password = encodeURIComponent(secretFrom('DATABASE_PASSWORD_FILE', value.DATABASE_PASSWORD_FILE));
  if (value.DATABASE_TLS)
    url.searchParams.set('sslmode', value.DATABASE_TLS === 'verify-full' ? 'verify-full' : 'disable');
  return url.href;
}

/** @throws ConfigurationError for an address of another kind, or in production without a sender. */
function mailOf(value: z.infer<typeof environment>, production: boolean): MailConfig | undefined {
  const url = value.SMTP_URL_FILE ? secretFrom('SMTP_URL_FILE', value.SMTP_URL_FILE) : value.SMTP_URL;
  if (!url) return undefined;
  if (!/^smtps?:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new ConfigurationError('SMTP_URL must be an smtp: or smtps: address.');
  if (production && !value.MAIL_FROM)
    throw new ConfigurationError('Production needs MAIL_FROM with SMTP_URL: there is no default.');
  return {
    url,
    requireTls: (value.SMTP_TLS ?? (production ? 'required' : 'off')) === 'required',
    from: value.MAIL_FROM ?? 'Réunir <reunir@localhost>',
  };
}

function secretFrom(variable: Variable, path: string): string {
  try {
    return readFileSync(path, 'utf8').trimEnd();
  } catch {
    throw new ConfigurationError(`${variable}: ${path} cannot be read.`);
  }
}

function refuseDefaults(value: z.infer<typeof environment>, needs: readonly Variable[]): void {
  const missing = needs.filter((name) => !value[name]);
  if (missing.length > 0)
    throw new ConfigurationError(`Production needs ${missing.join(', ')}: there is no default.`);
  if (value.DEMONSTRATION) throw new ConfigurationError('DEMONSTRATION cannot be set in production.');
  if (!value.PUBLIC_URL?.startsWith('https://'))
    throw new ConfigurationError('PUBLIC_URL must be an https address in production.');
}

/** The version printed by the program and by the API document. */
export function productVersion(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const manifest = JSON.parse(readFileSync(resolve(import.meta.dirname, path), 'utf8')) as {
        version: string;
      };
      return manifest.version;
    } catch {
      continue;
    }
  }
  throw new ConfigurationError('package.json was not found beside the program.');
}

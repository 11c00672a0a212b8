import type { Config } from '../config.js';
import { DEMONSTRATION_PASSWORD, DEMONSTRATION_ACCOUNTS } from '../demo/accounts.js';

export interface Started {
  readonly config: Config;
  /** Where the data is, in words. */
  readonly place: string;
  /** Whether the database holds the demonstration's accounts. */
  readonly demonstration: boolean;
}

/** What `npm start` says once everything runs. */
export function greeting({ config, place, demonstration }: Started): string {
  const address = config.publicUrl;
  const lines = [
    '',
    `Réunir is ready: ${address}`,
    `  API document   ${address}/api/openapi.json`,
    `  Data           ${place}`,
    ...(config.mail ? [`  Mail           ${new URL(config.mail.url).host}`] : []),
    ...(demonstration ? accounts() : []),
    '',
    'Ctrl-C stops it; the data is kept.',
  ];
  return lines.join('\n');
}

function accounts(): string[] {
  const width = Math.max(...DEMONSTRATION_ACCOUNTS.map(({ email }) => email.length));
  return [
    '',
    `Fictional accounts, each with the password  ${DEMONSTRATION_PASSWORD}`,
    ...DEMONSTRATION_ACCOUNTS.map(({ email, summary }) => `  ${email.padEnd(width)}   ${summary}`),
  ];
}

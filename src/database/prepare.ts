import { migrate } from './data-source.js';
import { prepareServer, urlFor, type RolePasswords } from './roles.js';

/** Creates roles and database where they are missing, then migrates as the owner; idempotent. Returns the migrations it ran. */
export async function prepareDatabase(adminUrl: string, passwords: RolePasswords): Promise<string[]> {
  await prepareServer(adminUrl, passwords);
  return migrate(urlFor(adminUrl, 'reunir_owner', passwords));
}

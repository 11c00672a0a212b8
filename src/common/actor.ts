import type { Role } from './codes.js';
import type { Locale } from './messages.js';

/** The signed-in person a request acts for. */
export interface Actor {
  readonly userId: string;
  readonly sessionId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly locale: Locale;
  readonly displayName: string;
  readonly teamIds: readonly string[];
}

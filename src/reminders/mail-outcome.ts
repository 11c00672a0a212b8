/**
 * What became of one mail. `deferred`: its recipient is put off until later; `refused`: never for this recipient;
 * `unreachable`: the mail server could not be asked, which says nothing about the mail.
 */
export const MAIL_OUTCOMES = ['sent', 'deferred', 'refused', 'unreachable'] as const;
export type MailOutcome = (typeof MAIL_OUTCOMES)[number];

/** Commands that are answered about this recipient or this message; any other failure is about the server, or about us. */
const ABOUT_THE_MAIL = /^(RCPT TO|DATA)$/;

/**
 * Reads a mail client's error by the reply of the server (RFC 5321 §4.2.1: 4yz may work later, 5yz never will). A refused
 * sender or password is ours to mend, so that no recipient's reminder is lost for it.
 */
export function outcomeOf(error: unknown): Exclude<MailOutcome, 'sent'> {
  if (typeof error !== 'object' || error === null) return 'unreachable';
  const { code, command, responseCode } = error as Record<string, unknown>;
  // An address the mail client itself cannot write on an envelope.
  if (code === 'EENVELOPE' && command === 'API') return 'refused';
  if (typeof responseCode !== 'number' || typeof command !== 'string' || !ABOUT_THE_MAIL.test(command))
    return 'unreachable';
  return responseCode >= 500 ? 'refused' : 'deferred';
}

import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import type { Locale } from '../common/messages.js';
import type { MailConfig } from '../config.js';
import { type MailOutcome, outcomeOf } from './mail-outcome.js';

export interface Letter {
  readonly to: string;
  readonly locale: Locale;
  readonly subject: string;
  readonly text: string;
  /** The same for the same letter, so that a mailbox which gets it twice can tell. */
  readonly key: string;
  /** Where the reader stops such letters. */
  readonly settings: string;
}

/** The mail server that letters are handed to. */
export class Mail {
  private readonly logger = new Logger('mail');
  private readonly transport: Transporter;

  constructor(private readonly config: MailConfig) {
    this.transport = createTransport({
      url: config.url,
      requireTLS: config.requireTls,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  /** Hands one letter over. A failure is an outcome, told to the log without address or words. */
  async send({ to, locale, subject, text, key, settings }: Letter): Promise<MailOutcome> {
    try {
      await this.transport.sendMail({
        from: this.config.from,
        to,
        subject,
        text,
        xMailer: false,
        messageId: `<${createHash('sha256').update(key).digest('hex').slice(0, 32)}@${domainOf(this.config.from)}>`,
        headers: {
          // RFC 3834: no automatic answer is wanted; RFC 2369 and RFC 3282.
          'Auto-Submitted': 'auto-generated',
          'List-Unsubscribe': `<${settings}>`,
          'Content-Language': locale,
        },
      });
      return 'sent';
    } catch (error) {
      const outcome = outcomeOf(error);
      const { code, command, responseCode } = error as Record<string, unknown>;
      this.logger.warn({ outcome, code, command, responseCode });
      return outcome;
    }
  }

  close(): void {
    this.transport.close();
  }
}

function domainOf(address: string): string {
  return /@([^\s<>@]+)>?$/.exec(address)?.[1] ?? 'localhost';
}

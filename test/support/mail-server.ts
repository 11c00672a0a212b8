import { once } from 'node:events';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { freePort } from '../../src/database/free-port.js';

export interface ReceivedMail extends ParsedMail {
  /** As it came over the wire. */
  readonly raw: string;
  readonly recipient: string;
}

/** A mail server on the loopback interface that keeps what it accepts. */
export interface MailServer {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** Asked for every recipient: the reply that refuses it, or undefined. */
  refuse: (recipient: string) => { code: number; text: string } | undefined;
  /** Called with a whole message before it is acknowledged. */
  beforeAcknowledging: () => Promise<void>;
  close(): Promise<void>;
  /** Listens again on the same address. */
  reopen(): Promise<void>;
}

export async function openMailServer(): Promise<MailServer> {
  const port = await freePort();
  let server: SMTPServer;
  const box: MailServer = {
    url: `smtp://127.0.0.1:${port}`,
    mails: [],
    refuse: () => undefined,
    beforeAcknowledging: () => Promise.resolve(),
    close: () => new Promise((done) => server.close(() => done())),
    async reopen() {
      server = new SMTPServer(optionsOf(box));
      server.on('error', () => undefined);
      server.listen(port, '127.0.0.1');
      await once(server.server, 'listening');
    },
  };
  await box.reopen();
  return box;
}

function optionsOf(box: MailServer): SMTPServerOptions {
  return {
    authOptional: true,
    hideSTARTTLS: true,
    disableReverseLookup: true,
    onRcptTo({ address }, _session, done) {
      const refused = box.refuse(address);
      done(refused && Object.assign(new Error(refused.text), { responseCode: refused.code }));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        const keep = async () => {
          const recipient = session.envelope.rcptTo[0]?.address ?? '';
          box.mails.push(Object.assign(await simpleParser(raw), { raw: raw.toString('latin1'), recipient }));
          await box.beforeAcknowledging();
        };
        keep().then(() => done(), done);
      });
    },
  };
}

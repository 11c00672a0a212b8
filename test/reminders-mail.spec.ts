import { Logger } from '@nestjs/common';
import { addDays, todayIn } from '../src/common/civil-date.js';
import { formatReference } from '../src/common/reference.js';
import type { MailConfig } from '../src/config.js';
import { StatementPool } from '../src/database/statement-pool.js';
import { Mail } from '../src/reminders/mail.service.js';
import { type ReminderTally, sendReminders } from '../src/reminders/send-reminders.job.js';
import { paths } from '../src/web/paths.js';
import { createTestApp, type TestApp } from './support/app.js';
import { openCase } from './support/cases.js';
import { type MailServer, openMailServer } from './support/mail-server.js';
import { putDeadline } from './support/open-deadlines.js';
import type { Person } from './support/world.js';

const PUBLIC_URL = 'https://reunir.example';
const NOW = new Date();
const TODAY = todayIn('Europe/Paris', NOW);
const NAME = 'Kaveh';

let test: TestApp;
let server: MailServer;
let database: StatementPool;
let mail: Mail;
/** What was told to the log. */
const log: string[] = [];
const mailTo = (url: string, requireTls = false): MailConfig => ({
  url,
  requireTls,
  from: 'Réunir <rappels@reunir.example>',
});

beforeAll(async () => {
  test = await createTestApp();
  server = await openMailServer();
  database = new StatementPool(test.database.url('reunir_jobs'));
  mail = new Mail(mailTo(server.url));
  const keep = (...told: unknown[]) => log.push(...told.map((one) => JSON.stringify(one)));
  Logger.overrideLogger({ log: keep, warn: keep, error: keep });
});
beforeEach(async () => {
  await run('DELETE FROM sec.reminders');
  await run(`UPDATE cases SET outcome = 'withdrawn', closed_on = now()`);
  server.mails.length = 0;
  server.refuse = () => undefined;
});
afterAll(async () => {
  mail.close();
  await database.end();
  await server.close();
  await test.close();
});

const run = (sql: string, ...values: unknown[]) => test.database.admin.query(sql, values);
const send = (by: Pick<Mail, 'send'> = mail, signal?: AbortSignal): Promise<ReminderTally> =>
  sendReminders({ database, mail: by, publicUrl: PUBLIC_URL, now: NOW, ...(signal && { signal }) });

/** A coordinator with one case, whose deadline is so many days from today. */
async function owed(days = 7, ours = true): Promise<{ person: Person; caseId: string; email: string }> {
  const person = await test.world.user('coordinator');
  const { id: caseId } = await openCase(test.database, person, { name: NAME });
  await putDeadline(test.database, caseId, { on: addDays(TODAY, days), ours });
  return { person, caseId, email: `coordinator.${person.id}@example.org` };
}

interface Stored {
  state: string;
  attempts: number;
  /** Until the next try. */
  minutes: number;
  sent: boolean;
}

async function stateOf(person: Person): Promise<Stored[]> {
  const { rows } = await test.database.admin.query<Stored>(
    `SELECT state, attempts, round(extract(epoch FROM next_try_at - now()) / 60)::int AS minutes, sent_at IS NOT NULL AS sent
       FROM sec.reminders WHERE user_id = $1`,
    [person.id],
  );
  return rows;
}
const laterOn = () => run('UPDATE sec.reminders SET next_try_at = now()');

describe('a reminder by mail', () => {
  it('comes in the reader’s language, accents whole, and names nobody', async () => {
    const { person, caseId, email } = await owed();
    await run(`UPDATE users SET locale = 'fr' WHERE id = $1`, person.id);
    expect(await send()).toEqual({ planned: 1, sent: 1, deferred: 0, refused: 0, unreachable: 0 });
    const [received] = server.mails;
    const { rows } = await run(
      'SELECT m.reference FROM minors m JOIN cases c ON c.minor_id = m.id WHERE c.id = $1',
      caseId,
    );
    const reference = (rows as { reference: string }[])[0]?.reference ?? '';
    expect(received?.recipient).toBe(email);
    expect(received?.subject).toMatch(/^Réunir\u202f: une échéance dans 7.jours$/u);
    expect(received?.from?.value).toEqual([{ address: 'rappels@reunir.example', name: 'Réunir' }]);
    expect(received?.text).toContain(formatReference(reference));
    expect(received?.text).toContain('À nous d’agir');
    expect(received?.text).toContain(`${PUBLIC_URL}${paths.case(caseId)}`);
    expect(received?.text).toContain(`${PUBLIC_URL}${paths.deadlineSettings}`);
    expect(received?.html).toBe(false);
    for (const word of [NAME, 'Dublin', 'D3-', 'request', person.id])
      expect([word, `${received?.subject} ${received?.text}`.includes(word)]).toEqual([word, false]);
    expect(await stateOf(person)).toEqual([
      expect.objectContaining({ state: 'sent', attempts: 1, sent: true }),
    ]);
  });

  it('says to other programs that it wants no answer and where it is stopped', async () => {
    await owed();
    await send();
    const header = (name: string) => server.mails[0]?.headerLines.find(({ key }) => key === name)?.line;
    expect(header('auto-submitted')).toBe('Auto-Submitted: auto-generated');
    expect(header('list-unsubscribe')).toBe(`List-Unsubscribe: <${PUBLIC_URL}${paths.deadlineSettings}>`);
    expect(header('content-language')).toBe('Content-Language: en');
    expect(header('message-id')).toMatch(/^Message-ID: <[0-9a-f]{32}@reunir\.example>$/);
    expect(header('x-mailer')).toBeUndefined();
    // RFC 5322 §2.1.1; a mail in seven bits passes everywhere.
    const lines = (server.mails[0]?.raw ?? '').split('\r\n');
    expect(lines.filter((line) => line.length > 78 || /[^\x20-\x7e\t]/.test(line))).toEqual([]);
  });

  it('is one for each person, with all their deadlines', async () => {
    const { person } = await owed(2, false);
    const { id } = await openCase(test.database, person);
    await putDeadline(test.database, id, { on: TODAY });
    await owed(14);
    expect(await send()).toMatchObject({ planned: 3, sent: 2 });
    expect(server.mails.map(({ subject }) => subject).sort()).toEqual([
      'Réunir: 2 deadlines, the first today',
      'Réunir: a deadline in 14 days',
    ]);
    expect(await send()).toMatchObject({ planned: 0, sent: 0 });
  });
});

describe('when the mail server', () => {
  it('puts a recipient off, it is asked again later and later, the others get theirs, and two days are enough', async () => {
    const [{ person, email }, other] = [await owed(), await owed()];
    server.refuse = (recipient) =>
      recipient === email ? { code: 451, text: 'greylisted, try later' } : undefined;
    expect(await send()).toMatchObject({ deferred: 1, sent: 1 });
    expect(server.mails.map(({ recipient }) => recipient)).toEqual([other.email]);
    expect(await send()).toMatchObject({ deferred: 0, sent: 0 });
    const waits: Stored[] = [];
    for (let attempt = 1; attempt <= 12; attempt += 1) {
      waits.push(...(await stateOf(person)));
      await laterOn();
      await send();
    }
    expect(waits.map(({ minutes }) => minutes)).toEqual([
      5, 10, 20, 40, 80, 160, 320, 360, 360, 360, 360, 360,
    ]);
    expect(await stateOf(person)).toEqual([
      expect.objectContaining({ state: 'failed', attempts: 12, sent: false }),
    ]);
  });

  it('refuses a recipient for good, the reminder has failed', async () => {
    const { person } = await owed();
    server.refuse = () => ({ code: 550, text: 'no such mailbox' });
    expect(await send()).toMatchObject({ refused: 1 });
    await laterOn();
    expect(await send()).toEqual({ planned: 0, sent: 0, deferred: 0, refused: 0, unreachable: 0 });
    expect(await stateOf(person)).toEqual([expect.objectContaining({ state: 'failed', attempts: 1 })]);
  });

  it('cannot be reached, the run ends after three, and every mail is sent once it can', async () => {
    const people = [];
    for (let index = 0; index < 5; index += 1) people.push(await owed());
    await server.close();
    expect(await send()).toMatchObject({ planned: 5, sent: 0, unreachable: 3 });
    await server.reopen();
    expect(await send()).toMatchObject({ sent: 2 });
    await laterOn();
    expect(await send()).toMatchObject({ sent: 3 });
    expect(server.mails.map(({ recipient }) => recipient).sort()).toEqual(
      people.map(({ email }) => email).sort(),
    );
  });

  it('offers no TLS where it is required, nothing is handed over', async () => {
    await owed();
    const strict = new Mail(mailTo(server.url, true));
    expect(await send(strict)).toMatchObject({ sent: 0, unreachable: 1 });
    expect(server.mails).toEqual([]);
    strict.close();
  });

  it('has the mail and the worker dies before it can say so, the mail comes once more at most', async () => {
    const { person } = await owed();
    const dying: Pick<Mail, 'send'> = {
      async send(letter) {
        await mail.send(letter);
        throw new Error('killed');
      },
    };
    await expect(send(dying)).rejects.toThrow('killed');
    expect(await stateOf(person)).toEqual([expect.objectContaining({ state: 'due', minutes: 15 })]);
    expect(await send()).toMatchObject({ sent: 0 });
    await laterOn();
    expect(await send()).toMatchObject({ sent: 1 });
    await laterOn();
    expect(await send()).toMatchObject({ sent: 0 });
    const ids = server.mails.map(({ messageId }) => messageId);
    expect(ids).toEqual([ids[0], ids[0]]);
  });
});

it('tells the log what went wrong without an address, and stops after the mail in hand when asked to', async () => {
  await owed();
  await owed();
  const stopping = new AbortController();
  server.refuse = (recipient) => ({ code: 550, text: `${recipient} does not exist` });
  log.length = 0;
  const stoppedAfterOne: Pick<Mail, 'send'> = {
    send(letter) {
      stopping.abort();
      return mail.send(letter);
    },
  };
  expect(await send(stoppedAfterOne, stopping.signal)).toMatchObject({ planned: 2, refused: 1 });
  expect(log.join('\n')).toContain('550');
  expect(log.join('\n')).not.toContain('@example.org');
});

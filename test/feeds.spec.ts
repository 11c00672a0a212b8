import { createHash } from 'node:crypto';
import { Logger } from '@nestjs/common';
import ICAL from 'ical.js';
import { addDays, type CivilDate, todayIn } from '../src/common/civil-date.js';
import { formatReference } from '../src/common/reference.js';
import { createTestApp, type TestApp } from './support/app.js';
import { openCase } from './support/cases.js';
import type { Answer } from './support/client.js';
import { eventsOf, faultsOf, valueOf } from './support/icalendar.js';
import { putDeadline } from './support/open-deadlines.js';
import { sqlState } from './support/plain-sql.js';
import type { Person } from './support/world.js';

let test: TestApp;
beforeAll(async () => (test = await createTestApp()));
afterAll(() => test.close());

const FEED = '/api/me/feed';
const TODAY = todayIn('Europe/Paris', new Date());
const run = (sql: string, ...values: unknown[]) => test.database.admin.query(sql, values);

/** The path of a new feed of the person. */
async function feedOf(person: Person): Promise<string> {
  const answer = await person.post(FEED);
  expect(answer.status).toBe(201);
  return new URL(answer.json<{ address: string }>().address).pathname;
}
const fetchFeed = (path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  test.anonymous.get(path, { headers });

async function caseWith(by: Person, ...days: number[]) {
  const { id } = await openCase(test.database, by, { name: 'Kaveh' });
  const deadlines: string[] = [];
  for (const day of days)
    deadlines.push((await putDeadline(test.database, id, { on: addDays(TODAY, day) })).id);
  const { rows } = await run(
    'SELECT m.reference FROM minors m JOIN cases c ON c.minor_id = m.id WHERE c.id = $1',
    id,
  );
  return { id, deadlines, reference: formatReference((rows as { reference: string }[])[0]?.reference ?? '') };
}
const uidsIn = (text: string) => eventsOf(text).map(({ own }) => valueOf(own, 'UID')?.replace('@reunir', ''));

describe('the address of a calendar', () => {
  it('is told once, kept as a hash, and ends when another is made or when told to', async () => {
    const person = await test.world.user('caseworker');
    expect((await person.get(FEED)).json()).toEqual({ createdAt: null, lastFetchedOn: null });
    const first = await feedOf(person);
    const made = (await person.get(FEED)).json<{ createdAt: string; lastFetchedOn: null }>();
    expect([Date.now() - Date.parse(made.createdAt) < 10_000, made.lastFetchedOn]).toEqual([true, null]);
    expect((await fetchFeed(first)).status).toBe(200);
    expect((await person.get(FEED)).json()['lastFetchedOn']).toBe(TODAY);
    const second = await feedOf(person);
    expect(second).not.toBe(first);
    expect([(await fetchFeed(first)).status, (await fetchFeed(second)).status]).toEqual([404, 200]);
    const token = /^\/feeds\/([A-Za-z0-9_-]{43})\.ics$/.exec(second)?.[1] ?? '';
    const { rows } = await run(
      'SELECT token_hash FROM sec.calendar_feeds WHERE user_id = $1 AND revoked_at IS NULL',
      person.id,
    );
    expect(rows).toEqual([
      { token_hash: createHash('sha256').update(Buffer.from(token, 'base64url')).digest() },
    ]);
    expect((await person.delete(FEED)).status).toBe(204);
    expect((await person.delete(FEED)).status).toBe(204);
    expect((await fetchFeed(second)).status).toBe(404);
    const audit = await run(
      'SELECT action, detail FROM audit_events WHERE actor_id = $1 ORDER BY id',
      person.id,
    );
    expect(audit.rows.map(({ action }: { action: string }) => action)).toEqual([
      'feed.made',
      'feed.made',
      'feed.ended',
    ]);
  });

  it('is not kept for a repeat of the request', async () => {
    const person = await test.world.user('lawyer');
    const make = () => person.post(FEED, {}, { idempotencyKey: 'calendar-1' });
    const addresses = [await make(), await make()].map((answer) => answer.json()['address']);
    expect(new Set(addresses).size).toBe(2);
    const kept = await run('SELECT FROM sec.idempotency WHERE user_id = $1', person.id);
    expect(kept.rowCount).toBe(0);
  });

  it('answers a wrong, an ended and a foreign token alike, whoever asks', async () => {
    const person = await test.world.user('caseworker');
    const ended = await feedOf(person);
    await person.delete(FEED);
    const unknown = `/feeds/${'A'.repeat(43)}.ics`;
    const paths = [ended, unknown, '/feeds/x.ics', '/feeds/.ics', `${unknown}x`];
    const answers = await Promise.all(paths.map((path) => person.get(path)));
    const shapes = answers.map(
      ({ status, text }, index) => `${status} ${text.replaceAll(paths[index] ?? '', '')}`,
    );
    expect(new Set(shapes).size).toBe(1);
    expect(answers[0]?.status).toBe(404);
  });

  it('ends for good when its owner is disabled, or starts again with a new password', async () => {
    const admin = await test.world.user('admin');
    for (const end of [
      (id: string) => admin.patch(`/api/users/${id}`, { active: false }, { version: 1 }),
      (id: string) => admin.post(`/api/users/${id}/invitation`),
    ]) {
      const person = await test.world.user('lawyer');
      const path = await feedOf(person);
      expect((await fetchFeed(path)).status).toBe(200);
      expect((await end(person.id)).status).toBeLessThan(300);
      expect((await fetchFeed(path)).status).toBe(404);
      await run('UPDATE users SET active = true WHERE id = $1', person.id);
      expect((await fetchFeed(path)).status).toBe(404);
    }
  });

  it('leads nowhere when its owner has another task now', async () => {
    const person = await test.world.user('caseworker');
    const path = await feedOf(person);
    await run(`UPDATE users SET role = 'committee' WHERE id = $1`, person.id);
    expect((await fetchFeed(path)).status).toBe(404);
  });
});

describe('a calendar', () => {
  it('holds what its owner may see, and only while they may', async () => {
    const [worker, stranger] = [await test.world.user('caseworker'), await test.world.user('coordinator')];
    const [mine, theirs] = [await caseWith(worker, 3), await caseWith(stranger, 4)];
    const lawyer = await test.world.user('lawyer');
    const reader = await test.world.user('lawyer');
    await test.world.grant(theirs.id, worker, stranger);
    await test.world.grant(theirs.id, lawyer, stranger, { level: 'legal' });
    await test.world.grant(mine.id, lawyer, worker, {
      endsAt: new Date(Date.now() - 1000),
      startsAt: new Date(0),
    });
    await test.world.grant(theirs.id, reader, stranger);
    const seen = async (person: Person) => uidsIn((await fetchFeed(await feedOf(person))).text);
    expect(await seen(worker)).toEqual([...mine.deadlines, ...theirs.deadlines]);
    expect(await seen(stranger)).toEqual(theirs.deadlines);
    expect(await seen(lawyer)).toEqual(theirs.deadlines);
    expect(await seen(reader)).toEqual(theirs.deadlines);
    const path = await feedOf(worker);
    await run(
      'UPDATE case_grants SET revoked_at = now(), revoked_by = $1 WHERE grantee_id = $2',
      stranger.id,
      worker.id,
    );
    expect(uidsIn((await fetchFeed(path)).text)).toEqual(mine.deadlines);
    await run('DELETE FROM team_members WHERE user_id = $1', worker.id);
    expect(uidsIn((await fetchFeed(path)).text)).toEqual([]);
  });

  it('leaves out what is done, replaced, long past, or in a closed case', async () => {
    const worker = await test.world.user('caseworker');
    const { id, deadlines } = await caseWith(worker, -31, -30, 0, 400, 5, 6);
    const [, past, now, far, met, replaced] = deadlines;
    await run(`UPDATE deadlines SET state = 'met' WHERE id = $1`, met);
    await run(
      `UPDATE deadlines SET state = 'superseded', replaced_at = now(), replaced_for = 'entry' WHERE id = $1`,
      replaced,
    );
    const path = await feedOf(worker);
    expect(uidsIn((await fetchFeed(path)).text)).toEqual([past, now, far]);
    await run(`UPDATE cases SET outcome = 'reunited', closed_on = now() WHERE id = $1`, id);
    const empty = (await fetchFeed(path)).text;
    expect([uidsIn(empty), faultsOf(empty)]).toEqual([[], []]);
  });

  it('is what RFC 5545 asks for, and what Thunderbird’s parser reads', async () => {
    const worker = await test.world.user('caseworker');
    await run(`UPDATE users SET locale = 'fr' WHERE id = $1`, worker.id);
    const { reference, deadlines, id } = await caseWith(worker, 2, 20);
    const answer = await fetchFeed(await feedOf(worker));
    expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8');
    expect(faultsOf(answer.text)).toEqual([]);
    const calendar = new ICAL.Component(ICAL.parse(answer.text) as unknown[] as [string]);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Réunir\u202f: échéances');
    const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
    expect(events.map(({ uid }) => uid)).toEqual(deadlines.map((deadline) => `${deadline}@reunir`));
    expect(events.map(({ startDate }) => [startDate.isDate, startDate.toString()])).toEqual(
      [2, 20].map((days) => [true, addDays(TODAY, days)]),
    );
    expect(events[0]?.summary).toBe(`Réunir ${reference}\u202f: à nous d’agir`);
    expect(events[0]?.description).toContain(`/cases/${id}`);
    const alarms = events[0]?.component.getAllSubcomponents('valarm') ?? [];
    const start = events[0]?.startDate;
    const rings = alarms.map((alarm) => {
      const at = start?.clone();
      // The day begins at midnight where it is read.
      if (at) at.isDate = false;
      at?.addDuration(alarm.getFirstPropertyValue('trigger') as ICAL.Duration);
      return at?.toString();
    });
    expect(rings).toEqual([14, 7, 2, 0, -1].map((days) => `${addDays(TODAY, 2 - days)}T08:00:00`));
    for (const word of ['Kaveh', 'Dublin', 'D3-', 'request'])
      expect([word, answer.text.includes(word)]).toEqual([word, false]);
  });

  it('rings when its owner wants to be reminded', async () => {
    const worker = await test.world.user('caseworker');
    await caseWith(worker, 9);
    await worker.put('/api/me/reminders', { mail: false, kinds: ['d2'], scope: 'all' }, { version: 0 });
    const [event] = eventsOf((await fetchFeed(await feedOf(worker))).text);
    expect(event?.alarms.map((alarm) => valueOf(alarm, 'TRIGGER'))).toEqual(['-P1DT16H']);
  });

  it('is sent again only when it has changed, and kept by nobody in between', async () => {
    const worker = await test.world.user('caseworker');
    const { id } = await caseWith(worker, 9);
    const path = await feedOf(worker);
    const first = await fetchFeed(path);
    const etag = String(first.headers['etag']);
    expect(first.headers['cache-control']).toBe('private, no-cache');
    expect(first.headers['referrer-policy']).toBe('no-referrer');
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`]) {
      const same = await fetchFeed(path, { 'if-none-match': known });
      expect([same.status, same.text, same.headers['etag']]).toEqual([304, '', etag]);
    }
    await putDeadline(test.database, id, { on: addDays(TODAY, 10) });
    const changed = await fetchFeed(path, { 'if-none-match': etag });
    expect([changed.status, eventsOf(changed.text).length, changed.headers['etag'] === etag]).toEqual([
      200,
      2,
      false,
    ]);
  });

  it('holds the next thousand of a large team', async () => {
    const worker = await test.world.user('caseworker');
    const { id } = await caseWith(worker, 1);
    await run(
      `INSERT INTO deadlines (id, case_id, procedure_id, team_id, key, rule, started_by, start_on, statutory_on, operative_on, last_day_on,
                              start_proof, state, ours, authority, effect, silence, article, verified)
       SELECT gen_random_uuid(), case_id, procedure_id, team_id, n::text, rule, started_by, start_on, day, day, day,
              start_proof, state, ours, authority, effect, silence, article, verified
         FROM deadlines, generate_series(1, 1500) n, LATERAL (SELECT operative_on + n AS day) d WHERE case_id = $1`,
      id,
    );
    const path = await feedOf(worker);
    const { text } = await fetchFeed(path);
    const days = eventsOf(text).map(({ own }) => valueOf(own, 'DTSTART'));
    expect([days.length, days[0], days.at(-1)]).toEqual([
      1000,
      ...[1, 1000].map((day) => addDays(TODAY, day).replaceAll('-', '')),
    ]);
    expect(faultsOf(text)).toEqual([]);
  });
});

it('writes no token to the log, whatever goes wrong', async () => {
  const log: string[] = [];
  const keep = (...told: unknown[]) => log.push(JSON.stringify(told));
  Logger.overrideLogger({ log: keep, warn: keep, error: keep });
  const path = await feedOf(await test.world.user('caseworker'));
  await run('ALTER FUNCTION sec.read_feed(bytea) RENAME TO read_feed_away');
  const broken = await fetchFeed(path);
  await run('ALTER FUNCTION sec.read_feed_away(bytea) RENAME TO read_feed');
  expect([broken.status, log.length]).toEqual([500, 1]);
  expect(log[0]).toContain('/feeds/:token.ics');
  expect(log[0]).not.toContain(path.replace(/^\/feeds\/|\.ics$/g, ''));
});

it('shows nothing of any calendar to SQL injected as one of the product’s roles', async () => {
  const day: CivilDate = addDays(TODAY, 1);
  const person = await test.world.user('caseworker');
  await caseWith(person, 1);
  const path = await feedOf(person);
  const client = await test.database.connect('reunir_app');
  expect(await sqlState(client.query('TABLE sec.calendar_feeds'))).toBe('42501');
  expect((await client.query(`SELECT * FROM sec.my_feed()`)).rows).toEqual([]);
  expect((await client.query(`SELECT sec.end_my_feed() AS ended`)).rows).toEqual([{ ended: false }]);
  expect(await sqlState(client.query(`SELECT sec.make_feed(sha256('x'))`))).toBe('23502');
  expect((await client.query(`SELECT sec.read_feed(sha256('x')) AS content`)).rows).toEqual([
    { content: null },
  ]);
  for (const role of ['reunir_jobs', 'reunir_stats'] as const) {
    const other = await test.database.connect(role);
    expect([role, await sqlState(other.query(`SELECT sec.read_feed(sha256('x'))`))]).toEqual([role, '42501']);
  }
  expect((await fetchFeed(path)).text).toContain(day.replaceAll('-', ''));
});

// The leanest server that does the same SQL with the same duties: Fastify and pg, the product's own statements, walls,
// decryption and audit, but no framework, no guards, no validation, no error pages. What the product loses beside it is
// the price of those.
import Fastify from 'fastify';
import pg from 'pg';
import { EntryWords } from '../../dist/src/cases/entry-words.service.js';
import { Cases } from '../../dist/src/cases/cases.service.js';
import { readConfig } from '../../dist/src/config.js';
import { urlFor } from '../../dist/src/database/roles.js';
import { Minors } from '../../dist/src/minors/minors.service.js';
import { Procedures } from '../../dist/src/procedures/procedures.service.js';
import { Reports } from '../../dist/src/reports/reports.service.js';
import { fileSecrets } from '../../dist/src/vault/key-files.js';
import { Vault } from '../../dist/src/vault/vault.service.js';

const config = readConfig();
const secrets = fileSecrets(config);
const pool = new pg.Pool({
  connectionString: urlFor(config.databaseUrl, 'reunir_app', secrets.databasePasswords),
  max: config.poolSize,
});
const vault = new Vault(secrets);
const services = {
  cases: new Cases(vault),
  minors: new Minors(vault),
  procedures: new Procedures(new EntryWords(vault)),
  reports: new Reports(),
};

async function inTransaction(request, readOnly, work) {
  const token = Buffer.from(request.headers.authorization.slice('Bearer '.length), 'base64url').toString(
    'hex',
  );
  const client = await pool.connect();
  try {
    const lazy = readOnly ? 'SET LOCAL synchronous_commit = off; ' : '';
    const begun = await client.query(`BEGIN; ${lazy}SELECT sec.begin_request('\\x${token}') AS actor`);
    const rows = async ({ name, text }, values = []) => (await client.query({ name, text, values })).rows;
    const context = {
      actor: begun.at(-1).rows[0].actor,
      now: new Date(),
      rows,
      row: async (...args) => (await rows(...args))[0],
    };
    const answer = await work(context);
    await client.query('COMMIT');
    return answer;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

const app = Fastify();
const json = (reply, text) => reply.type('application/json; charset=utf-8').send(text);
app.get('/api/cases', (request, reply) =>
  inTransaction(request, true, (ctx) => services.cases.listText(ctx, {})).then(({ text }) =>
    json(reply, text),
  ),
);
app.get('/api/cases/:id', (request, reply) =>
  inTransaction(request, true, (ctx) => services.cases.viewText(ctx, request.params.id)).then(({ text }) =>
    json(reply, text),
  ),
);
app.get('/api/reports/cuts/:id', (request) =>
  inTransaction(request, true, (ctx) => services.reports.view(ctx, request.params.id)),
);
app.post('/api/minors', (request, reply) => {
  reply.code(201);
  return inTransaction(request, false, (ctx) => services.minors.register(ctx, request.body));
});
app.post('/api/procedures/:id/steps', (request, reply) => {
  reply.code(201);
  return inTransaction(request, false, (ctx) =>
    services.procedures.recordStep(ctx, request.params.id, request.body),
  );
});
await app.listen({ port: config.port, host: config.host });

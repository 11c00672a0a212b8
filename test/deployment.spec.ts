import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../src/config.js';
import { compose, environmentOf, root } from './support/compose.js';

const services = Object.entries(compose.services);

describe('docker-compose.yml', () => {
  it('is the proxy, the API, the worker, what prepares their database, and the database', () => {
    expect(Object.keys(compose.services).sort()).toEqual(['api', 'db', 'migrate', 'proxy', 'worker']);
    expect(compose.services.db.image).toBe('postgres:18');
    expect(services.filter(([, { image }]) => /:latest$|^[^:]+$/.test(image))).toEqual([]);
  });

  it('opens the proxy alone to the outside; beside it only the worker can call out, which has no key', () => {
    expect(services.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy']);
    const open = Object.keys(compose.networks).filter((name) => compose.networks[name]?.internal !== true);
    const callers = services.filter(([, { networks }]) => networks.some((one) => open.includes(one)));
    expect(callers.map(([name]) => name)).toEqual(['proxy', 'worker']);
    expect(compose.services.worker.networks).not.toContain('outside');
    const secrets = callers.flatMap(([, { secrets: held = [] }]) => held);
    expect(secrets).toEqual(['worker-password', 'stats-password', 'smtp-url', 'database-ca.pem']);
  });

  it('has no password in it: secrets are files, and each is one that make-secrets makes', () => {
    const spoken = services.flatMap(([name, { environment = {} }]) =>
      Object.keys(environment)
        .filter((key) => /PASSWORD|SECRET|TOKEN/.test(key) && !key.endsWith('_FILE'))
        .map((key) => `${name} ${key}`),
    );
    expect(spoken).toEqual([]);
    const urls = services.map(([, { environment }]) => environment?.['DATABASE_URL']).filter(Boolean);
    expect(urls.filter((url) => new URL(url ?? '').password !== '')).toEqual([]);
    const used = new Set(services.flatMap(([, { secrets = [] }]) => secrets));
    expect([...used].sort()).toEqual(Object.keys(compose.secrets).sort());
    expect(Object.values(compose.secrets).filter(({ file }) => !file.startsWith('.secrets/'))).toEqual([]);
    expect(readFileSync(join(root, '.gitignore'), 'utf8')).toContain('.secrets/');
  });

  it('gives the API what production needs, TLS to the database included', () => {
    const config = readConfig(environmentOf('api'));
    expect(config).toMatchObject({
      production: true,
      demonstration: false,
      databaseTls: true,
      keysDir: '/run/secrets',
    });
    expect(config.databaseUrl).toContain('sslmode=verify-full');
    expect(config.publicUrl).toBe('https://reunir.example');
    const slashed = { ...environmentOf('api'), PUBLIC_URL: 'https://reunir.example/' };
    expect(readConfig(slashed).publicUrl).toBe(config.publicUrl);
    expect(compose.services.api.secrets).not.toContain('database-password');
  });

  it('runs programs that are built, and mounts files that are there', () => {
    for (const { command } of [compose.services.migrate, compose.services.worker]) {
      const [node, file] = command ?? [];
      expect([node, existsSync(join(root, file ?? ''))]).toEqual(['node', true]);
    }
    const mounts = services.flatMap(([, { volumes = [] }]) =>
      volumes.map((volume) => volume.split(':')[0] ?? ''),
    );
    const missing = mounts.filter((mount) =>
      mount.startsWith('.') ? !existsSync(join(root, mount)) : !(mount in compose.volumes),
    );
    expect(missing).toEqual([]);
    expect(readFileSync(join(root, '.docker/Caddyfile'), 'utf8')).toMatch(/reverse_proxy api:3000/);
  });
});

describe('the Dockerfile', () => {
  const lines = readFileSync(join(root, 'Dockerfile'), 'utf8')
    .replace(/\\\n\s*/g, '')
    .split('\n');
  const instructions = (name: string) =>
    lines.filter((line) => line.startsWith(`${name} `)).map((line) => line.slice(name.length + 1));

  it('is of the Node the product asks for, in each of its stages', () => {
    const { engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      engines: { node: string };
    };
    const major = /\d+/.exec(engines.node)?.[0];
    expect(instructions('FROM').length).toBeGreaterThan(1);
    expect(instructions('FROM').filter((from) => !from.startsWith(`node:${major}-`))).toEqual([]);
  });

  it('installs from the lock file without scripts, for production without tools', () => {
    const installs = instructions('RUN').filter((run) => run.includes('npm ci'));
    expect(installs.filter((run) => !run.includes('--ignore-scripts'))).toEqual([]);
    expect(installs.at(-1)).toContain('--omit=dev');
  });

  it('ends without rights, with a health check, on a program that is built', () => {
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM ')));
    expect(last).toContain('USER node');
    expect(last.some((line) => line.startsWith('HEALTHCHECK '))).toBe(true);
    const [node, program] = JSON.parse(instructions('CMD').at(-1) ?? '[]') as string[];
    expect([node, existsSync(join(root, program ?? ''))]).toEqual(['node', true]);
  });

  it('copies what is there and not kept out', () => {
    const allowed = readFileSync(join(root, '.dockerignore'), 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('!'));
    const sources = instructions('COPY')
      .filter((copy) => !copy.startsWith('--from'))
      .flatMap((copy) => copy.split(' ').slice(0, -1));
    expect(sources.length).toBeGreaterThan(5);
    expect(
      sources.filter((source) => !existsSync(join(root, source)) || !allowed.includes(`!${source}`)),
    ).toEqual([]);
  });
});

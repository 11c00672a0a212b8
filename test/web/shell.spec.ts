import { gzipSync } from 'node:zlib';
import Fastify from 'fastify';
import { LOCALES } from '../../src/common/messages.js';
import { assetPath, registerAssets, styleSheet } from '../../src/web/assets.js';
import { renderError } from '../../src/web/error-page.js';
import { GALLERY } from './gallery.js';

const pages = LOCALES.flatMap((locale) =>
  Object.entries(GALLERY).map(([name, page]) => ({ name, locale, html: page(locale) })),
);

describe.each(pages)('$name in $locale', ({ html, locale }) => {
  it('declares its language, a title, a way to the content and one main heading', () => {
    expect(html).toContain(`<html lang="${locale}"`);
    expect(/<title>(.+) – Réunir<\/title>/.exec(html)?.[1]).toMatch(/\S/);
    expect(html).toContain('href="#main-content"');
    expect(html.match(/<main [^>]*id="main-content"/g)).toHaveLength(1);
    expect(html.match(/<h1[ >]/g)).toHaveLength(1);
  });

  it('holds nothing that a strict content policy refuses', () => {
    expect(html).not.toMatch(/\sstyle=|<style|\son[a-z]+=|javascript:|<iframe|data:image/i);
    expect(html.match(/<script[^>]*>[^<]*/g)).toEqual([
      `<script type="module" src="${assetPath('reunir.js')}">`,
    ]);
    expect(
      [...html.matchAll(/(?:src|href|action)="([^"]*)"/g)].filter(
        ([, url]) => !/^[/#](?!\/)/.test(url ?? ''),
      ),
    ).toEqual([]);
  });

  it('uses every id once, and every reference to an id finds it', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(ids).toEqual([...new Set(ids)]);
    const references = [...html.matchAll(/\s(?:for|aria-labelledby|aria-describedby|form|href)="(#?[^"]+)"/g)]
      .flatMap(([whole, value]) =>
        whole.trim().startsWith('href') && !value?.startsWith('#') ? [] : (value ?? '').split(' '),
      )
      .map((reference) => reference.replace('#', ''));
    expect(references.filter((reference) => !ids.includes(reference))).toEqual([]);
  });

  it('carries no government mark and no undefined value', () => {
    expect(html).not.toMatch(/GOV\.UK|crown|undefined|\[object|⟦/i);
  });

  it('stays under 60 KB on a first visit, style sheet, script and icon included', () => {
    const parts = [html, styleSheet()];
    expect(parts.reduce((sum, part) => sum + gzipSync(part).length, 0)).toBeLessThan(30_000);
  });
});

it('re-shows what was typed, escaped, beside errors that the summary links to', () => {
  const html = GALLERY['register-errors']?.('fr') ?? '';
  expect(html).toContain('value="&lt;Farid&gt;"');
  expect(html).toContain('<title>Erreur\u202f: Qui est');
  for (const field of ['native', 'birthDate', 'arrivedOn-month', 'sex', 'nationality', 'flags', 'note'])
    expect(html).toMatch(new RegExp(`<a href="#${field}"`));
  expect(html).toMatch(/value="trafficking" checked/);
});

it('lets the language change submit the form without saving, and Enter press the form’s own button first', () => {
  const html = GALLERY['register']?.('en') ?? '';
  const buttons = [...html.matchAll(/<button[^>]*form="page-form"[^>]*>/g)].map(String);
  expect(buttons).toHaveLength(2);
  expect(buttons[0]).not.toContain('name=');
  expect(buttons[1]).toMatch(/formnovalidate name="_lang" value="fr"/);
  expect(GALLERY['report']?.('en')).toContain('href="/reports?by=pathway&amp;lang=fr"');
});

it('says the same about every missing page and tells what to do about the others', () => {
  const request = { locale: 'fr', path: '/cases', method: 'POST' } as const;
  const page = (status: number, code: string) => renderError({ type: '', title: 'x', status, code }, request);
  expect(page(404, 'not_found')).toContain('Page introuvable');
  expect(page(409, 'already_exists')).toContain('C’est déjà enregistré');
  expect(page(500, 'unexpected')).toContain('n’a pas été enregistré');
  expect(page(401, 'unauthenticated')).toContain('href="/sign-in"');
  for (const status of [400, 403, 412, 413, 428, 429, 503])
    expect(page(status, 'a_code_without_words')).toContain('<h1');
});

it('serves its files compressed, unchanging and to anybody, and nothing else', async () => {
  const fastify = Fastify();
  registerAssets(fastify);
  const css = await fastify.inject({
    url: assetPath('reunir.css'),
    headers: { 'accept-encoding': 'gzip, br' },
  });
  expect(css.headers).toMatchObject({ 'content-encoding': 'br', 'content-type': 'text/css; charset=utf-8' });
  expect(css.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  const plain = await fastify.inject(assetPath('icon.svg'));
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body).toContain('<svg');
  expect((await fastify.inject('/assets/../package.json')).statusCode).toBe(404);
  expect((await fastify.inject('/assets/reunir.css')).statusCode).toBe(404);
  await fastify.close();
});

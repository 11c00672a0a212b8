import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import type { TestApp } from './app.js';
import type { Person } from './world.js';

const AXE = readFileSync(createRequire(import.meta.filename).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Headless Chromium on the product, which listens on a port of its own. */
export interface TestBrowser {
  readonly url: string;
  /** A window of its own, signed in as the person, in a language; without script when asked. */
  window(person: Person | undefined, options?: WindowOptions): Promise<BrowserContext>;
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly locale?: 'en' | 'fr';
  readonly script?: boolean;
  readonly width?: number;
}

export async function openBrowser(test: TestApp): Promise<TestBrowser> {
  await test.app.listen(0, '127.0.0.1');
  const { port } = test.app.getHttpServer().address() as AddressInfo;
  // By this name alone do browsers trust a place without TLS enough for `__Host-` cookies.
  const url = `http://localhost:${port}`;
  const browser = await launch();
  return {
    url,
    window: (person, options = {}) => openWindow(browser, url, person, options),
    close: () => browser.close(),
  };
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

async function openWindow(
  browser: Browser,
  url: string,
  person: Person | undefined,
  { locale = 'en', script = true, width = 1280 }: WindowOptions,
): Promise<BrowserContext> {
  const options: BrowserContextOptions = {
    baseURL: url,
    locale: locale === 'fr' ? 'fr-FR' : 'en-GB',
    javaScriptEnabled: script,
    viewport: { width, height: 900 },
  };
  const context = await browser.newContext(options);
  const cookies = [
    ...(person?.token
      ? [{ name: '__Host-reunir', value: person.token, url: 'https://localhost', secure: true }]
      : []),
    { name: 'lang', value: locale, url },
  ];
  await context.addCookies(cookies);
  context.setDefaultTimeout(10_000);
  return context;
}

/** What axe finds wrong with a page as it stands, one line each. The window must have script. */
export async function axe(page: Page): Promise<string[]> {
  // Strings go through the browser's own debugger, which no content security policy stops.
  await page.evaluate(AXE);
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] }).then((result) => result.violations.map(
      ({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200) ?? ''}`);
}

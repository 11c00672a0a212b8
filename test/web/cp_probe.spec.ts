import { createTestApp, type TestApp } from '../support/app.js';
import { axe, openBrowser, type TestBrowser } from '../support/browser.js';

let test: TestApp;
let browser: TestBrowser;
beforeAll(async () => {
  test = await createTestApp();
  browser = await openBrowser(test);
});
afterAll(async () => {
  await browser.close();
  await test.close();
});

it('register', async () => {
  const who = await test.world.user('caseworker');
  for (const locale of ['fr', 'en'] as const) {
    const w = await browser.window(who, { locale, width: 320 });
    const p = await w.newPage();
    await p.goto('/register/who');
    await p.screenshot({ path: `/tmp/cp/who-${locale}.png`, fullPage: true });
    console.log(await axe(p));
    await p.fill('[name=name]', 'Amanullah');
    await p.check('[name=sex][value=male]');
    await p.check('[name=birth][value=age]');
    await p.fill('[name=birthAge]', '15');
    await p.click('.reunir-submit button >> nth=0');
    await p.screenshot({ path: `/tmp/cp/where-${locale}.png`, fullPage: true });
    console.log(p.url(), await axe(p));
    await p.check('[name=placeType][value=camp]');
    await p.click('.reunir-submit button >> nth=0');
    await p.screenshot({ path: `/tmp/cp/relative-${locale}.png`, fullPage: true });
    console.log(p.url(), await axe(p));
    await p.click('.reunir-submit button >> nth=0');
    console.log(p.url());
  }
  expect(1).toBe(1);
}, 120000);

import Fastify from 'fastify';
import {
  isLanguageSwitch,
  keepLanguage,
  languageHref,
  registerLanguageSwitch,
  requestLocale,
} from './language.js';

const browser = { 'accept-language': 'en' };

it('prefers the button, then the remembered choice, the account, the browser', () => {
  expect(
    requestLocale({ headers: { ...browser, cookie: 'a=b; lang=en' }, body: { _lang: 'fr' } }, 'en'),
  ).toBe('fr');
  expect(requestLocale({ headers: { ...browser, cookie: 'a=b; lang=fr' } }, 'en')).toBe('fr');
  expect(requestLocale({ headers: { ...browser, cookie: 'xlang=fr; lang=de' } }, 'fr')).toBe('fr');
  expect(requestLocale({ headers: browser })).toBe('en');
});

it('knows a press of the language button from a form sent', () => {
  const bodies = [{ _lang: 'fr' }, { _lang: 'xx' }, { name: 'a' }, undefined, 'x', null];
  expect(bodies.map(isLanguageSwitch)).toEqual([true, false, false, false, false, false]);
});

it('keeps the filters of a page when its language changes', () => {
  expect(languageHref('/cases?status=submitted&lang=en', 'fr')).toBe('/cases?status=submitted&lang=fr');
  expect(languageHref('/', 'en')).toBe('/?lang=en');
  expect(languageHref('/\\evil.example/x', 'en')).toBe('/evil.example/x?lang=en');
});

it('hands on the language that an address names, and names none by itself', () => {
  expect(keepLanguage('/guide?lang=fr', '/guide/purnia')).toBe('/guide/purnia?lang=fr');
  expect(keepLanguage('/guide', '/guide/purnia')).toBe('/guide/purnia');
  expect(keepLanguage('/guide?lang=de', '/finder')).toBe('/finder');
  expect(requestLocale({ url: '/guide?lang=fr', headers: { ...browser, cookie: 'lang=en' } }, 'en')).toBe(
    'fr',
  );
});

describe('registerLanguageSwitch', () => {
  const fastify = Fastify();
  registerLanguageSwitch(fastify);
  fastify.all('/*', async (request) => requestLocale(request));
  afterAll(() => fastify.close());

  it.each([
    ['/cases?lang=fr&status=a', '/cases?status=a'],
    ['/?lang=fr', '/'],
    ['//evil.example/?lang=fr', '/evil.example/'],
  ])('remembers a language asked by link: %s → %s', async (url, location) => {
    const answer = await fastify.inject(url);
    expect([answer.statusCode, answer.headers.location]).toEqual([303, location]);
    expect(answer.headers['set-cookie']).toBe('lang=fr; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly');
  });

  it('remembers a language asked by a form and answers in it', async () => {
    const answer = await fastify.inject({
      method: 'POST',
      url: '/cases',
      payload: { _lang: 'fr', name: 'x' },
    });
    expect([answer.statusCode, answer.body, answer.headers['set-cookie']]).toEqual([
      200,
      'fr',
      expect.stringContaining('lang=fr'),
    ]);
  });

  it('leaves the API and other languages alone', async () => {
    for (const url of ['/api/cases?lang=fr', '/cases?lang=de', '/cases']) {
      const answer = await fastify.inject(url);
      expect([answer.statusCode, answer.headers['set-cookie']]).toEqual([200, undefined]);
    }
  });

  it.each(['/guide?lang=fr', '/guide/purnia?lang=fr', '/finder?lang=fr'])(
    'sets no cookie for anybody: %s',
    async (url) => {
      const answer = await fastify.inject(url);
      expect([answer.statusCode, answer.body, answer.headers['set-cookie']]).toEqual([200, 'fr', undefined]);
    },
  );

  it('sets none for a form of theirs either', async () => {
    const answer = await fastify.inject({ method: 'POST', url: '/finder', payload: { _lang: 'fr' } });
    expect([answer.body, answer.headers['set-cookie']]).toEqual(['fr', undefined]);
  });

  it('takes no other address for the guide', async () => {
    expect((await fastify.inject('/guidebook?lang=fr')).statusCode).toBe(303);
  });
});

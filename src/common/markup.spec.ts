import { escapeMarkup } from './markup.js';

it('leaves words words', () => {
  expect(escapeMarkup(`<a href="x">l’été & d'autres</a>`)).toBe(
    '&lt;a href=&quot;x&quot;&gt;l’été &amp; d&#39;autres&lt;/a&gt;',
  );
});

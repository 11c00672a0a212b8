import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { styleSheet } from './assets.js';
import { buildTheme, minify } from './theme.js';

const own = readFileSync(join(import.meta.dirname, 'assets', 'reunir.css'), 'utf8');
const css = styleSheet();

describe('buildTheme', () => {
  it('drops fonts, blocks nobody uses, print rules and hacks, and keeps the rest of a shared rule', () => {
    const library =
      '@font-face{font-family:GDS Transport;src:url(/x)}.govuk-header__link,.govuk-label:focus{color:#0b0c0c}@media print{.govuk-label{color:#000}}@media (min-width:40em){.govuk-footer{margin:0}.govuk-label{font-size:1.1875rem;line-height:1.3157894737}}@media screen\\0 {a{b:c}}';
    expect(buildTheme([library], '')).toBe(
      '.govuk-label:focus{color:var(--govuk-focus-text-colour)}@media (min-width:40em){.govuk-label{font-size:1.0625rem;line-height:1.5}}',
    );
  });

  it('keeps what the library only hides from browsers long dead', () => {
    const hidden = '@supports not (-ms-ime-align:auto){.govuk-details__summary{cursor:pointer}}';
    expect(buildTheme([hidden], '')).toBe('.govuk-details__summary{cursor:pointer}');
  });

  it('names colours, and drops those that our sheet decides anew', () => {
    expect(
      buildTheme(
        [
          '.a{color:#fff;background:#fff;border-color:var(--govuk-border-colour,#cecece);box-shadow:0 2px 0 #083d29}',
        ],
        '',
      ),
    ).toBe(
      '.a{color:var(--govuk-inverse-text-colour);background:var(--govuk-body-background-colour);border-color:var(--govuk-border-colour)}',
    );
  });
});

it('minifies without joining what must stay apart', () => {
  expect(minify('/* x */\n.a > .b,\n.c { margin: 0 -10px; width: calc(100% - 30px); }\n')).toBe(
    '.a>.b,.c{margin:0 -10px;width:calc(100% - 30px)}',
  );
});

it('has balanced braces, loads nothing, and leaves every colour to our own sheet', () => {
  expect(css.match(/{/g)?.length).toBe(css.match(/}/g)?.length);
  expect(css).not.toMatch(/url\(|@import|@font-face|GDS|expression/);
  const libraries = css.slice(0, css.length - minify(own).length);
  expect(libraries.match(/#[0-9a-f]{3,6}\b/g)).toBeNull();
});

it('defines every variable that it uses', () => {
  const defined = new Set([...css.matchAll(/(--[a-z-]+):/g)].map((match) => match[1]));
  const used = [...css.matchAll(/var\((--[a-z_-]+)(,)?/g)]
    .filter((match) => match[2] === undefined)
    .map((match) => match[1]);
  expect([...new Set(used)].filter((name) => !defined.has(name))).toEqual([]);
});

it('answers for dark screens with every colour that is not shared, and stays light to send', () => {
  expect(gzipSync(css).length).toBeLessThan(22_000);
  expect(css).toContain('(prefers-color-scheme:dark)');
});

describe.each(['light', 'dark'])('contrast, %s', (scheme) => {
  const blocks = [...own.matchAll(/:root \{([^}]*)\}/g)].map((match) => match[1] ?? '');
  const colours = new Map(
    [blocks[0], scheme === 'dark' ? blocks[1] : ''].flatMap((block) =>
      [...(block ?? '').matchAll(/(--[\w-]+): (#[0-9a-f]+);/g)].map((m): [string, string] => [
        m[1] ?? '',
        m[2] ?? '',
      ]),
    ),
  );
  const pair = (ink: string, ground: string) =>
    contrast(colours.get(ink) ?? ink, colours.get(ground) ?? ground);

  it.each([
    ...['text', 'secondary-text', 'link', 'link-visited', 'link-hover', 'error', 'success'].flatMap((ink) =>
      ['body-background', 'surface-background', 'template-background'].map((ground) => [
        `--govuk-${ink}-colour`,
        `--govuk-${ground}-colour`,
      ]),
    ),
    ...['neutral', 'progress', 'good', 'attention', 'danger'].map((tone) => [
      `--r-${tone}-ink`,
      `--r-${tone}`,
    ]),
    ...['attention', 'danger', 'good', 'quiet'].map((tone) => [
      `--r-${tone}-ink`,
      '--govuk-surface-background-colour',
    ]),
    ...['--r-fill', '--r-fill-danger', '--r-fill-danger-hover', '--govuk-brand-colour'].map((ground) => [
      '#ffffff',
      ground,
    ]),
    ['--govuk-focus-text-colour', '--govuk-focus-colour'],
  ])('%s on %s is readable (4.5)', (ink, ground) =>
    expect(pair(ink ?? '', ground ?? '')).toBeGreaterThanOrEqual(4.5),
  );

  it.each([
    ['--govuk-input-border-colour', '--govuk-body-background-colour'],
    ['--r-accent', '--govuk-body-background-colour'],
    ['--govuk-error-colour', '--govuk-body-background-colour'],
  ])('%s on %s can be told apart (3)', (ink, ground) => expect(pair(ink, ground)).toBeGreaterThanOrEqual(3));
});

/** WCAG 2.2 contrast ratio of two `#rrggbb` or `#rgb` colours. */
function contrast(one: string, two: string): number {
  const [light = 0, dark = 0] = [one, two].map(luminance).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replace(/[0-9a-f]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(full.slice(at, at + 2), 16) / 255)
    .map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

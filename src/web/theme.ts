/** Blocks of the two libraries that no page uses: they carry government marks, need script of their own, or have a bilingual twin of ours. */
const UNUSED = new Set([
  ...[
    ...[
      'header',
      'footer',
      'generic-header',
      'service-navigation',
      'language-navigation',
      'cookie-banner',
      'feedback',
    ],
    ...[
      'phase-banner',
      'exit-this-page',
      'exit-this-page-hide-content',
      'exit-this-page-overlay',
      'accordion',
      'tabs',
    ],
    ...[
      'file-upload-button',
      'drop-zone',
      'logo-dot',
      'breadcrumbs',
      'notification-banner',
      'link-image',
      'back-link',
    ],
  ].map((block) => `govuk-${block}`),
  ...[
    ...[
      'header',
      'primary-navigation',
      'organisation-nav',
      'cookie-banner',
      'rich-text-editor',
      'multi-file-upload',
    ],
    ...[
      'messages-container',
      'message-list',
      'message-item',
      'button-menu',
      'datepicker',
      'add-another',
      'search',
    ],
    ...[
      'search-toggle',
      'password-reveal',
      'multi-select',
      'label',
      'tag',
      'task-list',
      'scrollable-pane',
      'alert',
    ],
    ...[
      'banner',
      'progress-bar',
      'filter',
      'filter-tags',
      'filter-layout',
      'pagination',
      'button-group',
      'input',
    ],
    ...['side-navigation', 'action-bar', 'notification-badge', 'ticket-panel', 'ticket-panel__content'],
  ].map((block) => `moj-${block}`),
]);

/** Colours the libraries write out in full, and the name of ours that takes their place. */
const PALETTE: Readonly<Record<string, string>> = {
  '#1d70b8': '--govuk-brand-colour',
  '#005ea5': '--govuk-link-colour',
  '#0f385c': '--govuk-link-hover-colour',
  '#54319f': '--govuk-link-visited-colour',
  '#ca3535': '--govuk-error-colour',
  '#0f7a52': '--govuk-success-colour',
  '#484949': '--govuk-secondary-text-colour',
  '#cecece': '--govuk-border-colour',
  '#f3f3f3': '--govuk-surface-background-colour',
};

/** Type sizes for people who read this all day: smaller and airier than a citizen's form, `[size, line height]` in rem. */
const TYPE_SCALE: Readonly<Record<string, readonly [string, string]>> = {
  '3rem': ['2.125rem', '1.15'],
  '2.25rem': ['1.75rem', '1.2'],
  '2rem': ['1.75rem', '1.2'],
  '1.6875rem': ['1.5rem', '1.25'],
  '1.5rem': ['1.3125rem', '1.3'],
  '1.3125rem': ['1.1875rem', '1.35'],
  '1.1875rem': ['1.0625rem', '1.5'],
  '1rem': ['1rem', '1.45'],
};

/**
 * One style sheet out of the prebuilt ones of both libraries and our own: blocks nobody uses, web fonts, hacks for dead
 * browsers and print rules leave (ours are at the end), and every colour becomes a variable, so that the palette, dark included,
 * is decided in our own sheet alone.
 */
export function buildTheme(libraries: readonly string[], own: string): string {
  return libraries.map((css) => keepUsed(withoutComments(css))).join('') + minify(own);
}

/** Comments, line breaks and the spaces that CSS does not need; meant for our own sheet, which has no strings with spaces in a row. */
export function minify(css: string): string {
  return withoutComments(css)
    .replace(/\s+/g, ' ')
    .replace(/\s*([{};,>])\s*/g, '$1')
    .replace(/: /g, ':')
    .replaceAll(';}', '}')
    .trim();
}

const NOT_THE_DEAD = '@supports not (-ms-ime-align:auto)';

function keepUsed(css: string): string {
  return rulesOf(css)
    .map(({ prelude, body }) => {
      // What the library keeps from browsers long dead is for every other one.
      if (prelude === NOT_THE_DEAD) return keepUsed(body);
      if (
        prelude.startsWith('@font-face') ||
        prelude.startsWith('@keyframes') ||
        /print|\\0|-ms-/.test(prelude)
      )
        return '';
      if (prelude.startsWith('@')) return wrap(prelude, keepUsed(body));
      if (prelude === ':root') return '';
      return wrap(
        prelude.split(',').filter(isUsed).join(','),
        body
          .split(';')
          .map((declaration) => restyle(declaration, prelude))
          .filter(Boolean)
          .join(';'),
      );
    })
    .join('');
}

function wrap(prelude: string, body: string): string {
  return prelude !== '' && body !== '' ? `${prelude}{${body}}` : '';
}

function isUsed(selector: string): boolean {
  const blocks = selector.match(/(?<=\.)(?:govuk|moj)-[a-z0-9]+(?:-[a-z0-9]+)*/g) ?? [];
  return (
    !blocks.some((block) => UNUSED.has(block)) &&
    !/probation-|-static-|\.govuk-frontend-supported .*:not\(/.test(selector)
  );
}

/** One declaration in our type and colours; empty when it is to go. */
function restyle(declaration: string, selector: string): string {
  const [property = '', value = ''] = declaration.split(/:(.*)/s);
  if (property === 'font-family')
    return value.includes('GDS') ? 'font-family:var(--r-font)' : value === 'inherit' ? declaration : '';
  if (property === 'font-size')
    return TYPE_SCALE[value]
      ? `font-size:${TYPE_SCALE[value][0]};line-height:${TYPE_SCALE[value][1]}`
      : declaration;
  if (property === 'line-height' && value !== '1' && /^[\d.]+$/.test(value)) return '';
  if (/url\(\/assets/.test(value)) return '';
  const named = value
    .replace(/var\((--govuk-[a-z-]+),#[0-9a-f]+\)/g, 'var($1)')
    .replace(/#[0-9a-f]{3,6}\b/g, (hex) => colourName(hex, property, selector));
  return /#[0-9a-f]{3,6}\b/.test(named) ? '' : `${property}:${named}`;
}

function colourName(hex: string, property: string, selector: string): string {
  if (hex === '#0b0c0c')
    return selector.includes(':focus') ? 'var(--govuk-focus-text-colour)' : 'var(--govuk-text-colour)';
  if (hex === '#fff')
    return property === 'color' ? 'var(--govuk-inverse-text-colour)' : 'var(--govuk-body-background-colour)';
  const name = PALETTE[hex];
  return name === undefined ? hex : `var(${name})`;
}

/** The rules of a well-formed sheet, one level deep; at-rules keep their inner rules as text. */
function rulesOf(css: string): { prelude: string; body: string }[] {
  const rules: { prelude: string; body: string }[] = [];
  for (let start = 0; ;) {
    const open = css.indexOf('{', start);
    if (open < 0) return rules;
    let depth = 1;
    let end = open + 1;
    for (; depth > 0 && end < css.length; end++) depth += css[end] === '{' ? 1 : css[end] === '}' ? -1 : 0;
    rules.push({ prelude: css.slice(start, open).trim(), body: css.slice(open + 1, end - 1) });
    start = end;
  }
}

function withoutComments(css: string): string {
  return css.replace(/\/\*[\s\S]*?\*\//g, '');
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Width of every picture, in its own units: narrow, so that words keep their size on a telephone. */
export const WIDTH = 360;
export const LINE_HEIGHT = 17;
/** Letters that fit side by side in the width of a picture, measured on the widest of the usual typefaces. */
const LETTERS = 48;

/** Text made safe for markup and for attributes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element with attributes and content that is markup already. @throws RangeError for a number that is none. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).flatMap(([key, value]) =>
    value === undefined ? [] : [` ${key}="${escaped(typeof value === 'number' ? rounded(value) : value)}"`],
  );
  const start = `<${name}${written.join('')}`;
  return content.length === 0 ? `${start}/>` : `${start}>${content.join('')}</${name}>`;
}

/** Words at a place. */
export function words(text: string, x: number, y: number, attributes: Attributes = {}): string {
  return element('text', { x, y, ...attributes }, escaped(text));
}

/** Words broken into lines of about so many letters. */
export function wrapped(text: string, letters = LETTERS): string[] {
  return text.split(' ').reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= letters)
      return [...lines.slice(0, -1), `${last} ${word}`];
    return [...lines, word];
  }, []);
}

/** What every picture says of itself to those who do not see it. */
export interface Caption {
  /** Unlike any other id of the page. */
  readonly id: string;
  readonly title: string;
  /** Two sentences with the same figures as the picture. */
  readonly description: string;
}

/** A whole picture. */
export function picture(
  { id, title, description }: Caption,
  height: number,
  content: readonly string[],
): string {
  return element(
    'svg',
    {
      ...{ class: 'reunir-chart', role: 'img', viewBox: `0 0 ${WIDTH} ${rounded(height)}` },
      'aria-labelledby': `${id}-title ${id}-text`,
    },
    element('title', { id: `${id}-title` }, escaped(title)),
    element('desc', { id: `${id}-text` }, escaped(description)),
    ...content,
  );
}

/** A length to a tenth, which is finer than anybody sees. @throws RangeError for a number that is none. */
export function rounded(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError('a picture needs numbers');
  return String(Math.round(value * 10) / 10);
}

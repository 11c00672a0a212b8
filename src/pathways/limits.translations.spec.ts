import { catalogue, type Locale } from '../common/messages.js';
import { limitSlug } from './explain.js';
import { LIMIT_STATUSES, SUPERSEDED_REASONS } from './limit.js';
import { AUTHORITIES, LIMIT_EFFECTS, SILENCES } from './limit-rule.js';
import { LIMIT_RULES } from './limit-rules.js';

const SLUGS = LIMIT_RULES.map(({ id, part }) => limitSlug(id, part ?? null));
const UNITS = ['hours', 'days', 'working_days', 'weeks', 'months'];
const WHY = [
  ...['counted', 'deemed', 'first_day', 'franc', 'back', 'set', 'hours', 'hours_unknown'],
  ...['last_day', 'ends_at', 'at_once', 'roll_by_law', 'roll_by_law_theirs', 'roll_disputed'],
  ...['mode_last_day', 'mode_next_day', 'assert', 'unproven'],
];

/** Every key of this area by the codes it stands for, save for the notes, which only some limits have. */
const KEYS = [
  ...SLUGS.map((slug) => `limits.name.${slug}`),
  ...LIMIT_EFFECTS.map((effect) => `limits.effect.${effect}`),
  ...SILENCES.map((silence) => `limits.silence.${silence}`),
  ...AUTHORITIES.map((authority) => `limits.authority.${authority}`),
  ...LIMIT_STATUSES.map((status) => `limits.status.${status}`),
  ...SUPERSEDED_REASONS.map((reason) => `limits.reason.${reason}`),
  ...WHY.map((why) => `limits.why.${why}`),
  ...UNITS.map((unit) => `limits.period.${unit}`),
  ...['us', 'them'].map((who) => `limits.owes.${who}`),
];
const LOCALES: readonly Locale[] = ['en', 'fr'];

describe.each(LOCALES)('the words of limits in %s', (locale) => {
  const written = [...catalogue(locale).keys()].filter((key) => key.startsWith('limits.'));
  const notes = written.filter((key) => key.startsWith('limits.note.'));

  it('name every code and nothing else', () => {
    expect(new Set(written.filter((key) => !notes.includes(key)))).toEqual(new Set(KEYS));
  });

  it('add notes to limits that exist', () => {
    expect(notes.filter((key) => !SLUGS.includes(key.slice('limits.note.'.length)))).toEqual([]);
  });

  it('tell limits of one pathway apart', () => {
    const clashes = LIMIT_RULES.filter((rule) =>
      LIMIT_RULES.some(
        (other) =>
          rule !== other &&
          rule.pathways.some((id) => other.pathways.includes(id)) &&
          nameOf(rule, locale) === nameOf(other, locale),
      ),
    );
    expect(clashes.map(({ id }) => id)).toEqual([]);
  });
});

function nameOf({ id, part }: (typeof LIMIT_RULES)[number], locale: Locale): string | undefined {
  return catalogue(locale).get(`limits.name.${limitSlug(id, part ?? null)}`);
}

import { catalogue, hasMessage, type Locale } from '../common/messages.js';
import { DUBLIN3 } from './limit-scopes.js';
import { OVERLAY_IDS } from './overlays.js';
import {
  CLOSING_REASONS,
  DATE_KINDS,
  ENDINGS,
  KEY_EVENTS,
  PATHWAY_GROUPS,
  PATHWAY_IDS,
  STEP_DETAILS,
  WAYS,
  type PathwayId,
} from './pathway.js';
import { STAGE_CODES, STEP_CODES } from './pathways.js';

/** The pathways of whose dates there is more to say than when their law began and ended. */
const DATED: readonly PathwayId[] = [
  ...DUBLIN3,
  'family_reunion_protection',
  'uk_france_2025',
  'ammr_family',
];

/** Every key of this area by the codes it stands for. */
const KEYS = [
  ...PATHWAY_IDS.flatMap((id) => ['name', 'for', 'how'].map((part) => `pathways.${id}.${part}`)),
  ...DATED.map((id) => `pathways.${id}.date`),
  ...OVERLAY_IDS.flatMap((id) => ['name', 'about'].map((part) => `pathways.overlay.${id}.${part}`)),
  ...PATHWAY_GROUPS.map((group) => `pathways.group.${group}`),
  ...STAGE_CODES.map((stage) => `pathways.stage.${stage}`),
  ...STEP_CODES.map((step) => `pathways.step.${step}`),
  ...DATE_KINDS.map((kind) => `pathways.date_kind.${kind}`),
  ...KEY_EVENTS.map((event) => `pathways.key_event.${event}`),
  ...CLOSING_REASONS.map((reason) => `pathways.closing_reason.${reason}`),
  ...['pending', ...ENDINGS].map((ending) => `pathways.ending.${ending}`),
  ...STEP_DETAILS.map((detail) => `pathways.detail.${detail}`),
  ...WAYS.map((way) => `pathways.way.${way}`),
  'pathways.unverified',
];
const LOCALES: readonly Locale[] = ['en', 'fr'];

describe.each(LOCALES)('the words of the law in %s', (locale) => {
  const written = [...catalogue(locale).keys()].filter((key) => key.startsWith('pathways.'));

  it('name every code and nothing else', () => {
    expect(new Set(written)).toEqual(new Set(KEYS));
  });

  it.each(['stage', 'step'])('tell every %s apart', (area) => {
    const labels = written
      .filter((key) => key.startsWith(`pathways.${area}.`))
      .map((key) => catalogue(locale).get(key));
    expect(new Set(labels).size).toBe(labels.length);
  });
});

it.each([
  'step_not_allowed',
  'step_breaks_later',
  'step_law_not_in_force',
  'pathway_closed_to_minors',
  'field.proof_needed',
])('says why: %s', (code) => {
  expect(hasMessage(`errors.${code}`)).toBe(true);
});

import { hasMessage, message, type Locale } from '../../common/messages.js';
import type { Indicator } from '../../indicators/measure.js';
import { isAvailable } from '../../indicators/needs.js';
import type { ReleaseContent } from '../../publications/release-content.js';

/** What an indicator is: counted, out of, when, and whether a release has its figures. */
export function definitionOf(locale: Locale, content: ReleaseContent | undefined, indicator: Indicator) {
  const { id, base } = indicator;
  const optional = (key: string) => (hasMessage(key) ? message(locale, key) : null);
  const isThere = content !== undefined && isAvailable(content, indicator);
  const state = isThere ? 'available' : 'absent';
  return {
    id,
    state,
    name: message(locale, `indicators.name.${id}`),
    counts: message(locale, `indicators.counts.${id}`),
    outOf: optional(`indicators.out_of.${id}`) ?? message(locale, 'indicators.number_only'),
    base: message(locale, `indicators.base.${base}`),
    note: optional(`indicators.note.${id}`),
    stateText: message(locale, `indicators.state.${state}`),
  };
}

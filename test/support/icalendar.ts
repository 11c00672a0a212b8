/** One property of a calendar file, unfolded. */
export interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/**
 * What RFC 5545 asks of any calendar file, checked line by line, with the name of the rule broken: content lines (§3.1),
 * the calendar's own properties (§3.6), those of events (§3.6.1) and of display alarms (§3.6.6), and identifiers (§3.8.4.7).
 */
export function faultsOf(text: string): string[] {
  const lines = text.split('\r\n');
  const faults = [
    ...(lines.at(-1) === '' ? [] : ['the last line does not end']),
    ...(/\r(?!\n)|(?<!\r)\n/.test(text) ? ['a line ends otherwise than with CRLF'] : []),
    ...lines.filter((line) => Buffer.byteLength(line) > 75).map((line) => `longer than 75 octets: ${line}`),
    ...lines.filter((line) => line.includes('\ufffd')).map((line) => `folded inside a character: ${line}`),
  ];
  const properties = propertiesOf(text);
  const odd = properties.filter(({ name }) => !/^[A-Z-]+$/.test(name)).map(({ name }) => `no name: ${name}`);
  const calendar = properties.slice(
    0,
    properties.findIndex(({ value }) => value === 'VEVENT'),
  );
  return [
    ...faults,
    ...odd,
    ...exactlyOnce(
      calendar.length > 0 ? calendar : properties,
      ['PRODID', 'VERSION', 'METHOD'],
      'the calendar',
    ),
    ...eventsOf(text).flatMap((event) => [
      ...exactlyOnce(
        event.own,
        ['UID', 'DTSTAMP', 'DTSTART', 'SUMMARY', 'CLASS', 'TRANSP', 'URL', 'SEQUENCE'],
        'an event',
      ),
      ...event.alarms.flatMap((alarm) =>
        exactlyOnce(alarm, ['ACTION', 'TRIGGER', 'DESCRIPTION'], 'an alarm'),
      ),
    ]),
    ...repeated(eventsOf(text).map(({ own }) => valueOf(own, 'UID'))).map((uid) => `${uid} comes twice`),
  ];
}

/** The lines of a file, unfolded and taken apart. */
export function propertiesOf(text: string): Property[] {
  return text
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, name = '', parameters = '', value = ''] = /^([^:;]*)((?:;[^:]*)?):(.*)$/.exec(line) ?? [];
      return { name, parameters, value };
    });
}

/** Each event's own properties, and those of its alarms. */
export function eventsOf(text: string): { own: Property[]; alarms: Property[][] }[] {
  const events: { own: Property[]; alarms: Property[][] }[] = [];
  let inside: Property[] | undefined;
  for (const property of propertiesOf(text)) {
    const block = `${property.name} ${property.value}`;
    const event = events.at(-1);
    if (block === 'BEGIN VEVENT') events.push({ own: (inside = []), alarms: [] });
    else if (block === 'BEGIN VALARM') event?.alarms.push((inside = []));
    else if (block === 'END VALARM') inside = event?.own;
    else if (block === 'END VEVENT') inside = undefined;
    else inside?.push(property);
  }
  return events;
}

export function valueOf(properties: readonly Property[], name: string): string | undefined {
  return properties.find((property) => property.name === name)?.value;
}

function exactlyOnce(properties: readonly Property[], names: readonly string[], place: string): string[] {
  return names
    .map((name) => ({ name, times: properties.filter((property) => property.name === name).length }))
    .filter(({ times }) => times !== 1)
    .map(({ name, times }) => `${name} comes ${times} times in ${place}`);
}

function repeated(values: readonly (string | undefined)[]): string[] {
  return values.filter(
    (value, index): value is string => value !== undefined && values.indexOf(value) !== index,
  );
}

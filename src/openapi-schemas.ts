import type { OpenAPIObject } from '@nestjs/swagger';

export type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type Schema = Exclude<Schemas[string], { $ref: string }>;
type Property = Schemas[string];

/** Schemas as the scanner made them, put right and told in full. */
export function sharpened(schemas: Schemas = {}): Schemas {
  return mapValues(schemas, (_name, schema) => ('$ref' in schema ? schema : sharpenedObject(schema)));
}

/** The schemas that `parts` use, directly or through others. */
export function reachable(parts: readonly unknown[], schemas: Schemas): Schemas {
  const seen = new Set<string>();
  const follow = (part: unknown): void => {
    for (const [, name = ''] of JSON.stringify(part).matchAll(/"#\/components\/schemas\/([^"]*)"/g)) {
      if (seen.has(name)) continue;
      seen.add(name);
      follow(schemas[name] ?? {});
    }
  };
  follow(parts);
  return Object.fromEntries(Object.entries(schemas).filter(([name]) => seen.has(name)));
}

function sharpenedObject(schema: Schema): Schema {
  if (!schema.properties) return schema;
  const optional = Object.entries(schema.properties)
    .filter(([, property]) => nestedList(property)?.required === false)
    .map(([name]) => name);
  const { required, ...rest } = schema;
  const still = required?.filter((name) => !optional.includes(name)) ?? [];
  return {
    ...rest,
    properties: mapValues(schema.properties, sharpenedProperty),
    ...(still.length > 0 && { required: still }),
  };
}

/** What a name tells beyond its type: ids are UUIDs, versions are whole. */
function sharpenedProperty(name: string, property: Property): Property {
  const nested = nestedList(property);
  if (nested) return nested.list;
  if ('$ref' in property) return property;
  if (name === 'version' && property.type === 'number') return { ...property, type: 'integer', example: 3 };
  const plainId =
    /^id$|Id$/.test(name) && property.type === 'string' && !property.format && property.example === undefined;
  return plainId ? { ...property, format: 'uuid' } : property;
}

/**
 * The scanner makes a list of codes (`@IsIn(codes, { each: true })`) a list of lists and keeps in the inner one whether
 * the field is required; a true list of lists never has that.
 */
function nestedList(property: Property): { required: boolean; list: Property } | undefined {
  if ('$ref' in property || property.type !== 'array' || !property.items || '$ref' in property.items)
    return undefined;
  const { required, ...list } = property.items as Omit<Schema, 'required'> & { required?: unknown };
  return typeof required === 'boolean' ? { required, list } : undefined;
}

function mapValues<T>(values: Record<string, T>, change: (name: string, value: T) => T): Record<string, T> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, change(name, value)]));
}

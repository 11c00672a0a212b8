import {
  type ArgumentMetadata,
  Injectable,
  type PipeTransform,
  ValidationPipe,
  type ValidationError,
} from '@nestjs/common';
import { type FieldError, InvalidInput, NotFound } from './errors.js';
import { hostileField } from './hostile-text.js';

/** Every body and query: hostile text refused first, then the DTO's rules, unknown fields refused. */
@Injectable()
export class InputPipe implements PipeTransform {
  private readonly rules = new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors: ValidationError[]) =>
      new InvalidInput('invalid_input', { fields: fieldErrors(errors) }),
  });

  async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom' || metadata.type === 'param') return value;
    const hostile = hostileField(value);
    if (hostile !== undefined) throw InvalidInput.field(hostile, 'hostile_text');
    if (metadata.type === 'body' && (typeof value !== 'object' || value === null || Array.isArray(value))) {
      throw new InvalidInput('body_expected');
    }
    return this.rules.transform(
      metadata.type === 'body' ? withoutFormFields(value as object) : value,
      metadata,
    );
  }
}

/** What every form carries for the product itself: forgery token, idempotency key, language button. No DTO knows them. */
const FORM_FIELDS = new Set(['_csrf', '_key', '_lang']);

export function withoutFormFields(body: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !FORM_FIELDS.has(name)));
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id in a path. What cannot be an id is a record that does not exist. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!UUID.test(value)) throw new NotFound();
    return value.toLowerCase();
  }
}

/** The first broken rule of each field, nested fields with their whole path. */
export function fieldErrors(errors: readonly ValidationError[], prefix = ''): FieldError[] {
  return errors.flatMap((error) => {
    const field = prefix + error.property;
    const own = Object.keys(error.constraints ?? {}).map((code) => ({ field, code }));
    return [...own.slice(0, 1), ...fieldErrors(error.children ?? [], `${field}.`)];
  });
}

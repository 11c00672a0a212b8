import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface Answer {
  readonly status: number;
  readonly headers: Record<string, string | string[] | number | undefined>;
  readonly text: string;
  /** The body as it came, for files. */
  readonly bytes: Buffer;
  /** The parsed body. Specs name the shape they expect and assert on it. */
  json<T = Record<string, unknown>>(): T;
}

export interface CallOptions {
  readonly headers?: Record<string, string>;
  /** Sent as `If-Match: "n"`. */
  readonly version?: number;
  readonly idempotencyKey?: string;
}

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Calls the product as one person, in English unless told otherwise. */
export class Client {
  constructor(
    private readonly app: NestFastifyApplication,
    readonly token?: string,
  ) {}

  get(url: string, options?: CallOptions): Promise<Answer> {
    return this.call('GET', url, undefined, options);
  }

  post(url: string, body: unknown = {}, options?: CallOptions): Promise<Answer> {
    return this.call('POST', url, body, options);
  }

  put(url: string, body: unknown, options?: CallOptions): Promise<Answer> {
    return this.call('PUT', url, body, options);
  }

  patch(url: string, body: unknown, options?: CallOptions): Promise<Answer> {
    return this.call('PATCH', url, body, options);
  }

  delete(url: string, options?: CallOptions): Promise<Answer> {
    return this.call('DELETE', url, undefined, options);
  }

  async call(method: Method, url: string, body?: unknown, options: CallOptions = {}): Promise<Answer> {
    const response = await this.app.inject({
      method,
      url,
      headers: {
        'accept-language': 'en',
        ...(this.token && { authorization: `Bearer ${this.token}` }),
        ...(options.version !== undefined && { 'if-match': `"${options.version}"` }),
        ...(options.idempotencyKey && { 'idempotency-key': options.idempotencyKey }),
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...options.headers,
      },
      ...(body !== undefined && { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return {
      status: response.statusCode,
      headers: response.headers,
      text: response.body,
      bytes: response.rawPayload,
      json: <T>() => JSON.parse(response.body) as T,
    };
  }
}

/** A named prepared statement: PostgreSQL plans it once per connection. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

/** Names a statement after its module and purpose; the name must be unique, since PostgreSQL keeps the plan under it. */
export function statement(name: string, text: string): Statement {
  return { name, text };
}

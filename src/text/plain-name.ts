/** A coroutine as calls name it: `Client.rows` of `main.<locals>.Client.rows.asend`. */
export function plainName(name: string): string {
  return name.replace(/^.*<locals>\./, '').replace(/\.(asend|athrow|aclose)$/, '');
}

/** The name of a coroutine as the program calls it: `Client.rows` for `main.<locals>.Client.rows.asend`. */
export function plainName(name: string): string {
  return name.replace(/^.*<locals>\./, '').replace(/\.(asend|athrow|aclose)$/, '');
}

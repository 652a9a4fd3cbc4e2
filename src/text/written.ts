/** Lines as a file or a stream takes them: each with its end. */
export function written(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

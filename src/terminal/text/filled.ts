/** Exactly so many rows: what is too much is left out, and what is missing is empty. */
export function filled(rows: readonly string[], height: number): string[] {
  return Array.from({ length: Math.max(0, height) }, (_, row) => rows[row] ?? '');
}

export interface NamedProgram {
  readonly name: string;
  readonly source: string;
}

/** The programs of a file, each under a line `# === name`. */
export function programsIn(text: string): NamedProgram[] {
  return text
    .split(/^# === /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf('\n');
      return { name: part.slice(0, end).trim(), source: part.slice(end + 1) };
    });
}

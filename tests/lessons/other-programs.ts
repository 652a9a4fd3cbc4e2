/** How far the program of a question is from the programs that its chapter shows, whatever things are called. */

/** What is a word of the language or of asyncio, and not a name that the program chose. */
const WORDS = new Set(
  (
    'and as assert async await break class continue def del elif else except False finally for from global if import in is ' +
    'lambda None nonlocal not or pass raise return True try while with yield print range len list zip repr ' +
    'asyncio time threading inspect contextlib unittest'
  ).split(' '),
);

/** The lines of a program with all names, texts and numbers alike; without imports, blank lines and the call of `run`. */
export function shapeOf(code: readonly string[]): string[] {
  return code
    .map((line) =>
      line
        .replace(/[fb]?"[^"]*"/g, 'S')
        .replace(/#.*/, '')
        .replace(/\b\d[\d_.]*\b/g, '0')
        .replace(/(?<!\.)\b[A-Za-z_]\w*/g, (word) => (WORDS.has(word) ? word : 'x'))
        .trim(),
    )
    .filter((line) => line !== '' && !/^(?:import|from) /.test(line) && line !== 'asyncio.run(x())');
}

/** How many lines of the one or the other are not in their common sequence, whichever are more. */
export function linesApart(one: readonly string[], other: readonly string[]): number {
  let common = new Array<number>(other.length + 1).fill(0);
  for (const line of one) {
    const next = [0];
    for (const [index, against] of other.entries())
      next.push(
        line === against ? (common[index] ?? 0) + 1 : Math.max(next[index] ?? 0, common[index + 1] ?? 0),
      );
    common = next;
  }
  return Math.max(one.length, other.length) - (common.at(-1) ?? 0);
}

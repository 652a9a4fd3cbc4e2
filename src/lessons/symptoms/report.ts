import { stripVTControlCharacters } from 'node:util';

/** The margin of the lines of an exception group. */
const MARGIN = /^( *)[|+] (.*)$/;
/** The line between the exceptions of a group. */
const RULE = /^ *\+-[-+ \d.]*$/;
const TRACEBACK = /^(Exception Group )?Traceback \(most recent call last\):/;

interface Traceback {
  /** The columns before the margin; -1 if there is none. */
  readonly depth: number;
  readonly isGroup: boolean;
  /** The error at its end; in a group followed by the inner errors. */
  readonly errors: string[];
}

/**
 * The lines of a report that may say what is wrong: the last error first, a group before its inner errors; then warnings
 * and log messages in order. Lines of source and of stacks are left out, unless there are no others.
 */
export function linesToExplain(report: string): string[] {
  const lines = stripVTControlCharacters(report).split(/\r\n?|\n/);
  const { errors, others } = readReport(lines);
  const messages = [...errors, ...others];
  return messages.length > 0 ? [...new Set(messages)] : lines.filter((line) => line.trim() !== '');
}

function readReport(lines: readonly string[]): { errors: string[]; others: string[] } {
  const tracebacks: Traceback[] = [];
  const others: string[] = [];
  let isInside = false;
  for (const line of lines) {
    const [, margin, rest = line] = MARGIN.exec(line) ?? [];
    const depth = margin?.length ?? -1;
    const header = TRACEBACK.exec(rest);
    if (header !== null) {
      const around = tracebacks.at(-1);
      if (!around?.isGroup || depth <= around.depth)
        tracebacks.push({ depth, isGroup: header[1] !== undefined, errors: [] });
      isInside = true;
    } else if (rest.trim() !== '' && !/^\s/.test(rest) && !RULE.test(line)) {
      const errors = isInside ? tracebacks.at(-1)?.errors : others;
      errors?.push(rest);
      isInside = false;
    }
  }
  return { errors: tracebacks.reverse().flatMap(({ errors }) => errors), others };
}

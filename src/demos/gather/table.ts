import { LISTING_WIDTH } from '../typescript-listing.ts';
import type { GatherTask } from './tasks.ts';

/** So many tasks, if they are alike, are not written out one by one. */
const MANY = 7;

/** The definition of `TASKS`, a list of names and seconds, in Python. */
export function pythonTable(tasks: readonly GatherTask[]): string {
  const series = seriesOf(tasks);
  if (series !== null) {
    const { prefix, seconds, count } = series;
    return `TASKS = [(f"${prefix}{number}", ${seconds}) for number in range(1, ${count + 1})]`;
  }
  const rows = tasks.map(
    ({ name, seconds }) => `(${literal(name)}, ${seconds})`,
  );
  return list('TASKS = [', rows, ']', '    ');
}

/** The same in TypeScript. */
export function typescriptTable(tasks: readonly GatherTask[]): string {
  const head = 'const TASKS: [string, number][] = ';
  const series = seriesOf(tasks);
  if (series !== null) {
    const { prefix, seconds, count } = series;
    return `\
${head}Array.from(
  { length: ${count} },
  (_, index) => [\`${prefix}\${index + 1}\`, ${seconds}],
);`;
  }
  const rows = tasks.map(
    ({ name, seconds }) => `[${singleQuoted(name)}, ${seconds}]`,
  );
  return list(`${head}[`, rows, '];', '  ');
}

/** Many tasks that are numbered from 1 and take equally long. */
interface Series {
  readonly prefix: string;
  readonly seconds: number;
  readonly count: number;
}

function seriesOf(tasks: readonly GatherTask[]): Series | null {
  const [first] = tasks;
  if (first === undefined || tasks.length < MANY) return null;
  const prefix = /^([\p{L}_ -]*)1$/u.exec(first.name)?.[1];
  if (prefix === undefined) return null;
  const { seconds } = first;
  const alike = tasks.every(
    (task, index) =>
      task.name === `${prefix}${index + 1}` && task.seconds === seconds,
  );
  return alike ? { prefix, seconds, count: tasks.length } : null;
}

/** A list on one line if it fits, or else on lines as full as they can be. */
function list(
  open: string,
  items: readonly string[],
  close: string,
  indent: string,
): string {
  const line = open + items.join(', ') + close;
  if (line.length <= LISTING_WIDTH) return line;
  const lines: string[] = [];
  let current = indent;
  for (const item of items) {
    if (
      current !== indent &&
      current.length + item.length + 2 > LISTING_WIDTH
    ) {
      lines.push(current);
      current = indent;
    }
    current += current === indent ? `${item},` : ` ${item},`;
  }
  return [open, ...lines, current, close].join('\n');
}

/** A string literal that Python and TypeScript read alike. */
function literal(text: string): string {
  // JSON lets some of the characters be that cannot be seen.
  return JSON.stringify(text).replace(
    /[\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    (character) =>
      `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The literal in single quotes, unless there is one inside. */
function singleQuoted(text: string): string {
  const doubleQuoted = literal(text);
  return text.includes("'")
    ? doubleQuoted
    : `'${doubleQuoted.slice(1, -1).replaceAll('\\"', '"')}'`;
}

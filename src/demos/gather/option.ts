import { firstInvisible, quote } from '../../text/index.ts';
import { OptionError } from '../option-error.ts';
import { LISTING_WIDTH } from '../typescript-listing.ts';

/** A worker: its name and the seconds it takes, finite and not negative. */
export type GatherTask = [name: string, seconds: number];

/** More lanes than these nobody can follow. */
const MOST_TASKS = 100;

const EXAMPLE = '--tasks T1=1,T2=2,T3=1';

/**
 * Reads `T1=1,T2=2`: names and durations in seconds.
 * @throws OptionError for anything else.
 */
export function parseTasks(value: string): GatherTask[] {
  if (value.trim() === '') {
    throw new OptionError({
      en: `--tasks names no task; write NAME=SECONDS, for example ${EXAMPLE}`,
      fr: `--tasks ne nomme aucune tâche ; écrivez NOM=SECONDES, par exemple ${EXAMPLE}`,
    });
  }
  const parts = value.split(',');
  if (parts.length > MOST_TASKS) {
    throw new OptionError({
      en: `--tasks takes at most ${MOST_TASKS} tasks, not ${parts.length}`,
      fr: `--tasks prend au plus ${MOST_TASKS} tâches, pas ${parts.length}`,
    });
  }
  const tasks = parts.map(parseTask);
  const twice = tasks.find(([name], index) => tasks.findIndex(([other]) => other === name) < index);
  if (twice === undefined) return tasks;
  throw new OptionError({
    en: `--tasks names ${quote(twice[0])} twice; give each task its own name`,
    fr: `--tasks nomme ${quote(twice[0])} deux fois ; donnez à chaque tâche un nom à elle`,
  });
}

function parseTask(part: string): GatherTask {
  if (firstInvisible(part) !== null) {
    throw new OptionError({
      en: `--tasks has a control character in ${quote(part)}; use visible characters only`,
      fr: `--tasks contient un caractère de contrôle dans ${quote(part)} ; n’employez que des caractères visibles`,
    });
  }
  const [name = '', seconds = '', ...rest] = part.split('=').map((text) => text.trim());
  // JavaScript would also take 0x10 for a number; a learner's list of seconds has none of those.
  const isNumber = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$|^[-+]?inf|^nan/i.test(seconds);
  if (name === '' || !isNumber || rest.length > 0) {
    throw new OptionError({
      en: `--tasks cannot read ${quote(part)}; write NAME=SECONDS, for example ${EXAMPLE}`,
      fr: `--tasks ne peut pas lire ${quote(part)} ; écrivez NOM=SECONDES, par exemple ${EXAMPLE}`,
    });
  }
  const duration = Number(seconds);
  if (Number.isFinite(duration) && duration >= 0) return [name, duration];
  throw new OptionError({
    en: `--tasks: ${quote(name)} cannot take ${quote(seconds)} seconds; give 0 or a positive number`,
    fr: `--tasks : ${quote(name)} ne peut pas prendre ${quote(seconds)} secondes ; donnez 0 ou un nombre positif`,
  });
}

/** The definition of `TASKS` in both languages. */
export function definitionOf(tasks: readonly GatherTask[]): {
  python: string;
  typescript: string;
} {
  return {
    python: list(
      'TASKS = [',
      tasks.map(([name, seconds]) => `(${JSON.stringify(name)}, ${seconds})`),
      ']',
      '    ',
    ),
    typescript: list(
      'const TASKS: [string, number][] = [',
      tasks.map(([name, seconds]) => `[${singleQuoted(name)}, ${seconds}]`),
      '];',
      '  ',
    ),
  };
}

function list(open: string, items: readonly string[], close: string, indent: string): string {
  const line = open + items.join(', ') + close;
  if (line.length <= LISTING_WIDTH) return line;
  return [open, ...items.map((item) => `${indent}${item},`), close].join('\n');
}

/** The formatter's quotes: single ones, unless there is one inside. */
function singleQuoted(text: string): string {
  const literal = JSON.stringify(text);
  return text.includes("'") ? literal : `'${literal.slice(1, -1).replaceAll('\\"', '"')}'`;
}

import { type GatherTask, MOST_TASKS } from '../../demos/gather/tasks.ts';
import { CliError } from '../exit.ts';

const EXAMPLE = 'for example --tasks T1=1,T2=2,T3=1';

/**
 * Reads `T1=1,T2=2`: names and durations in seconds.
 * @throws CliError for anything else.
 */
export function parseTasks(text: string): GatherTask[] {
  if (text.trim() === '') throw new CliError(`--tasks names no task; write NAME=SECONDS, ${EXAMPLE}`);
  const parts = text.split(',');
  if (parts.length > MOST_TASKS) {
    throw new CliError(`--tasks takes at most ${MOST_TASKS} tasks, not ${parts.length}`);
  }
  const names = new Set<string>();
  return parts.map((part) => {
    const task = parseTask(part);
    if (names.has(task.name))
      throw new CliError(`--tasks names ${quoted(task.name)} twice; give each task its own name`);
    names.add(task.name);
    return task;
  });
}

function parseTask(part: string): GatherTask {
  const match = /^(?<name>[^=]*)=(?<seconds>[^=]*)$/.exec(part);
  const name = match?.groups?.['name']?.trim() ?? '';
  const seconds = match?.groups?.['seconds']?.trim() ?? '';
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
  if (/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/.test(part)) {
    throw new CliError(`--tasks has a control character in ${quoted(part)}; use visible characters only`);
  }
  if (name === '' || seconds === '') {
    throw new CliError(`--tasks cannot read ${quoted(part)}; write NAME=SECONDS, ${EXAMPLE}`);
  }
  // JavaScript would also take 0x10 for a number; a learner's list of seconds has none of those.
  const duration = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$|^[-+]?inf|^nan/i.test(seconds)
    ? Number(seconds)
    : null;
  if (duration === null)
    throw new CliError(`--tasks cannot read ${quoted(part)}; write NAME=SECONDS, ${EXAMPLE}`);
  if (!Number.isFinite(duration) || duration < 0) {
    throw new CliError(
      `--tasks: ${quoted(name)} cannot take ${quoted(seconds)} seconds; give 0 or a positive number`,
    );
  }
  return { name, seconds: duration };
}

function quoted(text: string): string {
  const shown = text.length > 40 ? `${text.slice(0, 40)}…` : text;
  return JSON.stringify(shown).replace(/[\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, '�');
}

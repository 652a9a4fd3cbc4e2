import { type GatherTask, MOST_TASKS } from '../../demos/gather/tasks.ts';
import type { Messages } from '../../i18n/index.ts';
import { firstUnseen, quote } from '../../text/index.ts';
import { CliError } from '../context/exit.ts';

/**
 * Reads `T1=1,T2=2`: names and durations in seconds.
 * @throws CliError for anything else.
 */
export function parseTasks(text: string, { demo }: Messages): GatherTask[] {
  const words = demo.tasks;
  if (text.trim() === '') throw new CliError(words.none);
  const parts = text.split(',');
  if (parts.length > MOST_TASKS) throw new CliError(words.tooMany(MOST_TASKS, parts.length));
  const names = new Set<string>();
  return parts.map((part) => {
    const task = parseTask(part, words);
    if (names.has(task.name)) throw new CliError(words.twice(quote(task.name)));
    names.add(task.name);
    return task;
  });
}

function parseTask(part: string, words: Messages['demo']['tasks']): GatherTask {
  const match = /^(?<name>[^=]*)=(?<seconds>[^=]*)$/.exec(part);
  const name = match?.groups?.['name']?.trim() ?? '';
  const seconds = match?.groups?.['seconds']?.trim() ?? '';
  if (firstUnseen(part) !== null) throw new CliError(words.control(quote(part)));
  if (name === '' || seconds === '') throw new CliError(words.unreadable(quote(part)));
  // JavaScript would also take 0x10 for a number; a learner's list of seconds has none of those.
  const duration = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$|^[-+]?inf|^nan/i.test(seconds)
    ? Number(seconds)
    : null;
  if (duration === null) throw new CliError(words.unreadable(quote(part)));
  if (!Number.isFinite(duration) || duration < 0) {
    throw new CliError(words.seconds(quote(name), quote(seconds)));
  }
  return { name, seconds: duration };
}

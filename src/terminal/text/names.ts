import type { Words } from '../../i18n/index.ts';
import { plainName } from '../../text/plain-name.ts';
import type { TaskMoment, ThreadMoment, Trace, Wait } from '../../trace/index.ts';
import { sanitize } from './sanitize.ts';
import { columnsOf } from './width.ts';

/** The names of tasks by their ids, and how late each is, in seconds. `moment.tasks` is one. */
export type Names = ReadonlyMap<number, { readonly name: string; readonly late?: number }>;

export function namesIn({ tasks }: Trace): Names {
  return new Map(tasks.map((task) => [task.id, task]));
}

export function nameOf(id: number, names: Names): string {
  const task = names.get(id);
  return task === undefined ? `#${id}` : sanitize(task.name);
}

export function nameOrNull(id: number | null, names: Names): string | null {
  return id === null ? null : nameOf(id, names);
}

/** `T1`; `Task-1 main`, where the loop chose the name and only the coroutine's says something. */
export function labelOf({ name, stack: [coroutine] }: Pick<TaskMoment, 'name' | 'stack'>): string {
  const isChosen = coroutine !== undefined && /^Task-\d+$/.test(name);
  return isChosen ? `${sanitize(name)} ${coroutineName(coroutine)}` : sanitize(name);
}

/** `ask` of `main.<locals>.ask`: the name of a function that runs, without those around it, which take up the room. */
export function coroutineName(qualifiedName: string): string {
  return sanitize(plainName(qualifiedName));
}

/** `thread 2 crunch`. */
export function threadName({ id, name }: Pick<ThreadMoment, 'id' | 'name'>, words: Words): string {
  return `${words.worker(id)}${name === null ? '' : ` ${coroutineName(name)}`}`;
}

/** The spaces before a name at this depth of the task tree. Deep trees stop moving right: the names need the room. */
export function indent(depth: number): string {
  return ' '.repeat(2 * Math.min(depth, 4));
}

/** `T1, T2 and 998 more`: as many names as fit, but always one. */
export function nameList(ids: readonly number[], names: Names, columns: number, words: Words): string {
  let list = '';
  let fitting = '';
  for (const [index, id] of ids.entries()) {
    list += index === 0 ? nameOf(id, names) : `, ${nameOf(id, names)}`;
    const left = ids.length - index - 1;
    const shortened = left === 0 ? list : list + words.more(left);
    if (index === 0 || columnsOf(shortened) <= columns) fitting = shortened;
    if (columnsOf(list) > columns) break;
  }
  return fitting;
}

/** Names the tasks or the object that a task waits for: `T1, T2`, `Lock`, `its turn`. */
export function describeWait(wait: Wait, names: Names, columns: number, words: Words): string {
  switch (wait.for) {
    case 'tasks':
      return nameList(wait.tasks, names, columns, words);
    case 'object':
      return sanitize(wait.object);
    case 'timer':
      return words.timer;
    case 'turn':
      return words.turn;
    case 'outside':
      return words.outside;
    case 'future':
      return words.future;
  }
}

import type { Words } from '../../i18n/index.ts';
import type { TaskMoment, ThreadMoment, Trace, Wait } from '../../trace/index.ts';
import { sanitize } from '../text/sanitize.ts';
import type { ShownState } from '../text/theme.ts';
import { columnsOf } from '../text/width.ts';

/** The tasks by their ids, for their names, and how late they are: `moment.tasks` will do. */
export type Names = ReadonlyMap<number, { readonly name: string; readonly late?: number }>;

/** The tasks of a whole trace, for their names. */
export function namesIn({ tasks }: Trace): Names {
  return new Map(tasks.map((task) => [task.id, task]));
}

/** A task's name, fit to be shown. */
export function nameOf(id: number, names: Names): string {
  const task = names.get(id);
  return task === undefined ? `#${id}` : sanitize(task.name);
}

/** What a lane is called: `T1`; `Task-1 main`, where the loop chose the name and only the coroutine's says something. */
export function labelOf({ name, stack: [coroutine] }: Pick<TaskMoment, 'name' | 'stack'>): string {
  return sanitize(coroutine !== undefined && /^Task-\d+$/.test(name) ? `${name} ${coroutine}` : name);
}

/** What a worker thread is called: `thread 2 crunch`. */
export function threadName({ id, name }: Pick<ThreadMoment, 'id' | 'name'>, words: Words): string {
  return `${words.worker(id)}${name === null ? '' : ` ${sanitize(name)}`}`;
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

/** The state that a view shows for a task: a wait for `to_thread` is known by the coroutine that does it. */
export function shownState(task: Pick<TaskMoment, 'state' | 'wait' | 'stack'>): ShownState {
  const inThread = task.wait?.for === 'outside' && task.stack.at(-1) === 'to_thread';
  return inThread ? 'thread' : task.state;
}

/** What a task waits for, in words: `T1, T2`, `Lock`, `its turn`. */
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

import { isOver, type Moment, type TaskMoment } from '../../../trace/index.ts';
import { coroutineName, describeWait } from '../../text/names.ts';
import type { Theme } from '../../text/theme.ts';

/** Names of one list go up to this length, in characters. */
const LIST = 60;

/** `main → gather: waits for T1, T2`, `at 1.00 s`: what there is to say of a task besides its state. */
export function taskDetail(task: TaskMoment, { tasks }: Moment, { words, marks, states }: Theme): string {
  if (isOver(task)) return words.at(words.seconds(task.since));
  const cancel = task.cancelRequested ? [states['cancel-requested'].word] : [];
  const { wait } = task;
  if (wait === null || task.state === 'ready') return cancel.join();
  const what =
    wait.for === 'timer'
      ? words.events.sleeps(words.seconds(wait.until))
      : words.events.waits(describeWait(wait, tasks, LIST, words));
  const chain = task.stack.map(coroutineName).join(` ${marks.arrow} `);
  return [...cancel, chain === '' ? what : words.labelled(chain, what)].join(', ');
}

import { LifoQueue, PriorityQueue, Queue } from '../../../asyncio/index.ts';
import { defineConstructor, defineMethods, defineProperties } from '../../builtins/define.ts';
import type { Class } from '../../values/class.ts';
import { compare } from '../../values/comparison.ts';
import { toIndex } from '../../values/numbers.ts';
import { truthOf } from '../../values/truth.ts';
import { defineClass } from '../../values/types.ts';
import type { Value } from '../../values/value.ts';

/** Compares as Python does: tuples item by item, and what cannot be compared not at all. */
class PythonPriorityQueue extends PriorityQueue<Value> {
  protected override isLess(a: Value, b: Value): boolean {
    return compare(a, '<', b);
  }
}

const module = 'asyncio.queues';
const queueClass = defineClass('Queue', Queue, { module });
const priorityClass = defineClass('PriorityQueue', PythonPriorityQueue, { module, bases: [queueClass] });
const lifoClass = defineClass('LifoQueue', LifoQueue, { module, bases: [queueClass] });

export const queueClasses: readonly Class[] = [queueClass, priorityClass, lifoClass];

const size = (value: Value): number => Number(toIndex(value));

defineConstructor(queueClass, 'Queue(maxsize=0)', (most: Value) => new Queue<Value>(size(most)));
defineConstructor(lifoClass, 'LifoQueue(maxsize=0)', (most: Value) => new LifoQueue<Value>(size(most)));
defineConstructor(
  priorityClass,
  'PriorityQueue(maxsize=0)',
  (most: Value) => new PythonPriorityQueue(size(most)),
);

defineMethods(queueClass, {
  'qsize(self)': (queue: Queue<Value>) => BigInt(queue.qsize()),
  'empty(self)': (queue: Queue<Value>) => queue.empty(),
  'full(self)': (queue: Queue<Value>) => queue.full(),
  'put(self, item)': (queue: Queue<Value>, item: Value) => queue.put(item),
  'get(self)': (queue: Queue<Value>) => queue.get(),
  'put_nowait(self, item)': (queue: Queue<Value>, item: Value) => queue.putNowait(item),
  'get_nowait(self)': (queue: Queue<Value>) => queue.getNowait(),
  'task_done(self)': (queue: Queue<Value>) => queue.taskDone(),
  'join(self)': (queue: Queue<Value>) => queue.join(),
  'shutdown(self, immediate=False)': (queue: Queue<Value>, immediate: Value) =>
    queue.shutdown(truthOf(immediate)),
});
defineProperties(queueClass, { maxsize: ({ maxsize }: Queue<Value>) => BigInt(maxsize) });

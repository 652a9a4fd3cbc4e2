import {
  Barrier,
  type Body,
  BoundedSemaphore,
  Condition,
  Event,
  Lock,
  Semaphore,
} from '../../../asyncio/index.ts';
import { defineConstructor, defineMethods, defineProperties } from '../../builtins/define.ts';
import { addressOf } from '../../text/repr.ts';
import { callNow } from '../../values/call.ts';
import type { Class } from '../../values/class.ts';
import { namedCoroutine } from '../../values/generators.ts';
import { toIndex } from '../../values/numbers.ts';
import { truthOf } from '../../values/truth.ts';
import { defineClass } from '../../values/types.ts';
import type { Value } from '../../values/value.ts';

const locks = { module: 'asyncio.locks' };

const eventClass = defineClass('Event', Event, locks);
const lockClass = defineClass('Lock', Lock, locks);
const conditionClass = defineClass('Condition', Condition, locks);
const semaphoreClass = defineClass('Semaphore', Semaphore, locks);
const boundedClass = defineClass('BoundedSemaphore', BoundedSemaphore, { ...locks, bases: [semaphoreClass] });
const barrierClass = defineClass('Barrier', Barrier, locks);

export const synchronizationClasses: readonly Class[] = [
  eventClass,
  lockClass,
  conditionClass,
  semaphoreClass,
  boundedClass,
  barrierClass,
];

/** What the runtime writes as `<Lock [locked]>`, with Python's module and address. */
function placedRepr(object: object): string {
  const [, name, info] = /^<(\S+) (.*)>$/.exec(String(object)) as unknown as [string, string, string];
  return `<asyncio.locks.${name} object at ${addressOf(object)} ${info}>`;
}

for (const cls of synchronizationClasses) defineMethods(cls, { '__repr__(self)': placedRepr });

/** A permit. @throws TypeError for anything but an int */
function initial(value: Value): number {
  return Number(toIndex(value));
}

defineConstructor(eventClass, 'Event()', () => new Event());
defineMethods(eventClass, {
  'is_set(self)': (event: Event) => event.isSet(),
  'set(self)': (event: Event) => event.set(),
  'clear(self)': (event: Event) => event.clear(),
  'wait(self)': (event: Event) => event.wait(),
});

type Acquirable = Lock | Condition | Semaphore;

const acquirable = {
  'locked(self)': (lock: Acquirable) => lock.locked(),
  'acquire(self)': (lock: Acquirable) => lock.acquire(),
  'release(self)': (lock: Acquirable) => lock.release(),
  '__aenter__(self)': (lock: Acquirable) => lock.aenter(),
  '__aexit__(self, exc_type, exc, tb)': (lock: Acquirable, _type: Value, error: Value) => lock.aexit(error),
};

for (const cls of [lockClass, conditionClass, semaphoreClass]) defineMethods(cls, acquirable);

defineConstructor(lockClass, 'Lock()', () => new Lock());
defineConstructor(semaphoreClass, 'Semaphore(value=1)', (value: Value) => new Semaphore(initial(value)));
defineConstructor(
  boundedClass,
  'BoundedSemaphore(value=1)',
  (value: Value) => new BoundedSemaphore(initial(value)),
);

defineConstructor(
  conditionClass,
  'Condition(lock=None)',
  (lock: Lock | null) => new Condition(lock ?? undefined),
);
defineMethods(conditionClass, {
  'wait(self)': (condition: Condition) => condition.wait(),
  'wait_for(self, predicate)': (condition: Condition, predicate: Value) =>
    condition.waitFor(() => {
      const result = callNow(predicate);
      return truthOf(result) ? result : false;
    }),
  'notify(self, n=1)': (condition: Condition, n: Value) => condition.notify(Number(toIndex(n))),
  'notify_all(self)': (condition: Condition) => condition.notifyAll(),
});

/** Waits at the barrier, and gives the order of arrival as an int. */
function* arrival(barrier: Barrier): Body<Value> {
  return BigInt(yield* barrier.wait());
}

defineConstructor(
  barrierClass,
  'Barrier(parties)',
  (parties: Value) => new Barrier(Number(toIndex(parties))),
);
defineMethods(barrierClass, {
  'wait(self)': (barrier: Barrier) => namedCoroutine('Barrier.wait', arrival(barrier)),
  'reset(self)': (barrier: Barrier) => barrier.reset(),
  'abort(self)': (barrier: Barrier) => barrier.abort(),
  '__aenter__(self)': (barrier: Barrier) => namedCoroutine('Barrier.__aenter__', arrival(barrier)),
  '__aexit__(self, exc_type, exc, tb)': (barrier: Barrier, _type: Value, error: Value) =>
    barrier.aexit(error),
});
defineProperties(barrierClass, {
  parties: ({ parties }: Barrier) => BigInt(parties),
  n_waiting: ({ nWaiting }: Barrier) => BigInt(nWaiting),
  broken: ({ broken }: Barrier) => broken,
});

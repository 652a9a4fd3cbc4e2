import { TaskGroup, Timeout, timeout, timeoutAt } from '../../../asyncio/index.ts';
import { defineConstructor, defineMethods, pythonFunctions } from '../../builtins/define.ts';
import { reprOf, strOf } from '../../text/repr.ts';
import { defineClass } from '../../values/types.ts';
import type { Value } from '../../values/value.ts';
import { toCoroutine, toTimeout } from './convert.ts';

export const taskGroupClass = defineClass('TaskGroup', TaskGroup, { module: 'asyncio.taskgroups' });

defineConstructor(taskGroupClass, 'TaskGroup()', () => new TaskGroup());
defineMethods(taskGroupClass, {
  'create_task(self, coro, *, name=None, context=None)': (group: TaskGroup, coro: Value, name: Value) =>
    group.createTask(toCoroutine(coro), name === null ? {} : { name: strOf(name) }),
  '__aenter__(self)': (group: TaskGroup) => group.aenter(),
  '__aexit__(self, et, exc, tb)': (group: TaskGroup, _type: Value, error: Value) => group.aexit(error),
  '__repr__(self)': (group: TaskGroup) => group.toString(),
});

export const timeoutClass = defineClass('Timeout', Timeout, { module: 'asyncio.timeouts' });

function timeoutRepr(scope: Timeout): string {
  const [, state] = /\[(\w+)\]/.exec(scope.toString()) ?? [];
  const when = scope.when();
  const shown = when === null ? 'None' : reprOf(Math.round(when * 1000) / 1000);
  return `<Timeout [${state}]${state === 'active' ? ` when=${shown}` : ''}>`;
}

defineConstructor(timeoutClass, 'Timeout(when)', (when: Value) => new Timeout(toTimeout(when)));
defineMethods(timeoutClass, {
  'when(self)': (scope: Timeout) => scope.when(),
  'reschedule(self, when)': (scope: Timeout, when: Value) => scope.reschedule(toTimeout(when)),
  'expired(self)': (scope: Timeout) => scope.expired(),
  '__aenter__(self)': (scope: Timeout) => scope.aenter(),
  '__aexit__(self, exc_type, exc_val, exc_tb)': (scope: Timeout, _type: Value, error: Value) =>
    scope.aexit(error),
  '__repr__(self)': timeoutRepr,
});

export const scopeFunctions = pythonFunctions({
  'timeout(delay)': (delay: Value) => timeout(toTimeout(delay)),
  'timeout_at(when)': (when: Value) => timeoutAt(toTimeout(when)),
});

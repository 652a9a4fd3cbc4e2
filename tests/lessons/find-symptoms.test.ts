import { describe, expect, it } from 'vitest';
import { linesToExplain, Message, SymptomFinder } from '../../src/lessons/symptoms/index.ts';
import { ourSymptoms } from './symptoms/run.ts';

const finder = new SymptomFinder(ourSymptoms);
const found = (text: string) => finder.find(text).map(({ symptom }) => symptom.id);

describe('a message', () => {
  it.each([
    ["coroutine '*' was never awaited", "x.py:1: RuntimeWarning: coroutine 'nap' was never awaited", true],
    ['Executing <* took * seconds', 'Executing <Handle f()> took 0.200 seconds', true],
    ['Executing <* took * seconds', 'took 2 seconds, executing <Handle f()>', false],
    ["Lock' object", 'LOCK’ OBJECT', true],
    ['never ends', '\u001b[1mne\u001b[0mver   ends', true],
    ['déjà', 'deja', true],
  ])('%j in %j: %j', (message, line, isThere) => {
    expect(new Message(message).isInLine(line)).toBe(isThere);
  });

  it('takes no longer for a line made to be slow', () => {
    const message = new Message('a*'.repeat(20).concat('b'));
    expect(message.isInLine('a'.repeat(1_000_000))).toBe(false);
  });
});

const GROUP = `Traceback (most recent call last):
  File "app.py", line 3, in get
    raise TimeoutError
KeyError: 'soup'

During handling of the above exception, another exception occurred:

  + Exception Group Traceback (most recent call last):
  |   File "app.py", line 14, in <module>
  | ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)
  +-+---------------- 1 ----------------
    | Traceback (most recent call last):
    |   File "app.py", line 5, in fail
    |     raise QueueFull
    | ValueError: no soup
    +---------------- 2 ----------------
    | Exception Group Traceback (most recent call last):
    |   File "app.py", line 6, in fail
    | ExceptionGroup: two more (1 sub-exception)
    +-+---------------- 1 ----------------
      | Traceback (most recent call last):
      | TypeError: no
      +------------------------------------
sys:1: RuntimeWarning: coroutine 'nap' was never awaited
`;

describe('a report', () => {
  it('says the last error first, a group before what is in it, then warnings; of the source it says nothing', () => {
    expect(linesToExplain(GROUP)).toEqual([
      'ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)',
      'ValueError: no soup',
      'ExceptionGroup: two more (1 sub-exception)',
      'TypeError: no',
      "KeyError: 'soup'",
      'During handling of the above exception, another exception occurred:',
      "sys:1: RuntimeWarning: coroutine 'nap' was never awaited",
    ]);
    expect(found(GROUP)).toEqual(['group-failed', 'never-awaited']);
  });

  it('is the same with the ends of lines of Windows, and in colours', () => {
    expect(linesToExplain(GROUP.replaceAll('\n', '\r\n'))).toEqual(linesToExplain(GROUP));
    const coloured = GROUP.replaceAll(/\b(ExceptionGroup|TypeError|KeyError)\b/g, '\u001b[1;35m$1\u001b[0m');
    expect(linesToExplain(coloured)).toEqual(linesToExplain(GROUP));
  });

  it('may be indented, if there is nothing else', () => {
    expect(found("    RuntimeWarning: coroutine 'nap' was never awaited\n    x\n")).toEqual([
      'never-awaited',
    ]);
  });

  it('that has no symptom shows none, whatever words are in it', () => {
    for (const text of [
      "KeyError: 'x'",
      "TypeError: 'int' object is not callable",
      'ValueError: the wrong answer',
      'ModuleNotFoundError: No module named asyncio',
      'all is well\nit hangs together\n',
    ])
      expect([text, found(text)]).toEqual([text, []]);
  });
});

describe('what people type', () => {
  it.each([
    ['was never awaited', 'never-awaited'],
    ['never awaited', 'never-awaited'],
    ['RuntimeWarning: coroutine', 'never-awaited'],
    ['Enable never awaited coroutine', 'never-awaited'],
    ['attached to a different loop', 'other-loop'],
    ['different loop', 'other-loop'],
    ['bound to a different event loop', 'other-loop'],
    ['got Future <Future pending> attached to a different loop', 'other-loop'],
    ['loop is closed', 'loop-closed'],
    ['Event loop is closed', 'loop-closed'],
    ['cannot be called from a running event loop', 'run-inside-run'],
    ['asyncio.run() cannot be called', 'run-inside-run'],
    ['already running', 'run-inside-run'],
    ['while another loop is running', 'run-inside-run'],
    ['no running event loop', 'no-running-loop'],
    ['There is no current event loop', 'no-current-loop'],
    ['no current event loop', 'no-current-loop'],
    ['get_event_loop', 'no-current-loop'],
    ['cannot reuse already awaited coroutine', 'awaited-twice'],
    ['already awaited', 'awaited-twice'],
    ['being awaited already', 'awaited-twice'],
    ["can't be used in 'await' expression", 'not-awaitable'],
    ['can’t be used in ‘await’ expression', 'not-awaitable'],
    ["object NoneType can't be used in 'await' expression", 'not-awaitable'],
    ["can't be awaited", 'not-awaitable'],
    ["'coroutine' object is not subscriptable", 'coroutine-as-value'],
    ["'coroutine' object has no attribute 'json'", 'coroutine-attribute'],
    ["'coroutine' object is not iterable", 'coroutine-as-value'],
    ["'coroutine' object is not callable", 'coroutine-as-value'],
    ["int() argument must be a string or a real number, not 'coroutine'", 'coroutine-as-value'],
    ['<coroutine object main at 0x7f1b2c>', 'coroutine-as-value'],
    ['coroutine is not JSON serializable', 'coroutine-as-value'],
    ["'_asyncio.Task' object has no attribute 'json'", 'task-as-value'],
    ['Task was destroyed but it is pending!', 'task-destroyed'],
    ['destroyed but pending', 'task-destroyed'],
    ['Task exception was never retrieved', 'unretrieved-exception'],
    ['never retrieved', 'unretrieved-exception'],
    ['Future exception', 'unretrieved-exception'],
    ['TimeoutError', 'timeout'],
    ['asyncio.exceptions.TimeoutError', 'timeout'],
    ['concurrent.futures._base.TimeoutError', 'timeout'],
    ['CancelledError', 'cancelled'],
    ['asyncio.exceptions.CancelledError', 'cancelled'],
    ['unhandled errors in a TaskGroup', 'group-failed'],
    ['ExceptionGroup', 'group-failed'],
    ['sub-exception', 'group-failed'],
    ['BaseExceptionGroup: unhandled errors in a TaskGroup (1 sub-exception)', 'group-failed'],
    ['Passing coroutines is forbidden', 'wait-wants-tasks'],
    ['use tasks explicitly', 'wait-wants-tasks'],
    ['InvalidStateError', 'not-done'],
    ['Result is not set', 'not-done'],
    ["Executing <Task pending name='Task-1' coro=<main()>> took 0.105 seconds", 'blocking-step'],
    ['Executing', 'blocking-step'],
    ["'await' outside function", 'await-outside'],
    ['outside async function', 'await-outside'],
    ["'async with' outside async function", 'await-outside'],
    ['__aenter__', 'async-form'],
    ["'Lock' object does not support the context manager protocol", 'plain-form'],
    ["Did you mean to use 'async with'?", 'plain-form'],
    ['requires an object with __aiter__ method, got list', 'async-form'],
    ['Lock is not acquired', 'lock-not-held'],
    ['un-acquired lock', 'lock-not-held'],
    ['BoundedSemaphore released too many times', 'semaphore-released'],
    ['task_done() called too many times', 'task-done-twice'],
    ['QueueFull', 'queue-full'],
    ['asyncio.queues.QueueEmpty', 'queue-full'],
    ['QueueShutDown', 'queue-shut-down'],
    ['BrokenBarrierError', 'broken-barrier'],
    ['IncompleteReadError', 'stream-ended'],
    ['0 bytes read on a total of 4 expected bytes', 'stream-ended'],
    ['KeyboardInterrupt', 'interrupted'],
    ['Non-thread-safe operation', 'wrong-thread'],
    ["There is no current event loop in thread 'Thread-1 (work)'.", 'wrong-thread'],
    ['is shutting down', 'group-closed'],
    ['has not been entered', 'group-closed'],
    ['coroutine ignored GeneratorExit', 'cancellation-swallowed'],
    ['it never ends', 'no-limit'],
    ['my program hangs', 'no-limit'],
    ['ça ne finit jamais', 'no-limit'],
    ['Everything stops', 'blocked-loop'],
    ['tout s’arrête', 'blocked-loop'],
    ["tout s'arrete", 'blocked-loop'],
    ['nothing happens', 'never-awaited'],
    ['il ne se passe rien', 'never-awaited'],
    ['a wrong total', 'lost-update'],
    ['un total faux', 'lost-update'],
    ['it is not faster', 'could-overlap'],
    ['it ends too early', 'lost-task'],
    ['lost-update', 'lost-update'],
    ['lost update', 'lost-update'],
  ])('%j leads to %s first', (text, id) => {
    expect(found(text)[0]).toBe(id);
  });

  it.each(['', ' ', '*', '.*', '(', 'x', 'qzxv', '🦆', '\u202e', 'a'.repeat(100_000)])(
    '%j: nothing',
    (text) => {
      expect(found(text)).toEqual([]);
    },
  );
});

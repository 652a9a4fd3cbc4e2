/** Translates conformance programs to Python scripts, on the vocabulary of `dsl_prelude.py`. */

import { readFileSync } from 'node:fs';
import type { Awaitable, Block, Delay, Literal, Program, Statement, SyncBlock } from './dsl.ts';

/** Lines of Python; nested arrays are indented one level deeper than what surrounds them. */
type Lines = readonly (string | Lines)[];

/** Where a statement stands: how many `except` clauses of its function enclose it. */
interface Scope {
  readonly handlers: number;
}

const py = (value: Literal | boolean): string => {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return JSON.stringify(value);
};

const variable = (name: string): string => `G[${py(name)}]`;

const awaitables = (list: readonly Awaitable[]): string => list.map(awaitable).join(', ');

function awaitable(a: Awaitable): string {
  if ('fn' in a) return `F_${a.fn}()`;
  if ('var' in a) return `G.get(${py(a.var)})`;
  if ('val' in a) return py(a.val);
  if ('sleep' in a) return `asyncio.sleep(${a.sleep}${a.result === undefined ? '' : `, ${py(a.result)}`})`;
  if ('gather' in a) {
    const args = a.gather.map((child) => `${awaitable(child)}, `).join('');
    return `asyncio.gather(${args}return_exceptions=${py(a.rex)})`;
  }
  if ('wait_for' in a) return `asyncio.wait_for(${awaitable(a.wait_for[0])}, ${py(a.wait_for[1])})`;
  if ('shield' in a) return `asyncio.shield(${awaitable(a.shield)})`;
  if ('wait' in a) return `${variable(a.wait)}.wait()`;
  if ('acquire' in a) return `${variable(a.acquire)}.acquire()`;
  if ('get' in a) return `${variable(a.get)}.get()`;
  if ('put' in a) return `${variable(a.put[0])}.put(${py(a.put[1])})`;
  return `${variable(a.join)}.join()`;
}

const block = (statements: Block, scope: Scope): Lines =>
  statements.length === 0 ? ['pass'] : statements.flatMap((each) => statement(each, scope));

const caught = (scope: Scope): string => `error${scope.handlers}`;

/** A function around statements that await nothing, then a statement that uses it under the name `callback`. */
const withCallback = (body: SyncBlock, use: string): Lines => [
  'def callback():',
  block(body, { handlers: 0 }),
  use,
];

const asCompleted = (list: readonly Awaitable[], timeout: Delay): string =>
  `asyncio.as_completed([${awaitables(list)}], timeout=${py(timeout)})`;

function tryStatement(s: Extract<Statement, readonly ['try', ...unknown[]]>, scope: Scope): Lines {
  const [, body, handlers, otherwise, finally_] = s;
  const inner = { handlers: scope.handlers + 1 };
  const lines: (string | Lines)[] = ['try:', block(body, scope)];
  for (const [types, handler] of handlers) {
    lines.push(`except (${types.map((type) => `${type},`).join(' ')}) as ${caught(inner)}:`);
    lines.push(block(handler, inner));
  }
  if (otherwise !== null) lines.push('else:', block(otherwise, scope));
  if (finally_ !== null || handlers.length === 0) lines.push('finally:', block(finally_ ?? [], scope));
  return lines;
}

function statement(s: Statement, scope: Scope): Lines {
  switch (s[0]) {
    case 'print':
      return [`P(${py(s[1])})`];
    case 'show':
      return [`show_var(${py(s[1])})`];
    case 'sleep':
      return [`await asyncio.sleep(${s[1]})`];
    case 'return':
      return [`return ${py(s[1])}`];
    case 'raise':
      return [`raise ${s[1]}(${s[2] === null ? '' : py(s[2])})`];
    case 'showexc':
      return [`showexc(${caught(scope)})`];
    case 'reraise':
      return [`raise ${caught(scope)}`];
    case 'await':
      return [`${s[2] === null ? '' : `${variable(s[2])} = `}await ${awaitable(s[1])}`];
    case 'let':
      return [`${variable(s[1])} = ${awaitable(s[2])}`];
    case 'spawn': {
      const eager = s[4] === undefined || s[4] === null ? '' : `, eager_start=${py(s[4])}`;
      return [`${variable(s[1])} = asyncio.create_task(${awaitable(s[2])}, name=${py(s[3])}${eager})`];
    }
    case 'tg':
      return [
        'async with asyncio.TaskGroup() as group:',
        [`${variable(s[1])} = group`, ...block(s[2], scope)],
      ];
    case 'tgspawn':
      return [`${variable(s[2])} = ${variable(s[1])}.create_task(${awaitable(s[3])}, name=${py(s[4])})`];
    case 'timeout':
      return [
        `async with asyncio.timeout(${py(s[2])}) as scope:`,
        [`${variable(s[1])} = scope`, ...block(s[3], scope)],
      ];
    case 'resched':
      return [`reschedule(${py(s[1])}, ${py(s[2])})`];
    case 'self':
      return [`${variable(s[1])} = asyncio.current_task()`];
    case 'uncancel':
    case 'cancelling':
    case 'alltasks':
      return [`${s[0]}()`];
    case 'expired':
    case 'state':
    case 'result':
    case 'corostate':
    case 'hcancel':
      return [`${s[0]}(${py(s[1])})`];
    case 'cancel':
    case 'query':
      return [`${s[0]}(${py(s[1])}, ${py(s[2])})`];
    case 'future':
      return [`${variable(s[1])} = asyncio.get_running_loop().create_future()`];
    case 'setres':
      return [`${variable(s[1])}.set_result(${py(s[2])})`];
    case 'setexc':
      return [`${variable(s[1])}.set_exception(${s[2]}(${s[3] === null ? '' : py(s[3])}))`];
    case 'try':
      return tryStatement(s, scope);
    case 'with':
      return [`async with ${variable(s[1])}:`, block(s[2], scope)];
    case 'release':
    case 'set':
    case 'clear':
    case 'task_done':
      return [`${variable(s[1])}.${s[0]}()`];
    case 'notify':
      return [`${variable(s[1])}.${s[2] === 'all' ? 'notify_all()' : `notify(${s[2]})`}`];
    case 'put_nowait':
      return [`${variable(s[1])}.put_nowait(${py(s[2])})`];
    case 'get_nowait':
      return [`${s[2] === null ? '' : `${variable(s[2])} = `}${variable(s[1])}.get_nowait()`];
    case 'shutdown':
      return [`${variable(s[1])}.shutdown(immediate=${py(s[2])})`];
    case 'babort':
      return [`await ${variable(s[1])}.${s[2]}()`];
    case 'aiter':
      return [
        `async for item in ${asCompleted(s[2], s[3])}:`,
        [`${variable(s[1])} = item`, ...block(s[4], scope)],
      ];
    case 'piter':
      return [`for item in ${asCompleted(s[2], s[3])}:`, [`${variable(s[1])} = item`, ...block(s[4], scope)]];
    case 'wait':
      return [`await wait([${s[1].map(py).join(', ')}], ${py(s[2])}, ${py(s[3])})`];
    case 'repeat':
      return [`for _ in range(${s[1]}):`, block(s[2], scope)];
    case 'call_soon':
      return withCallback(s[2], `${variable(s[1])} = asyncio.get_running_loop().call_soon(callback)`);
    case 'call_later':
    case 'call_at':
      return withCallback(s[3], `${variable(s[1])} = asyncio.get_running_loop().${s[0]}(${s[2]}, callback)`);
    case 'donecb':
      return withCallback(s[2], `donecb(${py(s[1])}, callback)`);
  }
}

const indented = (lines: Lines, indent = ''): string =>
  lines
    .map((line) => (typeof line === 'string' ? `${indent}${line}\n` : indented(line, `${indent}    `)))
    .join('');

const PRELUDE = readFileSync(new URL('dsl_prelude.py', import.meta.url), 'utf8');

/**
 * A script that runs the program, and prints what it does as `dsl_prelude.py` says.
 * @param backwards whether asyncio is to iterate over its sets of tasks in reverse.
 */
export function toPython(program: Program, backwards: boolean): string {
  const objects = Object.entries(program.objs ?? {}).map(
    ([name, [className, ...args]]) => `${variable(name)} = asyncio.${className}(${args.join(', ')})`,
  );
  const functions = Object.entries(program.fns).flatMap(
    ([name, body]): Lines => [`async def F_${name}():`, block(body, { handlers: 0 })],
  );
  const options = `eager=${py(program.eager ?? false)}, backwards=${py(backwards)}`;
  return PRELUDE + indented([...objects, ...functions, `record(F_main, ${options})`]);
}

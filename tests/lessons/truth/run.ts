import type { Interpreter } from '../../../src/cpython/index.ts';
import type { RunResult } from '../../../src/cpython/result.ts';
import type { Code } from '../../../src/lessons/chapter.ts';
import { behaviourOf } from '../../demos/support.ts';
import type { Done } from './did.ts';
import { runOnNode } from './on-node.ts';

/** The version of Python on which the course is made. */
export const EMBEDDED = '3.14';

/** A program of which no chapter can state what it does. */
export class NotToBeStated extends Error {
  override readonly name = 'NotToBeStated';
}

/** Runs a program where it belongs: on CPython, on a virtual clock, or on Node. @throws NotToBeStated */
export async function runProgram(python: Interpreter, { language, code }: Code): Promise<Done> {
  if (language === 'typescript') return runOnNode(code);
  return doneBy(await python.run({ source: code.join('\n') }));
}

/** What a run did, if a chapter can state it. @throws NotToBeStated */
export function doneBy({ trace, stop, stderr }: RunResult): Done {
  if (stop !== null || trace.error?.startsWith('Deadlock') === true)
    throw new NotToBeStated('it never ends: say why it is "notRun"');
  if (stderr !== '') throw new NotToBeStated(`it writes to standard error: ${JSON.stringify(stderr)}`);
  return behaviourOf(trace);
}

import type { Code } from '../../../src/lessons/chapter.ts';
import type { CPython } from '../../oracle/cpython.ts';
import type { Done } from './did.ts';
import { runOnNode } from './on-node.ts';

/** A program of which no chapter can state what it does. */
export class NotToBeStated extends Error {
  override readonly name = 'NotToBeStated';
}

/** Runs a program where it belongs: on CPython, on a virtual clock, or on Node. @throws NotToBeStated */
export async function runProgram(cpython: CPython, { language, code }: Code): Promise<Done> {
  if (language === 'typescript') return runOnNode(code);
  const run = cpython.runScript(code.join('\n'));
  if (run.error?.startsWith('Deadlock')) throw new NotToBeStated('it never ends: say why it is "notRun"');
  const [line] = run.stderr;
  if (line !== undefined) throw new NotToBeStated(`it writes to standard error: "${line.text}"`);
  return run;
}

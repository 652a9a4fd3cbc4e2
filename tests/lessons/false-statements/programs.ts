import type { Code } from '../../../src/lessons/chapter.ts';
import type { Random } from '../../conformance/generate/random.ts';
import { differences } from '../truth/changes.ts';
import type { Done } from '../truth/did.ts';
import { otherLine, otherNumber, swapped } from './alter.ts';
import type { Statement } from './statement.ts';

type Line = NonNullable<Code['output']>[number];

/** What is stated of a program that a chapter shows. @param run what it does */
export function statementsOf(where: string, code: Code, run: () => Promise<Done>): Statement[] {
  const { output = [], elapsed, error, warnings } = code;
  const statements: Statement[] = [];
  const add = (kind: string, change: (random: Random) => Partial<Code>) =>
    statements.push({
      kind,
      where,
      falsify: async (random) => {
        const stated = change(random);
        return { stated, faults: differences({ ...code, ...stated }, await run()) };
      },
    });
  for (const [at, line] of output.entries()) {
    add('a line that is printed', (random) => ({
      output: output.with(at, withText(line, otherLine(textOf(line), random))),
    }));
    add('a line that is printed, left out', () => ({ output: output.toSpliced(at, 1) }));
    add('a line that is printed once', () => ({ output: output.toSpliced(at, 0, line) }));
    if (typeof line !== 'string')
      add('the time of a line', (random) => ({
        output: output.with(at, { ...line, t: otherNumber(line.t, random) }),
      }));
  }
  const orders = swapped(output.map(textOf));
  if (orders.length > 0)
    add('the order of two lines', (random) => {
      const texts = random.pick(orders);
      return { output: output.map((line, at) => withText(line, texts[at] ?? '')) };
    });
  if (elapsed !== undefined) add('a duration', (random) => ({ elapsed: otherNumber(elapsed, random) }));
  if (error === undefined) add('that it ends well', () => ({ error: 'TimeoutError' }));
  else {
    add('an exception', (random) => ({ error: otherLine(error, random) }));
    add('an exception, left out', () => ({ error: undefined }));
  }
  if (warnings === undefined)
    add('that nothing warns', () => ({ warnings: ['Task exception was never retrieved'] }));
  else {
    add('a warning', (random) => {
      const at = random.int(0, warnings.length - 1);
      return { warnings: warnings.with(at, otherLine(warnings[at] ?? '', random)) };
    });
    add('a warning, left out', (random) => {
      const left = warnings.toSpliced(random.int(0, warnings.length - 1), 1);
      return { warnings: left.length === 0 ? undefined : left };
    });
  }
  return statements;
}

function textOf(line: Line): string {
  return typeof line === 'string' ? line : line.text;
}

function withText(line: Line, text: string): Line {
  return typeof line === 'string' ? text : { ...line, text };
}

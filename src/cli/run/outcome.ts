import type { RunResult } from '../../cpython/index.ts';
import { describeStop } from '../../i18n/index.ts';
import { sanitizeLines } from '../../terminal/text/index.ts';
import { joinLines } from '../../text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError, EXIT } from '../context/exit.ts';
import type { Target } from './arguments.ts';
import { commandWords } from './command-words.ts';
import { remedyFor } from './remedies.ts';

/**
 * Tells an error as Python does, and what can be done about one that is the sandbox's.
 * @throws CliError if the script failed or was stopped
 */
export function checkOutcome(result: RunResult, target: Target, { io, messages }: Context): void {
  const { trace, stop, traceback } = result;
  if (trace.error === undefined) return;
  if (stop === null)
    io.stderr.write(joinLines(sanitizeLines((traceback ?? lastWords(trace.error)).trimEnd())));
  const remedy = remedyFor(
    result,
    `asynctutor ${commandWords({ ...target, python: { path: null } })}`,
    messages,
  );
  const why = stop === null ? [] : [describeStop(stop, messages.python)];
  throw new CliError([...why, ...(remedy === null ? [] : [remedy])].join('; '), EXIT.failed);
}

/** What Python writes at an exit: a message, but no number. */
function lastWords(error: string): string {
  return error.replace(/^SystemExit: (\d+$)?/, '');
}

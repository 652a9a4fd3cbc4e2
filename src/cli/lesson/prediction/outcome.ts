import { isAskedOfRun, type Key, keyOf, NoKey, type Question } from '../../../lessons/index.ts';
import type { Did } from '../../../terminal/page/index.ts';
import type { Trace } from '../../../trace/index.ts';
import { runPython } from '../../context/run-python.ts';

/** What the run of a question's program gave. */
export interface Outcome {
  /** Null where the run settles nothing, or there was none. */
  readonly key: Key | null;
  readonly run: Did | null;
  /** Why there was no run. */
  readonly failure: string | null;
}

/** Runs the program of a question, if it has one that can be run, and finds its key. */
export async function outcomeOf(question: Question): Promise<Outcome> {
  const { code, language } = question;
  if (code === undefined || language === 'typescript') return { ...keyed(question, null), run: null };
  try {
    const trace = await runPython(code.join('\n'));
    return { ...keyed(question, trace), run: didOf(trace) };
  } catch (error) {
    const failure = error instanceof Error ? error.message : String(error);
    // Where the run is not asked, it would only have been an illustration.
    return isAskedOfRun(question)
      ? { key: null, run: null, failure }
      : { ...keyed(question, null), run: null };
  }
}

function keyed(question: Question, trace: Trace | null): Pick<Outcome, 'key' | 'failure'> {
  try {
    const unasked = trace === null && isAskedOfRun(question);
    return { key: unasked ? null : keyOf(question, trace), failure: unasked ? 'TypeScript' : null };
  } catch (error) {
    if (error instanceof NoKey) return { key: null, failure: error.message };
    throw error;
  }
}

/** What is told of a run: what it printed and when, and how it ended. */
function didOf({ output, elapsed, error }: Trace): Did {
  return {
    output: output.map(({ t, text }) => ({ t, text })),
    elapsed,
    ...(error !== undefined && { error }),
  };
}

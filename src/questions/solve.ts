import type { Trace } from '../trace/index.ts';
import type { Item } from './item.ts';
import { isAskedOfRun, type Key, keyOf } from './key.ts';

/** Runs a Python program on the virtual clock. @throws Error if it cannot be run */
export type RunPython = (source: string) => Promise<Trace>;

export interface Solution {
  readonly key: Key;
  /** The run that settles the key; null where none does. */
  readonly trace: Trace | null;
}

/**
 * The key of a question, by a run of its program where that settles it.
 * @returns the error if the program cannot be run or does not settle the key, which never happens to checked questions
 */
export async function solve(
  { question, trace }: Pick<Item, 'question' | 'trace'>,
  run: RunPython,
): Promise<Solution | Error> {
  try {
    const ran = trace ?? (isAskedOfRun(question) ? await run((question.code ?? []).join('\n')) : null);
    return { key: keyOf(question, ran), trace: ran };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

import type { Trace } from '../trace/index.ts';
import type { Item } from './item.ts';
import { isAskedOfRun, type Key, keyOf } from './key.ts';

/** Runs a Python program on the virtual clock. @throws Error if it is no program that can be run here */
export type RunPython = (source: string) => Promise<Trace>;

export interface Solution {
  readonly key: Key;
  /** The run that settles it; null where none does. */
  readonly trace: Trace | null;
}

/**
 * The key of a question, by a run of its program where that settles it.
 * @returns the error where the program cannot be run here, or does not settle it; neither happens to questions that were checked
 */
export async function solve(
  { question, trace }: Pick<Item, 'question' | 'trace'>,
  run: RunPython,
): Promise<Solution | Error> {
  try {
    const settled = trace ?? (isAskedOfRun(question) ? await run((question.code ?? []).join('\n')) : null);
    return { key: keyOf(question, settled), trace: settled };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

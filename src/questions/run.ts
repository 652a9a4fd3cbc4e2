import { isAskedOfRun, type Key, keyOf } from '../lessons/index.ts';
import type { Trace } from '../trace/index.ts';
import type { Item } from './item.ts';

/** Runs a Python program on the virtual clock. @throws Error if it is no program that can be run here */
export type RunPython = (source: string) => Promise<Trace>;

/** What a question's answer is compared with. */
export interface Keyed {
  readonly key: Key;
  /** The run that settles it; null where none does. */
  readonly trace: Trace | null;
}

/**
 * The key of a question, by a run of its program where that settles it.
 * @throws NoKey, or what `run` throws; neither happens to questions that were checked
 */
export async function keyed({ question, trace }: Item, run: RunPython): Promise<Keyed> {
  if (!isAskedOfRun(question)) return { key: keyOf(question, null), trace: trace ?? null };
  const ran = trace ?? (await run((question.code ?? []).join('\n')));
  return { key: keyOf(question, ran), trace: ran };
}

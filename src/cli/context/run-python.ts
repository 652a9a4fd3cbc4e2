import type { Trace } from '../../trace/index.ts';

/**
 * Runs a small Python program on a virtual clock, with means that are brought in only now.
 * @throws Error if it is no program that can be run here
 */
export async function runPython(source: string): Promise<Trace> {
  const [{ parse, scriptOf }, { record }] = await Promise.all([
    import('../../python/index.ts'),
    import('../../trace/index.ts'),
  ]);
  return record(scriptOf(parse(source)));
}

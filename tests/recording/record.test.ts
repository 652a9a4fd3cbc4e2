import { describe, expect, it } from 'vitest';
import { demoPrograms, recordProgram } from '../../src/recording/record.ts';
import { sourceLine } from '../../src/trace/index.ts';

const programs = await demoPrograms();

describe.each(programs)('the recorded run of a demo', ({ python, typescript = '' }) => {
  it('pairs the lines of both languages in one order, and none with two', async () => {
    const run = await recordProgram({ python, typescript });
    const pairs = new Map<number, Set<number | null>>();
    for (const [index, event] of (run?.trace.events ?? []).entries()) {
      const line = sourceLine(event);
      const twin = run?.typescriptLines?.[index] ?? null;
      if (line === null) expect(twin).toBeNull();
      else pairs.set(line, (pairs.get(line) ?? new Set()).add(twin));
    }
  });
});

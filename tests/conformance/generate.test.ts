import { describe, expect, it } from 'vitest';
import { EXCEPTION_TYPES, OBJECT_CLASSES } from './dsl.ts';
import { countStatements, generate, MAX_STATEMENTS, THEME_NAMES } from './generate.ts';

/** All words that occur as the first element of an array, or as a key, anywhere in `part`. */
function words(part: unknown, found = new Set<string>()): Set<string> {
  if (Array.isArray(part)) {
    for (const each of part) {
      if (typeof each === 'string') found.add(each);
      else words(each, found);
    }
  } else if (typeof part === 'object' && part !== null) {
    for (const [key, value] of Object.entries(part)) {
      found.add(key);
      words(value, found);
    }
  }
  return found;
}

describe('the program generator', () => {
  it('gives the same programs for the same seed, and others for another', () => {
    expect(generate(7, 50)).toEqual(generate(7, 50));
    expect(generate(7, 50)).not.toEqual(generate(8, 50));
  });

  it('uses every theme, statement, awaitable, object and exception of the language', () => {
    const programs = generate(1, 4000);
    expect(new Set(programs.map(({ theme }) => theme))).toEqual(new Set(THEME_NAMES));

    const statements =
      'print show sleep return raise showexc reraise await let spawn tg tgspawn timeout expired resched cancel ' +
      'self uncancel cancelling state result alltasks corostate future setres setexc try with release set clear ' +
      'task_done notify put_nowait get_nowait shutdown query babort aiter piter wait repeat call_soon call_later ' +
      'call_at hcancel donecb';
    const awaitables = 'fn var val sleep gather wait_for shield wait acquire get put join';
    const vocabulary = words(programs.map(({ prog }) => prog));
    for (const word of [
      ...statements.split(' '),
      ...awaitables.split(' '),
      ...OBJECT_CLASSES,
      ...EXCEPTION_TYPES,
    ]) {
      expect(vocabulary).toContain(word);
    }
  });

  it('keeps programs small, and calls no function from itself', () => {
    for (const { prog } of generate(2, 500)) {
      expect(countStatements(prog)).toBeLessThanOrEqual(MAX_STATEMENTS);
      const calls = new Map(
        Object.entries(prog.fns).map(([name, body]) => [
          name,
          [...JSON.stringify(body).matchAll(/"fn":"(\w+)"/g)].map(([, callee]) => callee as string),
        ]),
      );
      const reaches = (from: string, path: readonly string[]): boolean =>
        path.includes(from) || (calls.get(from) ?? []).some((callee) => reaches(callee, [...path, from]));
      expect(reaches('main', [])).toBe(false);
    }
  });
});

import fc from 'fast-check';
import { coroutine, createTask, gather, print, sleep, ValueError } from '../../../src/asyncio/index.ts';
import { record, type Trace } from '../../../src/trace/index.ts';

/** Any text: control characters, halves of pairs, signs of XML and JSON, right to left, pictures. */
export const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom('', 'T1', '任務一二三', 'é👩‍👩‍👧‍👦', 'नमस्ते', 'שלום'),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '&',
        '"',
        "'",
        ']]>',
        '\u0000',
        '\u001b[31m',
        '\ud800',
        '\uffff',
        '\u202e',
        '\n',
      ),
    )
    .map((parts) => parts.join('')),
);

/** What somebody's tasks are called, how long they take, and what they print and fail with. */
export const anyWork = fc.array(
  fc.record({
    name: anyText,
    seconds: fc.constantFrom(0, 0.1, 0.25, 1 / 3, 1, 2.5),
    text: anyText,
    fails: fc.boolean(),
    cancelled: fc.boolean(),
  }),
  { minLength: 1, maxLength: 5 },
);

/** The trace of a program that does this work, all of it at once. */
export function traceOf(work: readonly Work[]): Promise<Trace> {
  const worker = coroutine(function* worker({ seconds, text, fails }: Work) {
    print(text);
    yield* sleep(seconds);
    if (fails) throw new ValueError(text);
    return text;
  });
  const main = coroutine(function* main() {
    const tasks = work.map((each) => createTask(worker(each), { name: each.name }));
    yield* sleep(0.1);
    for (const [index, { cancelled }] of work.entries()) if (cancelled) tasks[index]?.cancel();
    // Whatever becomes of the tasks, the program itself ends well.
    yield* gather(tasks, { returnExceptions: true });
  });
  return record((run) => run(main()));
}

type Work = typeof anyWork extends fc.Arbitrary<(infer W)[]> ? W : never;

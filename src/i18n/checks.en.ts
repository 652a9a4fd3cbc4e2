import { codeQuote } from '../text/index.ts';

const seconds = (time: number): string => `${Math.round(time * 1000) / 1000} s`;

const times = (list: readonly number[]): string => list.map(seconds).join(', ');

const code = (list: readonly string[]): string => list.map(codeQuote).join(', ');

const at = (line: number | null): string => (line === null ? '' : ` (line ${line})`);

const calls = (count: number): string => (count === 1 ? '1 call' : `${count} calls`);

/** The messages of the checks of exercises. The reasons are small Markdown: one sentence, without a full stop. */
export const checksEn = {
  /** A reason and its cause. */
  because: (reason: string, cause: string) => `${reason}: ${cause}`,
  why: (failure: string, why: string) => `${failure}. ${why}`,
  /** The error is that of a run with this title. */
  inRun: (title: string, error: string) => `${title}: ${error}`,
  forged: 'the program tampers with what observes it, and cannot be judged',
  raised: ({ error, line }: { error: string; line: number | null }) =>
    `the program fails with ${codeQuote(error)}${at(line)}`,
  deadlock: 'nothing can go on: every task waits for what never comes',
  missingName: ({ name }: { name: string }) =>
    `the program has no ${codeQuote(name)}: the exercise needs that name`,
  /** The reasons why a check fails. */
  reasons: {
    noFunction: ({ name }: { name: string }) =>
      `the program has no function ${codeQuote(name)}: the exercise needs it`,
    neverAwaited: ({ name, line }: { name: string; line: number | null }) =>
      `${codeQuote(name)}${at(line)} is called, and its coroutine is never awaited: nothing of it runs`,
    neverWaits: ({ name, line }: { name: string; line: number | null }) =>
      `${codeQuote(name)}${at(line)} never runs, or never waits for anything`,
    blocks: ({ line, t, blocked }: { line: number | null; t: number; blocked: number }) =>
      line === null
        ? `the program blocks the whole loop for ${seconds(blocked)} from ${seconds(t)} on: nothing else can run`
        : `line ${line} blocks the whole loop for ${seconds(blocked)} from ${seconds(t)} on: nothing else can run`,
    apart: (facts: { name: string; line: number | null; t: number; before: string; could: number }) =>
      `${codeQuote(facts.name)}${at(facts.line)} started at ${seconds(facts.t)}, after ${codeQuote(facts.before)} had ended; both could start at ${seconds(facts.could)}`,
    apartCalls: (facts: {
      name: string;
      line: number | null;
      call: number;
      t: number;
      after: number;
      could: number;
    }) =>
      `call ${facts.call} of ${codeQuote(facts.name)}${at(facts.line)} started at ${seconds(facts.t)}, after call ${facts.after} had ended; both could start at ${seconds(facts.could)}`,
    neverTogether: ({ names }: { names: readonly string[] }) =>
      `at no moment are all of these under way: ${code(names)}`,
    tooMany: (facts: { name: string; line: number | null; t: number; count: number; most: number }) =>
      `at ${seconds(facts.t)}, ${calls(facts.count)} of ${codeQuote(facts.name)}${at(facts.line)} were under way at once; at most ${facts.most} may be`,
    tooFew: ({ name, count, least }: { name: string; count: number; least: number }) =>
      `never more than ${calls(count)} of ${codeQuote(name)} ${count === 1 ? 'is' : 'are'} under way at once; ${least} could be`,
    startTimes: (facts: { name: string; found: readonly number[]; expected: readonly number[] }) =>
      `${codeQuote(facts.name)} started at ${times(facts.found)}; it should start at ${times(facts.expected)}`,
    tooFast: (facts: {
      name: string;
      line: number | null;
      t: number;
      count: number;
      most: number;
      per: number;
    }) =>
      `${calls(facts.count)} of ${codeQuote(facts.name)}${at(facts.line)} started within ${seconds(facts.per)} from ${seconds(facts.t)} on; at most ${facts.most} may`,
    neverCancelled: ({ name, line }: { name: string; line: number | null }) =>
      `no call of ${codeQuote(name)}${at(line)} was ever cancelled`,
    cancelledAt: ({ name, found, t }: { name: string; found: number; t: number }) =>
      `${codeQuote(name)} was cancelled at ${seconds(found)}; it should be at ${seconds(t)}`,
    wentOn: ({ name, line, t, end }: { name: string; line: number | null; t: number; end: number }) =>
      `${codeQuote(name)}${at(line)} was cancelled at ${seconds(t)}, and went on until ${seconds(end)}`,
    cutShort: ({ name, line, t }: { name: string; line: number | null; t: number }) =>
      `${codeQuote(name)}${at(line)} was cancelled at ${seconds(t)}, before it came to its end`,
    neverEnded: ({ name, line }: { name: string; line: number | null }) =>
      `${codeQuote(name)}${at(line)} never came to its end`,
    swallowed: ({ name, line, t }: { name: string; line: number | null; t: number }) =>
      `${codeQuote(name)}${at(line)} was cancelled at ${seconds(t)}, and its task counts as done: the \`CancelledError\` has been swallowed`,
    noSuchLine: ({ text }: { text: string }) => `no line of the form ${codeQuote(text)} is printed`,
    noDuration: ({ name, line, t }: { name: string; line: number | null; t: number }) =>
      `the calls of ${codeQuote(name)}${at(line)} take no time: they begin and end at ${seconds(t)}`,
    runsOnImport: ({ line }: { line: number }) =>
      `line ${line} runs as soon as the file is imported; what starts the program belongs under \`if __name__ == "__main__"\``,
    notCleanedUp: ({ after, t, text }: { after: string; t: number; text: string }) =>
      `${codeQuote(after)} was printed at ${seconds(t)}, and ${codeQuote(text)} never followed`,
    leftover: ({ name, line, t }: { name: string; line: number | null; t: number }) =>
      `${codeQuote(name)}${at(line)} was still under way when the program ended at ${seconds(t)}, and was cut off`,
    unretrieved: ({ name, line, error }: { name: string; line: number | null; error: string }) =>
      `${codeQuote(name)}${at(line)} failed with ${codeQuote(error)}, and nobody has asked how it ended`,
    unused: ({ names }: { names: readonly string[] }) =>
      names.length === 1
        ? `the program does not use ${code(names)}`
        : `the program uses none of these: ${code(names)}`,
    used: ({ name, line }: { name: string; line: number }) => `line ${line} uses ${codeQuote(name)}`,
    otherResult: ({ found, expected }: { found: string; expected: string }) =>
      `the program returns ${codeQuote(found)}; it should return ${codeQuote(expected)}`,
    neverPrinted: ({ text }: { text: string }) => `${codeQuote(text)} is never printed`,
    printedTimes: ({ text, found, expected }: { text: string; found: number; expected: number }) =>
      `${codeQuote(text)} is printed ${found === 1 ? 'once' : `${found} times`}; it should be ${expected} times`,
    otherText: ({ number, found, expected }: { number: number; found: string; expected: string }) =>
      `printed line ${number} is ${codeQuote(found)}; it should be ${codeQuote(expected)}`,
    wrongOrder: ({ text, before }: { text: string; before: string }) =>
      `${codeQuote(text)} is printed before ${codeQuote(before)}; it should come after`,
    furtherText: ({ text, line }: { text: string; line: number | null }) =>
      `${codeQuote(text)} is printed too${at(line)}; nothing else should be`,
    printedAt: ({ text, line, found, t }: { text: string; line: number | null; found: number; t: number }) =>
      `${codeQuote(text)} is printed at ${seconds(found)}${at(line)}; it should be at ${seconds(t)}`,
    tooSlow: ({ elapsed, most }: { elapsed: number; most: number }) =>
      `the program takes ${seconds(elapsed)}; ${seconds(most)} is possible`,
    tooQuick: ({ elapsed, least }: { elapsed: number; least: number }) =>
      `the program takes only ${seconds(elapsed)}; what it has to wait for takes ${seconds(least)}`,
    noError: ({ expected }: { expected: string }) =>
      `the program ends well; it should fail with ${codeQuote(expected)}`,
    otherError: ({ found, expected }: { found: string; expected: string }) =>
      `the program fails with ${codeQuote(found)}; it should fail with ${codeQuote(expected)}`,
  },
};

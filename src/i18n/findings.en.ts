import { codeQuote } from '../text/index.ts';

const at = (line: number | null): string => (line === null ? '' : ` (line ${line})`);

const all = (parts: readonly string[]): string => new Intl.ListFormat('en-GB').format(parts);

const code = (names: readonly string[]): string => all(names.map(codeQuote));

interface Place {
  readonly task: string;
  readonly line: number | null;
}

/** Findings: the remarks of a reviewer about a run. Times are given in words, tasks by their names. */
export const findingsEn = {
  more: (count: number) => (count === 1 ? '1 other' : `${count} others`),
  neverAwaited: ({ coroutine, line, count }: { coroutine: string; line: number | null; count: number }) => {
    const times = count === 1 ? '' : ` ${count} times`;
    return `${codeQuote(coroutine)} is called${times}${at(line)} but never awaited: nothing of it runs`;
  },
  blockedLoop: ({
    tasks,
    line,
    seconds,
    count,
    late,
  }: {
    tasks: readonly string[];
    line: number | null;
    seconds: string;
    count: number;
    late: readonly string[];
  }) => {
    const who = tasks.length === 0 ? 'a callback' : all(tasks);
    const verb = tasks.length > 1 ? 'hold up' : 'holds up';
    const times = count === 1 ? '' : `, ${count} times in all,`;
    const result = late.length === 0 ? 'nothing else can run meanwhile' : `late by it: ${late.join(', ')}`;
    return `${who} ${verb} the whole loop${at(line)}${times} for ${seconds}; ${result}`;
  },
  late: ({ task, seconds }: { task: string; seconds: string }) => `${task} by ${seconds}`,
  lostTask: ({
    task,
    line,
    t,
    count,
    stoodAt,
  }: Place & { t: string; count: number; stoodAt: number | null }) => {
    if (count > 1)
      return `${count} tasks${at(line)} are cut off when the loop closes, at ${t}: nobody awaits them`;
    const where = stoodAt === null ? 'before it has begun' : `on line ${stoodAt}`;
    return `${task}${at(line)} is cut off ${where} when the loop closes, at ${t}: nobody awaits it`;
  },
  unretrievedException: ({
    task,
    line,
    error,
    raisedAt,
    count,
  }: Place & { error: string; raisedAt: number | null; count: number }) => {
    const rest = count === 1 ? '' : `, as do ${count - 1} more that are made there`;
    return `${task}${at(line)} fails with ${codeQuote(error)}${at(raisedAt)}${rest}, and nobody asks how it ended`;
  },
  couldOverlap: ({
    functions,
    lines,
    isLoop,
    seconds,
    possible,
  }: {
    functions: readonly string[];
    lines: readonly number[];
    isLoop: boolean;
    seconds: string;
    possible: string;
  }) => {
    const where = `${lines.length === 1 ? 'line' : 'lines'} ${all(lines.map(String))}`;
    const what = isLoop ? 'the rounds of the loop with' : 'the calls of';
    return `${what} ${code(functions)} (${where}) run one after another for ${seconds}, and none needs another's value: together they would take ${possible}`;
  },
  cancellationSwallowed: ({ name, task, line, t }: Place & { name: string; t: string }) =>
    `${codeQuote(name)} catches the cancellation of ${task} at ${t}${at(line)} and goes on as if nothing had happened: it should raise it again`,
  noLimit: {
    vain: ({ what, task, line, seconds }: Place & { what: string; seconds: string }) =>
      `${task} waits ${seconds} for ${codeQuote(what)}${at(line)}, which never comes, and no timeout ends the wait`,
    hanging: ({ what, line, seconds }: { what: string; line: number | null; seconds: string }) =>
      `${codeQuote(what)}${at(line)} takes ${seconds} to answer, and no timeout ends the wait`,
    connection: ({ what, line }: { what: string; line: number | null }) =>
      `${codeQuote(what)}${at(line)} waits for whoever answers, and no timeout ends the wait`,
  },
  deadlock: ({ waits }: { waits: readonly string[] }) => `nothing can go on: ${waits.join('; ')}`,
  wait: {
    tasks: ({ task, line, tasks }: Place & { tasks: readonly string[] }) =>
      `${task}${at(line)} waits for ${all(tasks)}`,
    held: ({ task, line, what, holder }: Place & { what: string; holder: string }) =>
      `${task}${at(line)} waits for ${codeQuote(what)}, which ${holder === task ? 'it holds itself' : `${holder} holds`}`,
    object: ({ task, line, what }: Place & { what: string }) =>
      `${task}${at(line)} waits for ${codeQuote(what)}`,
    future: ({ task, line }: Place) => `${task}${at(line)} waits for a future that nobody completes`,
  },
};

import { type History, type Moment, timersOf } from '../../../trace/index.ts';
import { nonTasks } from '../../board/non-tasks.ts';
import { variablesAt } from '../../stepper/locals.ts';
import { timerName } from '../../stepper/loop.ts';
import { nameList, threadName } from '../../text/names.ts';
import { repeated } from '../../text/tally.ts';
import type { Theme } from '../../text/theme.ts';

/** Names of one list go up to this length, in characters; timers up to this number. */
const LIST = 60;
const TIMERS = 5;

/** `T1, T3 and 7 more`, the next first. */
export function readyText({ ready, tasks }: Moment, { words }: Theme): string {
  return ready.size === 0 ? '' : nameList([...ready], tasks, LIST, words);
}

/** `1.00 s T1, 2.00 s limit of main and 3 more` */
export function timersText(moment: Moment, { words }: Theme): string {
  const { first, count } = timersOf(moment, TIMERS);
  const list = first.map((timer) => `${words.seconds(timer.until)} ${timerName(timer, words)}`).join(', ');
  return count > first.length ? list + words.more(count - first.length) : list;
}

/** `name = 'T1', seconds = 1` */
export function localsText(history: History, position: number, { words }: Theme): string {
  const variables = variablesAt(history, position) ?? [];
  return variables.map(([name, text]) => words.stepper.variable(name, text)).join(', ');
}

/** `≈ thread 1 work since 0.20 s`, `◌ worker ×2 never awaited`, a line each. */
export function othersText(moment: Moment, theme: Theme): string {
  const { states, words } = theme;
  const { threads, drifting, 'never-awaited': forgotten } = nonTasks(moment);
  return [
    ...threads.map(
      (thread) =>
        `${states.thread.glyph} ${threadName(thread, words)} ${words.since(words.seconds(thread.since))}`,
    ),
    ...[...drifting].map(
      ([name, count]) => `${states.drifting.glyph} ${repeated(name, count, theme)}: ${states.drifting.word}`,
    ),
    ...[...forgotten].map(
      ([name, count]) =>
        `${states['never-awaited'].glyph} ${repeated(name, count, theme)}: ${states['never-awaited'].word}`,
    ),
  ].join('\n');
}

import { type Charted, MOST_LANES } from './chart.ts';
import type { Lane, Stretch } from './lanes.ts';
import { describeWait, type Names } from './names.ts';
import { reports } from './reports.ts';
import { forgotten, tally } from './tally.ts';
import type { ViewOptions } from './theme.ts';
import { wrap } from './width.ts';
import type { Words } from './words.ts';

/** Names of one wait are listed up to this length, in characters. */
const LIST = 60;

/** The timeline in words, a sentence a task: for those who listen to it. */
export function sentences({ trace, lanes }: Charted, { width, theme }: ViewOptions): string[] {
  const { words } = theme;
  const names = new Map(trace.tasks.map((task) => [task.id, task]));
  const told = lanes.slice(0, MOST_LANES).map((lane) => sentence(lane, names, words));
  if (lanes.length > MOST_LANES) told.push(words.sentences.moreTasks(lanes.length - MOST_LANES));
  for (const [name, count] of tally(forgotten(trace))) {
    told.push(words.sentences.neverAwaited(name, count));
  }
  return [...told.flatMap((text) => wrap(text, width - 1)), ...reports(trace, width, theme)];
}

/** `T1 waited on a timer from 0.00 s to 1.00 s, then was done.` */
function sentence(lane: Lane, names: Names, words: Words): string {
  const clauses = lane.stretches.flatMap((stretch) => clause(stretch, names, words));
  const end = words.sentences.end[lane.outcome ?? 'unfinished'];
  return words.sentences.told(lane.label, clauses, end);
}

/** What a task did for a time that is worth a word. */
function clause({ from, to, state, wait }: Stretch, names: Names, words: Words): string[] {
  const span = words.sentences.span(words.seconds(from), words.seconds(to));
  if (words.seconds(from) === words.seconds(to)) return [];
  switch (state) {
    case 'timer':
    case 'ready':
    case 'running':
    case 'blocking':
    case 'thread':
      return [`${words.sentences.stretch[state]} ${span}`];
    case 'waiting':
      return wait === null
        ? []
        : [`${words.sentences.waited(describeWait(wait, names, LIST, words))} ${span}`];
    default:
      return [];
  }
}

import type { Words } from '../../i18n/index.ts';
import { survey, type TraceEvent } from '../../trace/index.ts';
import { keyLine } from '../text/key-line.ts';
import { gap, line, type Span } from '../text/line.ts';
import { nameOf } from '../text/names.ts';
import { fitRows } from '../text/rows.ts';
import { sanitize } from '../text/sanitize.ts';
import type { ViewOptions } from '../text/theme.ts';
import { columnsOf, truncate, wrap } from '../text/width.ts';
import { codeRows, titleRule } from './code.ts';
import { describeStep } from './describe-step.ts';
import { explainStep } from './explain.ts';
import { localsRows } from './locals.ts';
import { loopRows } from './loop.ts';
import { outputRows } from './output.ts';
import type { Typing } from './player.ts';
import { soloRows } from './solo.ts';
import { taskRows } from './tasks.ts';
import type { StepperInput, StepperOptions } from './view.ts';

/** A smaller terminal has no room for a stepper. */
export const SMALLEST = { width: 40, height: 12 };

/** In fewer rows there are no rules, no sentence and no variables; in fewer columns the sentence takes two rows. */
const FEW_ROWS = 18;
/** From here on, the variables take three. */
const MANY_ROWS = 30;
const FEW_COLUMNS = 76;

/**
 * A run after so many of its events: the last event and why it comes about, the program's text around its line, the local
 * variables there, the loop with its ready queue and timers, the tasks, the output. Exactly `height` lines; parts keep
 * their places from event to event.
 */
export function stepper(input: StepperInput, options: StepperOptions): string[] {
  const { width, height, theme } = options;
  const { typing = null } = input;
  const last = typing === null ? keyLine(input.keys, width - 1, theme) : prompt(typing, options);
  const rows = [head(input, options), ...body(input, options)];
  return [...fitRows(rows, height - 1), line(last, width, theme)].slice(-height);
}

function body(input: StepperInput, options: StepperOptions): string[] {
  const { width, height, theme } = options;
  const { history, position, solo } = input;
  const { words } = theme;
  const isLow = height < FEW_ROWS;
  // The sentence looks at the moment before, too, and a history has but one at a time.
  const reason = isLow ? [] : wrap(explainStep(history, position, words), width - 1);
  const reasonRows = isLow ? 0 : width < FEW_COLUMNS ? 2 : 1;
  const localsCount = isLow || !history.hasLocals ? 0 : height < MANY_ROWS ? 1 : 3;
  const locals = localsRows(history, position, localsCount, options);
  const moment = history.at(position);
  const event = history.eventAt(position);
  const t = input.t ?? moment.t;
  const focus = taskOf(event);
  const rules = isLow ? 0 : 2;
  // Head, event, three of the loop, keys.
  const room = shareOut(input, height - 6 - rules - reasonRows - locals.length);
  const found = survey(moment.tasks.values(), room.tasks);
  const alone = solo === null ? undefined : moment.tasks.get(solo);
  const tasks =
    solo === null
      ? taskRows({ moment, found, focus }, room.tasks, options)
      : soloRows(alone, moment, room.tasks, options);
  const title = solo === null ? words.stepper.tasks : words.stepper.only(nameOf(solo, moment.tasks));
  const [step = ''] = describeStep(event, moment.tasks, words);
  const rule = (text: string) => (isLow ? [] : [titleRule(text, width - 1, theme)]);
  return [
    line([{ text: step, paint: theme.colour.bold }], width, theme),
    ...shortened(reason, reasonRows, options),
    ...codeRows(withNote(input, words), position, room.code, options),
    ...locals,
    ...loopRows({ moment, phase: history.phaseAt(position), t, holder: found.holder }, options),
    ...rule(title),
    ...fitRows(tasks, room.tasks),
    ...rule(words.stepper.output),
    ...outputRows(moment, room.output, options),
  ];
}

/** In exactly so many rows; the last says if there is more. */
function shortened(lines: readonly string[], rows: number, { width, theme }: ViewOptions): string[] {
  if (lines.length <= rows) return fitRows([...lines], rows);
  const rest = lines.slice(rows - 1).join(' ');
  return [...lines.slice(0, rows - 1), truncate(rest, width - 1, theme.marks.ellipsis)].slice(0, rows);
}

/** `Go to a step (12) or a time (1.5 s): 1_` */
function prompt({ text, isWrong }: Typing, { width, theme }: StepperOptions): Span[] {
  const { goTo, noPlace } = theme.words.stepper;
  const question = isWrong ? noPlace : goTo;
  const room = width - 2 - columnsOf(text);
  return [
    {
      text: truncate(question, room, theme.marks.ellipsis),
      paint: isWrong ? theme.colour.yellow : theme.colour.bold,
    },
    { text: ` ${text}` },
  ];
}

function taskOf(event: TraceEvent | null): number | null {
  return event !== null && 'task' in event ? event.task : null;
}

/** The rows of each part. They depend on the whole run and not on the moment, so that nothing jumps about. */
function shareOut(
  { history, listings }: StepperInput,
  room: number,
): Record<'code' | 'tasks' | 'output', number> {
  const { tasks, output } = history.trace;
  const wanted = {
    output: output.length + 1,
    tasks: tasks.length + 1,
    code: 1 + Math.max(0, ...listings.map(({ plain }) => plain.length)),
  };
  const share = {
    output: Math.min(wanted.output, Math.max(1, Math.floor(room * 0.22))),
    tasks: Math.min(wanted.tasks, Math.max(2, Math.floor(room * 0.3))),
    code: 0,
  };
  share.code = Math.min(wanted.code, room - share.output - share.tasks);
  let left = room - share.code - share.output - share.tasks;
  for (const part of ['tasks', 'output'] as const) {
    const more = Math.min(left, wanted[part] - share[part]);
    share[part] += Math.max(0, more);
    left -= Math.max(0, more);
  }
  share.output += left;
  return share;
}

function withNote({ listings, note }: StepperInput, words: Words): StepperInput['listings'] {
  return note === undefined
    ? listings
    : listings.map((listing, index) =>
        index === 0 ? { ...listing, title: words.labelled(listing.title, note) } : listing,
      );
}

/** `gather: together          event 17 of 33  turn 3 of 8   1.00 s` */
function head({ title, history, position, t }: StepperInput, { width, theme }: StepperOptions): string {
  const { words, colour } = theme;
  const turn = position === 0 ? null : history.turns.of(position - 1);
  const clock = words.seconds(t ?? history.eventAt(position)?.t ?? 0);
  const place = words.stepper.event(position, history.length);
  const round = turn === null ? [] : [words.stepper.turn(turn, history.turns.count)];
  const full = [place, ...round, clock].join('  ');
  const right = columnsOf(full) * 2 < width ? full : `${position}/${history.length}  ${clock}`;
  const left = truncate(sanitize(title), width - 3 - columnsOf(right), theme.marks.ellipsis);
  const between = width - 1 - columnsOf(left) - columnsOf(right);
  const spans: Span[] = [{ text: left, paint: colour.bold }, gap(between), { text: right }];
  return line(spans, width, theme);
}

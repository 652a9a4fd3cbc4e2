import { History, isOver, type TraceEvent } from '../../../trace/index.ts';
import type { ChartSide } from '../../chart/sides.ts';
import { describeStep } from '../../stepper/describe-step.ts';
import { labelOf, nameOrNull } from '../../text/names.ts';
import { sanitizeLines } from '../../text/sanitize.ts';
import type { ShownState } from '../../text/theme.ts';
import type { LaneOptions } from '../svg/lane.ts';
import type { Timeline } from '../svg/run.ts';
import type { Changes, OutputLine, ProgramData, Step, TaskChange } from './data.ts';
import { localsText, othersText, readyText, timersText } from './loop-texts.ts';
import { taskDetail } from './task-detail.ts';
import { Texts } from './texts.ts';

/** The stepper ends here, so that a page can still be sent: an event takes some hundred bytes. */
export const MOST_EVENTS = 20_000;

const PHASES = ['outside', 'wait', 'timers', 'run'] as const;

/** The line of these events is not where their task stands. */
const ELSEWHERE: ReadonlySet<TraceEvent['type']> = new Set([
  'task-created',
  'ready',
  'cancel-requested',
  'exception-retrieved',
  'finished',
] as const);

/**
 * @param lines for each event, the line on which it happens; `null` where no code is at it
 * @param drawn its timeline
 */
export function programData(
  { trace, lanes }: ChartSide,
  lines: readonly (number | null)[],
  states: readonly ShownState[],
  { rows, letters }: Timeline,
  { scale, theme }: LaneOptions,
): ProgramData {
  const { words } = theme;
  const history = new History(trace);
  const count = Math.min(history.length, MOST_EVENTS);
  const texts = new Texts();
  const text = (value: string): number => texts.indexOf(value);
  const steps: Step[] = [];
  const tasks = new Map<number, TaskChange[]>();
  const output: OutputLine[] = [];
  const changes = {
    turn: [],
    phase: [],
    ready: [],
    timers: [],
    locals: [],
    others: [],
  } satisfies Record<string, Change[]>;

  for (let position = 0; position <= count; position++) {
    const moment = history.at(position);
    const event = history.eventAt(position);
    const line = lines[position - 1] ?? 0;
    const clock = text(words.seconds(moment.t));
    const sentence = text(describeStep(event, moment.tasks, words).join('\n'));
    const task = event !== null && 'task' in event ? (event.task ?? 0) : 0;
    steps.push([microseconds(moment.t), clock, sentence, line, task]);
    addChange(changes.turn, position, position === 0 ? 0 : (history.turns.of(position - 1) ?? 0));
    addChange(changes.phase, position, PHASES.indexOf(history.phaseAt(position)));
    addChange(changes.ready, position, text(readyText(moment, theme)));
    addChange(changes.timers, position, text(timersText(moment, theme)));
    addChange(changes.locals, position, text(localsText(history, position, theme)));
    addChange(changes.others, position, text(othersText(moment, theme)));
    if (event === null) continue;
    const changed = moment.tasks.get(task);
    if (changed !== undefined) {
      const before = tasks.get(task) ?? [];
      tasks.set(task, before);
      const state = states.indexOf(changed.unretrieved ? 'unretrieved' : changed.state);
      const detail = text(taskDetail(changed, moment, theme));
      const stands = ELSEWHERE.has(event.type) || line === 0 ? (before.at(-1)?.[3] ?? 0) : line;
      before.push([position, state, detail, isOver(changed) ? 0 : stands]);
    }
    if (event.type === 'printed' || event.type === 'reported') {
      const who = 'task' in event ? nameOrNull(event.task, moment.tasks) : null;
      const when = text(`${words.seconds(event.t)} ${who ?? ''}`.trim());
      const letter = text(letters.get(event)?.letter ?? '');
      const said = text(sanitizeLines(event.text).join('\n'));
      output.push([position, letter, when, said, event.type === 'reported' ? 1 : 0]);
    }
  }
  return {
    scale,
    texts: texts.list,
    steps,
    turns: turnStarts(history, count),
    tasks: lanes.flatMap((lane) => {
      const found = tasks.get(lane.id);
      const { id, depth } = lane;
      if (found === undefined) return [];
      return [{ id, name: text(labelOf(lane)), depth, y: rows.get(id) ?? 0, changes: found }];
    }),
    ...changes,
    output,
  };
}

type Change = Changes[number];

function addChange(changes: Change[], position: number, value: number): void {
  if (changes.at(-1)?.[1] !== value) changes.push([position, value]);
}

/** 0.1 + 0.2 is 0.3, and takes fewer characters. */
function microseconds(t: number): number {
  return Math.round(t * 1e6) / 1e6;
}

function turnStarts({ turns }: History, count: number): number[] {
  const starts: number[] = [];
  for (let start = turns.after(0); start !== null && start <= count; start = turns.after(start))
    starts.push(start);
  return starts;
}

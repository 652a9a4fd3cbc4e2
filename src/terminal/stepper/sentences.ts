import { timersOf } from '../../trace/index.ts';
import { coroutineName, describeWait, labelOf, nameList } from '../text/names.ts';
import type { ViewOptions } from '../text/theme.ts';
import { wrap } from '../text/width.ts';
import { describeStep } from './describe-step.ts';
import { explainStep } from './explain.ts';
import { variablesAt } from './locals.ts';
import { timerName } from './loop.ts';
import type { StepperInput } from './view.ts';

/** Names of one list go up to this length, in characters; timers and variables up to this number. */
const LIST = 60;
const TIMERS = 5;
const VARIABLES = 5;

/** A run after so many of its events, in words: for a screen reader, and where there is no terminal. */
export function stepSentences(
  { history, position, listings, solo }: Omit<StepperInput, 'title' | 'keys'>,
  { width, theme }: ViewOptions,
): string[] {
  const { words } = theme;
  const { stepper } = words;
  // It looks at the moment before, too, and a history has but one at a time.
  const reason = explainStep(history, position, words);
  const moment = history.at(position);
  const event = history.eventAt(position);
  const turn = position === 0 ? null : history.turns.of(position - 1);
  const [step = '', ...more] = describeStep(event, moment.tasks, words);
  const place = [
    stepper.event(position, history.length),
    ...(turn === null ? [] : [stepper.turn(turn, history.turns.count)]),
    words.seconds(moment.t),
  ].join(', ');

  const lines: string[] = [reason];
  const [program] = listings;
  const line = program?.lines[position - 1] ?? null;
  if (program !== undefined && line !== null)
    lines.push(stepper.line(line, (program.plain[line - 1] ?? '').trim()));
  const variables = variablesAt(history, position) ?? [];
  if (variables.length > 0) {
    const list = variables.slice(0, VARIABLES).map(([name, text]) => stepper.variable(name, text));
    const rest = variables.length > list.length ? words.more(variables.length - list.length) : '';
    lines.push(words.labelled(stepper.locals, list.join(', ') + rest));
  }
  if (moment.ready.size > 0)
    lines.push(words.labelled(stepper.ready, nameList([...moment.ready], moment.tasks, LIST, words)));
  const { first, count } = timersOf(moment, TIMERS);
  if (count > 0) {
    const list = first.map((timer) => `${timerName(timer, words)} ${words.at(words.seconds(timer.until))}`);
    const rest = count > first.length ? words.more(count - first.length) : '';
    lines.push(words.labelled(stepper.timers, list.join(', ') + rest));
  }
  const alone = solo === null ? undefined : moment.tasks.get(solo);
  if (alone !== undefined) {
    const { wait, stack } = alone;
    const chain = wait === null ? [] : stack.map(coroutineName);
    const waits = wait === null || wait.for === 'turn' ? [] : [describeWait(wait, moment.tasks, LIST, words)];
    lines.push(
      words.labelled(
        labelOf(alone),
        [words.states[alone.unretrieved ? 'unretrieved' : alone.state], ...chain, ...waits].join(', '),
      ),
    );
  }
  return [
    ...[words.labelled(place, step), ...more].flatMap((text) => wrap(text, width - 1)),
    ...lines.flatMap((text) => wrap(text, width - 3).map((part) => `  ${part}`)),
  ];
}

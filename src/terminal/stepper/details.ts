import { type FrameOptions, frame, roomOf } from '../page/frame.ts';
import type { Key } from '../screen/keys.ts';
import { scrollOrClose, scrollTo } from '../screen/scroll.ts';
import type { Hint } from '../text/key-line.ts';
import { sanitize } from '../text/sanitize.ts';
import type { ViewOptions } from '../text/theme.ts';
import { wrap } from '../text/width.ts';
import { describeStep } from './describe-step.ts';
import { explainStep } from './explain.ts';
import { variablesAt } from './locals.ts';
import type { StepperInput } from './view.ts';

export type DetailsInput = Pick<StepperInput, 'title' | 'history' | 'position'>;

/** All that there may be no room for beside the run: the whole sentence, and each local variable on lines of its own. */
export function detailLines({ history, position }: DetailsInput, { width, theme }: ViewOptions): string[] {
  const { words, colour } = theme;
  const { stepper } = words;
  const columns = width - 1;
  const explanation = explainStep(history, position, words);
  const step = describeStep(history.eventAt(position), history.at(position).tasks, words);
  const variables = variablesAt(history, position);
  const list = (variables ?? []).flatMap(([name, text]) =>
    wrap(stepper.variable(name, text), columns - 2).map((part) => `  ${part}`),
  );
  const why = !history.hasLocals
    ? stepper.unrecorded
    : variables === null
      ? stepper.noneHere
      : stepper.noLocals;
  return [
    ...step.flatMap((text) => wrap(text, columns)).map((text) => colour.bold(text)),
    ...wrap(explanation, columns),
    '',
    ...(list.length > 0
      ? [words.labelled(stepper.locals, ''), ...list]
      : wrap(words.labelled(stepper.locals, why), columns)),
  ];
}

/** The details on the whole screen. @param top the first line that is seen */
export function detailsPicture(
  input: DetailsInput,
  top: number,
  screen: FrameOptions,
  close: readonly Hint[],
): string[] {
  const body = detailLines(input, screen);
  const head = [{ text: sanitize(input.title), paint: screen.theme.colour.bold }];
  const scroll = { top, length: body.length, room: roomOf(screen.height) };
  return frame({ head, body, top: scrollTo(top, scroll), keys: close }, screen);
}

/** @returns the first line that is seen after a key; null if the key closes them, as any does that cannot scroll them */
export function pressDetails(
  key: Key,
  top: number,
  input: DetailsInput,
  screen: FrameOptions,
): number | null {
  const scroll = { top, length: detailLines(input, screen).length, room: roomOf(screen.height) };
  return scrollOrClose(scroll, key);
}

import { setImmediate } from 'node:timers/promises';
import type { Screen } from '../../../terminal/screen/screen.ts';
import { stepSentences } from '../../../terminal/stepper/index.ts';
import { sanitize, wrap } from '../../../terminal/text/index.ts';
import type { Context } from '../../context/context.ts';
import type { Programs } from './programs.ts';
import type { Stepped } from './stepped.ts';

/** So many steps are written at once: a reader that went away after the first ones need not wait for the last. */
const AT_ONCE = 500;

/** Writes down all the steps of all the programs. */
export async function writeSteps(programs: Programs, { screen, say }: Context): Promise<void> {
  for (let place = 0; place < programs.count; place++) {
    const program = await programs.at(place);
    say([...(place > 0 ? [''] : []), ...introduction(program, screen)]);
    const { length } = program.history;
    for (let first = 1; first <= length; first += AT_ONCE) {
      const steps = Array.from(
        { length: Math.min(AT_ONCE, length - first + 1) },
        (_, index) => first + index,
      );
      say(steps.flatMap((position) => stepSentences({ ...program, position, solo: null }, screen)));
      await setImmediate();
    }
  }
}

/** What is being stepped, and what there is not to be seen of it. */
export function introduction({ title, note }: Stepped, { theme, width }: Screen): string[] {
  return [theme.colour.bold(sanitize(title)), ...(note === undefined ? [] : wrap(sanitize(note), width - 1))];
}

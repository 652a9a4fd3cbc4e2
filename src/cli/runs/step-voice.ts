import { setImmediate } from 'node:timers/promises';
import type { Keyboard } from '../../terminal/screen/keyboard.ts';
import type { Screen } from '../../terminal/screen/screen.ts';
import { detailLines, stepSentences } from '../../terminal/stepper/index.ts';
import { sanitize, wrap } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import type { ProgramRun, ProgramRuns } from './program-run.ts';
import type { StepView } from './step-through.ts';

/** So many steps are written at once: a reader that went away after the first ones need not wait for the last. */
const AT_ONCE = 500;

/** Each step in words below the last one, for those who listen: nothing is drawn over. */
export function spokenView(keyboard: Keyboard, { screen, say, messages }: Context): StepView {
  const help = wrap(messages.step.spoken, screen.width - 1);
  let last: { run: ProgramRun; position: number; solo: number | null } | null = null;
  return {
    open: () => keyboard.listen(() => say(['', ...help])),
    close: () => keyboard.unlisten(),
    show(run, { position, solo, typing }, key) {
      if (last === null) say([...introduction(run, screen), ...help]);
      else if (run !== last.run) say(['', ...introduction(run, screen)]);
      else if (typing !== null && (key === 'g' || typing.isWrong))
        say(wrap(typing.isWrong ? messages.step.noPlace : messages.step.typing, screen.width - 1));
      else if (position !== last.position || solo !== last.solo)
        say(stepSentences({ ...run, position, solo }, screen));
      last = { run, position, solo };
    },
    async read(what, run, { position }) {
      say(what === 'help' ? help : detailLines({ ...run, position }, screen));
    },
  };
}

export async function writeSteps(runs: ProgramRuns, { screen, say }: Context): Promise<void> {
  for (let place = 0; place < runs.count; place++) {
    const run = await runs.at(place);
    say([...(place > 0 ? [''] : []), ...introduction(run, screen)]);
    const { length } = run.history;
    for (let first = 1; first <= length; first += AT_ONCE) {
      const count = Math.min(AT_ONCE, length - first + 1);
      const positions = Array.from({ length: count }, (_, index) => first + index);
      say(positions.flatMap((position) => stepSentences({ ...run, position, solo: null }, screen)));
      await setImmediate();
    }
  }
}

function introduction({ title, note }: ProgramRun, { theme, width }: Screen): string[] {
  return [theme.colour.bold(sanitize(title)), ...(note === undefined ? [] : wrap(sanitize(note), width - 1))];
}

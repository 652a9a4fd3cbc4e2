import { stepSentences } from '../../terminal/stepper/index.ts';
import { sanitize, wrap } from '../../terminal/text.ts';
import type { Io } from '../io.ts';
import type { Screen } from '../screen.ts';
import type { Programs } from './programs.ts';
import type { Stepped } from './stepped.ts';

/** Writes down all the steps of all the programs. */
export async function writeSteps(programs: Programs, screen: Screen, io: Io): Promise<void> {
  for (let place = 0; place < programs.count; place++) {
    const program = await programs.at(place);
    const { history } = program;
    const lines = [...(place > 0 ? [''] : []), ...introduction(program, screen)];
    for (let position = 1; position <= history.length; position++) {
      lines.push(...stepSentences({ ...program, position, solo: null }, screen));
    }
    io.stdout.write(`${lines.join('\n')}\n`);
  }
}

/** What is being stepped, and what there is not to be seen of it. */
export function introduction({ title, note }: Stepped, { theme, width }: Screen): string[] {
  return [theme.colour.bold(sanitize(title)), ...(note === undefined ? [] : wrap(sanitize(note), width - 1))];
}

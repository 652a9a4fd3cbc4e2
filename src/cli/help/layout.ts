import type { HelpConfiguration } from 'commander';
import type { Messages } from '../../i18n/index.ts';
import { wrap } from '../../terminal/text/index.ts';

/** On fewer columns, what a name means stands below it. */
const BESIDE = 60;
/** Columns before a text that stands below its name. */
const INDENT = 6;

/** How commander lays the help out: in the learner's language, on narrow terminals too. */
export function helpLayout({ usage: { titles } }: Messages): HelpConfiguration {
  return {
    // Commander's own breaks a line at a no-break space, too.
    boxWrap: (text, width) =>
      text
        .split('\n')
        .flatMap((line) => wrap(line, Math.max(20, width)))
        .join('\n'),
    styleTitle: (title) => titles[title.slice(0, -1).toLowerCase() as keyof typeof titles],
    formatItem(term, termWidth, description, helper) {
      const width = helper.helpWidth ?? 80;
      const column = width < BESIDE ? INDENT : termWidth + 4;
      const lines = helper.boxWrap(description, Math.min(width, 100) - column).split('\n');
      const indented = lines.map((line) => ' '.repeat(column) + line);
      const name = `  ${term}`;
      if (description === '') return name;
      if (width < BESIDE) return [name, ...indented].join('\n');
      return [name.padEnd(column) + lines[0], ...indented.slice(1)].join('\n');
    },
  };
}

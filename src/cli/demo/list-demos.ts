import { columnsOf, padEnd, wrap } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { byTopic, listed } from './by-topic.ts';
import type { DemoOptions } from './command.ts';

/** Where there are fewer columns, a summary stands below its name instead of beside it. */
const BESIDE = 70;

/** Lists the demos under their topics, one line each; as data with `--json`. */
export function listDemos(
  { json }: DemoOptions,
  { io: { stdout }, screen: { width, theme }, messages: { demo }, language }: Context,
): void {
  const all = listed(language);
  if (json) {
    stdout.write(`${JSON.stringify(all, null, 2)}\n`);
    return;
  }
  const { bold } = theme.colour;
  const sections = byTopic(all, language).map(({ title, demos }) => {
    const column = width < BESIDE ? 4 : Math.max(...demos.map(({ name }) => columnsOf(name))) + 4;
    const rows = demos.flatMap(({ name, summary }) => {
      const told = wrap(summary, width - 1 - column).map((text) => ' '.repeat(column) + text);
      if (width < BESIDE) return [`  ${name}`, ...told];
      const [first = '', ...rest] = told;
      return [padEnd(`  ${name}`, column) + first.slice(column), ...rest];
    });
    return [bold(title), ...rows, ''];
  });
  stdout.write(`${sections.flat().join('\n')}\n${demo.list.watch} asynctutor demo gather\n`);
}

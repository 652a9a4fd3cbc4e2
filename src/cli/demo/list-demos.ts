import { textIn } from '../../i18n/index.ts';
import { columnsOf, padEnd, wrap } from '../../terminal/text.ts';
import type { DemoOptions } from '../commands/demo.ts';
import type { Io } from '../io.ts';
import type { Screen } from '../screen.ts';
import { listed } from './choose-demo.ts';

/** Lists the demos, one line each; as data with `--json`. */
export function listDemos({ json }: DemoOptions, { width, theme, language }: Screen, { stdout }: Io): void {
  if (json) {
    const data = listed.map(({ name, topic, summary }) => ({
      name,
      topic,
      summary: textIn(summary, language),
    }));
    stdout.write(`${JSON.stringify(data, null, 2)}\n`);
    return;
  }
  const column = Math.max(...listed.map(({ name }) => columnsOf(name))) + 2;
  const lines = listed.flatMap(({ name, summary }) => {
    const [first = '', ...rest] = wrap(textIn(summary, language), Math.max(20, width - 1 - column));
    return [
      theme.colour.bold(padEnd(name, column)) + first,
      ...rest.map((text) => ' '.repeat(column) + text),
    ];
  });
  stdout.write(`${lines.join('\n')}\n\nWatch one: asynctutor demo gather\n`);
}

import type { z } from 'zod';
import { type DemoEntry, type DemoGroup, demos, pitfalls, topics } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { columnsOf, padEnd, wrap } from '../../terminal/text/index.ts';
import { commandFor } from '../context/command-for.ts';
import type { Context } from '../context/context.ts';
import type { DemoOptions } from './command.ts';
import type { demoListSchema } from './schema.ts';

export type DemoSummary = z.infer<typeof demoListSchema>[number];

/** Every demo in the order in which to learn from them, and the group of pitfalls before its members. */
export function demoSummaries(language: string): DemoSummary[] {
  const all: (DemoEntry | DemoGroup)[] = [...demos];
  const first = all.findIndex(({ topic }) => topic === pitfalls.topic);
  all.splice(first < 0 ? all.length : first, 0, pitfalls);
  return all.map(({ name, topic, summary }) => ({ name, topic, summary: textIn(summary, language) }));
}

export function byTopic(
  all: readonly DemoSummary[],
  language: string,
): { readonly title: string; readonly demos: readonly DemoSummary[] }[] {
  const starts = all.flatMap(({ topic }, index) => (topic === all[index - 1]?.topic ? [] : [index]));
  return starts.map((start, index) => {
    const demos = all.slice(start, starts[index + 1]);
    return { title: textIn(topics[(demos[0] as DemoSummary).topic], language), demos };
  });
}

/** Where there are fewer columns, a summary stands below its name instead of beside it. */
const BESIDE = 70;

/** Lists the demos under their topics, one line each; as data with `--json`. @param names of the only ones to list */
export function listDemos({ json }: DemoOptions, context: Context, names?: readonly string[]): void {
  const { language, screen, io, messages } = context;
  const { width, theme } = screen;
  const all = demoSummaries(language).filter(({ name }) => names?.includes(name) ?? true);
  if (json) {
    context.sayData(all);
    return;
  }
  const { bold } = theme.colour;
  const sections = byTopic(all, language).map(({ title, demos }) => {
    const column = width < BESIDE ? 4 : Math.max(...demos.map(({ name }) => columnsOf(name))) + 4;
    const rows = demos.flatMap(({ name, summary }) => {
      const lines = wrap(summary, width - 1 - column).map((text) => ' '.repeat(column) + text);
      if (width < BESIDE) return [`  ${name}`, ...lines];
      const [first = '', ...rest] = lines;
      return [padEnd(`  ${name}`, column) + first.slice(column), ...rest];
    });
    return [bold(title), ...rows, ''];
  });
  const example = names?.[0] ?? 'gather';
  const watch = `${messages.demo.list.watch} ${commandFor(`demo ${example}`, context)}`;
  io.stdout.write(`${sections.flat().join('\n')}\n${watch}\n`);
}

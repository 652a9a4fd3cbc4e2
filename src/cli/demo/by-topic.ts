import { type DemoEntry, type DemoGroup, demos, pitfalls, topics } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';

/** A demo in a list, in the language of whoever reads it. */
export interface Listed {
  readonly name: string;
  readonly topic: DemoEntry['topic'];
  readonly summary: string;
}

/** All that can be asked for, in the order in which to learn from it; before the members of a group, the group. */
export function listed(language: string): Listed[] {
  const all: (DemoEntry | DemoGroup)[] = [...demos];
  const first = all.findIndex(({ topic }) => topic === pitfalls.topic);
  all.splice(first < 0 ? all.length : first, 0, pitfalls);
  return all.map(({ name, topic, summary }) => ({ name, topic, summary: textIn(summary, language) }));
}

/** Those under one heading. */
export interface Section {
  readonly title: string;
  readonly demos: readonly Listed[];
}

/** Demos under headings: one for each stretch of demos of one topic. */
export function byTopic(all: readonly Listed[], language: string): Section[] {
  const starts = all.flatMap(({ topic }, index) => (topic === all[index - 1]?.topic ? [] : [index]));
  return starts.map((start, index) => {
    const demos = all.slice(start, starts[index + 1]);
    return { title: textIn(topics[(demos[0] as Listed).topic], language), demos };
  });
}

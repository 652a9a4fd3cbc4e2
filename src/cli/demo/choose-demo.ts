import { chooseFromList } from '../../terminal/list/choose-from-list.ts';
import type { ListItem } from '../../terminal/list/list-picture.ts';
import type { Context } from '../context/context.ts';
import { byTopic, demoSummaries } from './list-demos.ts';

/** Lets a demo be chosen on the terminal. @returns null if none was. @throws Interrupted on Ctrl-C */
export async function chooseDemo(context: Context): Promise<string | null> {
  const { question, ...words } = context.messages.demo.choose;
  const { leave } = context.messages.help.does;
  const items = demoItems(context.language);
  const chosen = await chooseFromList({ head: question, items, leave, ...words }, context);
  return chosen?.name ?? null;
}

/** All demos under their topics. */
export function demoItems(language: string): ListItem[] {
  return byTopic(demoSummaries(language), language).flatMap(({ title, demos }) =>
    demos.map(({ name, summary }) => ({ name, summary, heading: title, label: shortName(name) })),
  );
}

/** Under their heading, the members of a group need not repeat its name. */
function shortName(name: string): string {
  return name.slice(name.indexOf(' ') + 1);
}

import { commonKeys } from '../../terminal/help/index.ts';
import { chooseFromList } from '../../terminal/list/choose-from-list.ts';
import type { ListItem } from '../../terminal/list/list-picture.ts';
import type { Context } from '../context/context.ts';
import { byTopic, demoSummaries } from './list-demos.ts';

/** Lets a demo be chosen on the terminal. @returns null if none was. @throws Interrupted on Ctrl-C */
export async function chooseDemo(context: Context): Promise<string | null> {
  const { screen, messages, language } = context;
  const { question, nothing, keys: words, help } = messages.demo.choose;
  const { names } = messages.help;
  const input = {
    head: question,
    items: demoItems(language),
    nothing,
    keys: (isTyping: boolean) => [
      { key: names.enter, does: words.watch },
      ...(isTyping
        ? [{ key: names.escape, does: words.all }]
        : [
            { key: '?', does: words.help },
            { key: 'q', does: words.leave },
            { key: '/', does: words.filter },
          ]),
      ...(screen.theme.unicode ? [{ key: '↑↓', does: words.choose }] : []),
    ],
  };
  const keys = [
    { key: names.enter, does: help.watch },
    ...commonKeys(['choose', 'screens', 'ends', 'filter'], screen.theme, messages),
    { key: names.escape, does: help.back },
    ...commonKeys(['leave'], screen.theme, messages),
  ];
  const chosen = await chooseFromList(input, { screen: help.screen, keys }, context);
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

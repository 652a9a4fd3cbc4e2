import { Separator } from '@inquirer/core';
import type { Messages } from '../../i18n/index.ts';
import type { Screen } from '../screen/screen.ts';
import { columnsOf, padEnd, truncate, wrap } from '../text/index.ts';
import { matching, type Named } from './matching.ts';
import { promptKeys } from './prompt-keys.ts';
import { promptTheme } from './prompt-theme.ts';

/** Columns that the prompt puts before a choice. */
const BEFORE = 2;
/** Rows around the choices: the question, what the chosen one shows, the keys. */
const AROUND = 8;
/** On fewer columns, only the chosen demo shows its summary. */
const BESIDE = 60;

interface Section {
  readonly title: string;
  readonly demos: readonly Named[];
}

/**
 * The prompt that finds a demo shows all of them under their topics, or those that fit what is typed.
 * @param sections puts demos under headings
 */
export function searchConfig<T extends Named>(
  all: readonly T[],
  sections: (demos: readonly T[]) => readonly Section[],
  screen: Screen,
  messages: Messages,
) {
  const { width, height, theme } = screen;
  const { colour, marks } = theme;
  const { choose } = messages.demo;
  const { keys } = choose;
  const help = promptKeys(
    [
      ['↑↓', keys.choose],
      ['⏎', keys.watch],
      ['^D', keys.leave],
    ],
    screen,
    messages,
  );
  const { style, ...look } = promptTheme(theme, help);

  const choicesOf = ({ title, demos }: Section) => {
    const column = Math.max(...demos.map((demo) => columnsOf(shortName(demo)))) + 2;
    const room = width < BESIDE ? 0 : width - 1 - BEFORE - column;
    const choices = demos.map((demo) => ({
      value: demo.name,
      name: room === 0 ? shortName(demo) : row(demo, column, room),
      short: demo.name,
      ...(columnsOf(demo.summary) > room && { description: wrap(demo.summary, width - 1).join('\n') }),
    }));
    return [new Separator(colour.bold(title)), ...choices];
  };
  const row = (demo: Named, column: number, room: number): string =>
    padEnd(shortName(demo), column) + truncate(demo.summary, room, marks.ellipsis);
  return {
    message: choose.question,
    theme: {
      ...look,
      // Inquirer's own message is English; nothing found is the only error there is.
      style: { ...style, searchTerm: colour.cyan, error: () => choose.nothing },
    },
    pageSize: Math.max(5, height - AROUND),
    source: (typed: string | undefined) => sections(matching(all, typed ?? '')).flatMap(choicesOf),
  };
}

/** Under their heading, the members of a group need not repeat its name. */
function shortName({ name }: Named): string {
  return name.slice(name.indexOf(' ') + 1);
}

import { type DemoEntry, type DemoGroup, demos, pitfalls } from '../../demos/index.ts';
import { textIn } from '../../i18n/index.ts';
import { Interrupted } from '../exit.ts';
import type { Io } from '../io.ts';
import type { Screen } from '../screen.ts';

/** All that can be asked for: the demos, and before its members their group. */
export const listed: readonly (DemoEntry | DemoGroup)[] = [
  ...demos.slice(0, -pitfalls.members.length),
  pitfalls,
  ...pitfalls.members,
];

/** Lets the learner choose a demo on the terminal. @throws Interrupted on Ctrl-C. */
export async function chooseDemo({ language }: Screen, { stdin, stdout }: Io): Promise<string> {
  const choices = listed.map(({ name, summary }) => ({
    value: name,
    description: textIn(summary, language),
  }));
  const { default: inquirer } = await import('inquirer');
  try {
    const prompt = inquirer.createPromptModule({ input: stdin, output: stdout });
    const { demo } = await prompt({
      type: 'select',
      name: 'demo',
      message: 'Which program do you want to watch?',
      choices,
      pageSize: 12,
    });
    return demo;
  } catch (error) {
    if (error instanceof Error && error.name === 'ExitPromptError') throw new Interrupted();
    throw error;
  }
}

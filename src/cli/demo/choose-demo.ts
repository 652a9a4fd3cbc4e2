import { demos, pitfalls } from '../../demos/index.ts';
import { Interrupted } from '../exit.ts';
import type { Io } from '../io.ts';

/** Lets the learner choose a demo on the terminal. @throws Interrupted on Ctrl-C. */
export async function chooseDemo({ stdin, stdout }: Io): Promise<string> {
  const listed = [...demos.slice(0, -pitfalls.members.length), pitfalls, ...pitfalls.members];
  const choices = listed.map(({ name, summary }) => ({ value: name, description: summary }));
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

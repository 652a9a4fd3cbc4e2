import type { Command } from 'commander';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { addExamples } from '../help/examples.ts';

export interface ExerciseOptions {
  readonly edit?: true;
  readonly list?: true;
  readonly json?: true;
  /** Of `check`: the exercise that the file is for. */
  readonly exercise?: string;
  readonly lessons?: string;
}

/** `asynctutor exercise`: programs to repair, and what can be done with them. */
export function addExerciseCommand(program: Command, context: Context): void {
  const words = context.messages.usage;
  const { options, values, exercise: texts } = words;
  const exercise = program
    .command('exercise')
    .description(texts.command)
    .usage(texts.usage)
    .argument(`[${values.name}]`, texts.name)
    .option('--edit', texts.edit)
    .option('--list', texts.list)
    .option(`--lessons <${values.directory}>`, options.lessons)
    .action(async (name: string | undefined, options: ExerciseOptions) => {
      if (options.list) {
        const { oneOf } = context.messages.lesson.errors;
        if (name !== undefined) throw new CliError(oneOf('--list', name));
        return (await import('./list.ts')).listAll(options, context);
      }
      const { runExercise } = await import('./run-exercise.ts');
      await runExercise(name, options, context);
    });
  const list = exercise
    .command('list')
    .description(texts.list)
    .option('--json', options.json)
    .action(async () => {
      const { listAll } = await import('./list.ts');
      await listAll(list.optsWithGlobals(), context);
    });
  const check = exercise
    .command('check')
    .description(texts.check)
    .argument(`<${values.file}>`, texts.file)
    .option(`--exercise <${values.id}>`, texts.whose)
    .option('--json', options.json)
    .action(async (file: string) => {
      const { checkFile } = await import('./check.ts');
      await checkFile(file, check.optsWithGlobals(), context);
    });
  // An option of the command is one of each of these.
  for (const each of [list, check]) each.option(`--lessons <${values.directory}>`, options.lessons);
  const { examples } = texts;
  addExamples(exercise, { exercise: examples.next, 'exercise gather-three --edit': examples.named }, context);
  addExamples(list, { 'exercise list': examples.list, 'exercise list --json': examples.data }, context);
  addExamples(
    check,
    {
      'exercise check asynctutor-exercises/gather-three.py': examples.check,
      'exercise check mine.py --exercise gather-three': examples.other,
    },
    context,
  );
}

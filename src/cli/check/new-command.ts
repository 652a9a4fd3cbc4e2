import type { Command } from 'commander';
import type { Usage } from '../../i18n/index.ts';
import type { Io } from '../../terminal/screen/io.ts';

/** What `asynctutor new` was asked for, besides the id. */
export interface NewOptions {
  readonly lessons?: string;
  readonly lang?: string;
}

/** `asynctutor new chapter ID`: a chapter to begin from. */
export function addNewCommand(program: Command, io: Io, { new: words, values, command }: Usage): void {
  program
    .command('new')
    .description(words.command)
    .usage(command)
    .command('chapter')
    .description(words.chapter)
    .argument(`<${values.id}>`, words.id)
    .option(`--lessons <${values.directory}>`, words.lessons)
    .action(async (id: string, _: unknown, own: Command) => {
      const { newChapterFile } = await import('./new-chapter-file.ts');
      await newChapterFile(id, own.optsWithGlobals<NewOptions>(), io);
    });
}

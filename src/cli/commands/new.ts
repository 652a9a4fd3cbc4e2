import type { Command } from 'commander';
import type { Io } from '../io.ts';

/** What `asynctutor new` was asked for, besides the id. */
export interface NewOptions {
  readonly lessons?: string;
  readonly lang?: string;
}

/** `asynctutor new chapter ID`: a chapter to begin from. */
export function addNewCommand(program: Command, io: Io): void {
  program
    .command('new')
    .description('begin something of your own')
    .command('chapter')
    .description('write a short chapter to begin from, which passes the check')
    .argument('<id>', 'its name: small letters, digits and hyphens')
    .option('--lessons <directory>', 'the course that it belongs to; lessons, if there is such a directory')
    .action(async (id: string, _: unknown, command: Command) => {
      const { newChapterFile } = await import('../check/new-chapter-file.ts');
      newChapterFile(id, command.optsWithGlobals<NewOptions>(), io);
    });
}

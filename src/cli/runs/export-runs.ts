import { resolve } from 'node:path';
import type { ListedPicture } from '../../terminal/exports/html/listed.ts';
import { marbles } from '../../terminal/exports/marbles.ts';
import { perfetto } from '../../terminal/exports/perfetto/index.ts';
import { type Picture, svg } from '../../terminal/exports/svg/index.ts';
import { sanitize } from '../../terminal/text/index.ts';
import type { Context } from '../context/context.ts';
import { CliError } from '../context/exit.ts';
import { throwIfFull } from '../context/throw-if-full.ts';
import type { RunOptions } from './options.ts';
import { type OutputFile, openOutput } from './output-file.ts';

/**
 * Writes down runs without showing them: as plain marbles, as a picture, as a page, as a profile.
 *
 * @param run called when the files are known to be writable
 * @throws CliError if a file cannot be written
 */
export async function exportRuns(
  run: () => Promise<readonly ListedPicture[]>,
  options: RunOptions,
  { io, screen, messages, language, say }: Context,
): Promise<void> {
  const { errors, written } = messages.exports;
  const { words } = screen.theme;
  const wanted = [
    {
      flag: '--svg',
      path: options.svg,
      draw: (runs: readonly ListedPicture[]) => svg(runs, words),
      message: written.svg,
    },
    {
      flag: '--html',
      path: options.html,
      // Its grammars weigh more than all other exports.
      draw: async (runs: readonly ListedPicture[]) =>
        (await import('../../terminal/exports/html/index.ts')).html(runs, messages, language),
      message: written.html,
    },
    {
      flag: '--perfetto',
      path: options.perfetto,
      draw: (runs: readonly ListedPicture[]) => perfetto(processes(runs), words),
      message: written.perfetto,
    },
  ].flatMap(({ path, ...rest }) => (path === undefined ? [] : [{ path, ...rest }]));
  for (const [index, { flag, path }] of wanted.entries()) {
    const other = wanted.slice(0, index).find((each) => resolve(each.path) === resolve(path));
    if (other !== undefined) throw new CliError(errors.sameFile(other.flag, flag));
  }
  const writing = <T>(flag: string, path: string, act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throwIfFull(error, path, messages);
      throw new CliError(errors.unwritable(flag, sanitize(path)));
    }
  };
  const files: OutputFile[] = [];
  try {
    for (const { flag, path } of wanted) files.push(writing(flag, path, () => openOutput(path)));
    const runs = await run();
    if (options.marbles) {
      const width = io.stdout.isTTY ? screen.width : Number.POSITIVE_INFINITY;
      const figures = runs.map(({ title, sides }) =>
        [title, '', ...marbles(sides, { theme: screen.theme, width }), ''].join('\n'),
      );
      io.stdout.write(`${figures.join('\n')}`);
    }
    for (const [index, { flag, path, draw, message }] of wanted.entries()) {
      const text = await draw(runs);
      writing(flag, path, () => files[index]?.write(text));
      say([message(sanitize(path))]);
    }
  } finally {
    for (const file of files) file.abandon();
  }
}

function processes(runs: readonly Picture[]): Picture['sides'] {
  return runs.flatMap(({ title, sides }) =>
    sides.map(({ label, trace }) => ({ label: label === title ? title : `${title}: ${label}`, trace })),
  );
}

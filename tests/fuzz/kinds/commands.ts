import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMAND_WORDS } from '../../cli/command-words.ts';
import { asynctutor } from '../../cli/support.ts';
import type { Random } from '../../conformance/generate/random.ts';
import { inFolder } from '../folder.ts';
import type { Kind } from '../kind.ts';
import { writePack } from '../pack.ts';
import { assertEnd } from '../tame.ts';
import { hostileBytes, hostileWord } from '../texts.ts';

const COMMANDS = [
  ...'lesson demo exercise quiz review progress why help check new'.split(' '),
  ...'completion complete run doctor'.split(' '),
  '',
];
const WORDS = [
  ...COMMAND_WORDS,
  ...'check reset sheet export import chapter bash fish 1e400 --svg --html --marbles'.split(' '),
  ...'--tasks A=1 A=1e308 --lessons --question --page --help --version --width'.split(' '),
];

// Inside this process, whatever writes a file writes it where it is.
const word = (random: Random): string =>
  random.chance(0.2) ? hostileWord(random).replaceAll('/', '') : random.pick(WORDS);

const envIn = (folder: string, more: Record<string, string> = {}) => ({
  PATH: process.env['PATH'],
  ASYNCTUTOR_HOME: join(folder, 'home'),
  ...more,
});

/** A command line that nobody would type. */
export const commandLines: Kind = {
  cases: 1500,
  run: (random) =>
    inFolder(async (folder) => {
      const here = process.cwd();
      process.chdir(folder);
      try {
        const argv = [random.pick(COMMANDS), ...random.times(random.int(0, 5), () => word(random))];
        // Python is started for a script, and the installed ones for the doctor: that is tried elsewhere.
        if (['run', 'doctor'].includes(argv[0] as string)) argv[1] = '--help';
        const env = envIn(folder, random.chance(0.1) ? { ASYNCTUTOR_LANG: hostileWord(random) } : {});
        const finished = await asynctutor(argv, env, random.pick([[], ['q'], ['1', '2', 'x', 'q']]));
        // What a shell asks for is data for the shell, with tabs.
        assertEnd(argv[0] === 'complete' ? { ...finished, stdout: '' } : finished);
      } finally {
        process.chdir(here);
      }
    }),
};

/** A course of somebody whom nobody should trust. */
export const packs: Kind = {
  cases: 1500,
  run: (random) =>
    inFolder(async (folder) => {
      writePack(join(folder, 'pack'), random);
      if (random.chance(0.2)) writeFileSync(join(folder, 'journal.jsonl'), hostileBytes(random));
      const pack = join(folder, 'pack');
      const argv = random.pick([
        ['check', pack],
        ['lesson', '--list', '--lessons', pack],
        ['lesson', 'gather', '--lessons', pack],
        ['lesson', '--search', 'gather', '--lessons', pack],
        ['lesson', '7', '--lessons', pack],
        ['exercise', '--lessons', pack],
        ['quiz', '--lessons', pack],
        ['review', '--lessons', pack],
        ['why', 'was never awaited', '--lessons', pack],
        ['why', '--list', '--json', '--lessons', pack],
        ['progress', '--lessons', pack],
        ['progress', '--json', '--lessons', pack],
        ['complete', '--', 'lesson', '--lessons', pack, ''],
      ]);
      const finished = await asynctutor(argv, envIn(folder), ['q']);
      // Data is for programs; a name in it may be anything.
      const isData = argv.includes('--json') || argv[0] === 'complete';
      assertEnd(isData ? { ...finished, stdout: '' } : finished);
    }),
};

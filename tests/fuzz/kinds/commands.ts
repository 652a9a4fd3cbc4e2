import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asynctutor } from '../../cli/support.ts';
import type { Random } from '../../conformance/generate/random.ts';
import { inFolder } from '../folder.ts';
import type { Kind } from '../kind.ts';
import { writePack } from '../pack.ts';
import { assertEnd } from '../tame.ts';
import { hostileBytes, hostileWord } from '../texts.ts';

const COMMANDS = [
  ...[
    'lesson',
    'demo',
    'exercise',
    'quiz',
    'review',
    'progress',
    'why',
    'help',
    'check',
    'new',
    'completion',
  ],
  ...['complete', 'run', 'doctor', ''],
];
const WORDS = [
  ...[
    'gather',
    '1',
    'list',
    'check',
    'reset',
    'sheet',
    'export',
    'import',
    'chapter',
    'bash',
    'fish',
    'lesson',
  ],
  ...[
    '--list',
    '--json',
    '--lang',
    'fr',
    '--',
    '-',
    '',
    '--speed',
    '-1',
    'NaN',
    '1e400',
    '--count',
    '--instant',
  ],
  ...[
    '--code',
    '--predict',
    '--seed',
    '--kind',
    'number',
    '--search',
    '--all',
    '--svg',
    '--html',
    '--marbles',
  ],
  ...[
    '--tasks',
    'A=1',
    'A=1e308',
    '--lessons',
    '--question',
    '--page',
    '--help',
    '--version',
    '--width',
    '🐍',
  ],
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
        assertEnd(await asynctutor(argv, env, random.pick([[], ['q'], ['1', '2', 'x', 'q']])));
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
      assertEnd(argv.includes('--json') ? { ...finished, stdout: '' } : finished);
    }),
};

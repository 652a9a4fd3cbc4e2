import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Random } from '../../conformance/generate/random.ts';
import { inFolder } from '../folder.ts';
import type { Kind, Usage } from '../kind.ts';
import { writePack } from '../pack.ts';
import { assertEnd } from '../tame.ts';
import { hostileWord, monster } from '../texts.ts';

const program = fileURLToPath(new URL('../../../bin/asynctutor.js', import.meta.url));

/** Loaded before the program: writes what it took, when it ends. */
const METER = `process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  require('node:fs').writeFileSync(process.env.FUZZ_USAGE, JSON.stringify({
    seconds: (userCPUTime + systemCPUTime) / 1e6, bytes: maxRSS * 1024,
  }));
});`;

let last: Usage = { seconds: 0, bytes: 0 };

interface Input {
  readonly argv: readonly string[];
  readonly stdin?: Buffer;
}

/** Command lines with files that are out of all proportion, and with courses of strangers. */
function inputIn(folder: string, random: Random): Input {
  const file = join(folder, 'x.py');
  const pack = join(folder, 'pack');
  const home = join(folder, 'home');
  mkdirSync(join(pack, 'exercises'), { recursive: true });
  mkdirSync(home);
  const chapter = join(pack, '05-gather.json');
  return random.pick<() => Input>([
    () => {
      writeFileSync(chapter, monster(random));
      return {
        argv: random.pick([
          ['check', pack],
          ['lesson', 'gather', '--lessons', pack],
        ]),
      };
    },
    () => {
      writeFileSync(chapter, monster(random));
      return { argv: ['lesson', '--list', '--lessons', pack] };
    },
    () => {
      writeFileSync(join(pack, 'symptoms.json'), monster(random));
      return { argv: ['why', 'never awaited', '--lessons', pack] };
    },
    () => {
      writeFileSync(join(pack, 'exercises', 'big.json'), monster(random));
      return {
        argv: random.pick([
          ['exercise', 'big', '--lessons', pack],
          ['check', pack],
        ]),
      };
    },
    () => {
      for (let n = 0; n < 1000; n++) writeFileSync(join(pack, `${n}-c${n}.json`), '{"id":"x"}');
      return {
        argv: random.pick([
          ['lesson', '--list', '--lessons', pack],
          ['check', pack],
        ]),
      };
    },
    () => {
      writePack(pack, random);
      return {
        argv: random.pick([
          ['check', pack],
          ['lesson', '--search', 'a', '--lessons', pack],
        ]),
      };
    },
    () => {
      writeFileSync(join(home, 'journal.jsonl'), monster(random));
      return { argv: random.pick([['progress'], ['progress', '--json'], ['review'], ['doctor']]) };
    },
    () => {
      writeFileSync(join(folder, 'theirs'), monster(random));
      return { argv: ['progress', 'import', join(folder, 'theirs')] };
    },
    () => {
      writeFileSync(file, monster(random));
      return { argv: ['run', file, '--instant'] };
    },
    () => {
      writeFileSync(file, monster(random));
      return { argv: ['exercise', 'check', 'gather-three', file] };
    },
    () => ({ argv: ['why'], stdin: monster(random) }),
    () => ({ argv: ['quiz'], stdin: monster(random) }),
    () => ({ argv: ['why', hostileWord(random).repeat(200).slice(0, 100_000) || 'x'] }),
    () => ({ argv: random.times(random.int(1, 6), () => hostileWord(random)) }),
  ])();
}

/** The built program, given whatever is too much for it. Its own time and memory count; Python has limits of its own. */
export const processes: Kind = {
  cases: 200,
  run: (random) =>
    inFolder(async (folder) => {
      last = { seconds: 0, bytes: 0 };
      const { argv, stdin } = inputIn(folder, random);
      const [meter, usage] = [join(folder, 'meter.cjs'), join(folder, 'usage.json')];
      writeFileSync(meter, METER);
      const child = spawn(process.execPath, ['--require', meter, program, ...argv], {
        cwd: folder,
        env: {
          PATH: process.env['PATH'],
          XDG_CACHE_HOME: process.env['XDG_CACHE_HOME'],
          ASYNCTUTOR_HOME: join(folder, 'home'),
          FUZZ_USAGE: usage,
          LANG: 'C.UTF-8',
        },
      });
      let [stdout, stderr] = ['', ''];
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      child.stderr.setEncoding('utf8').on('data', (text: string) => {
        stderr += text;
      });
      // It may have read enough.
      child.stdin.on('error', () => {});
      child.stdin.end(stdin ?? '');
      const code = await new Promise<number>((resolve) =>
        child.on('close', (status, signal) => resolve(status ?? (signal === null ? -1 : -2))),
      );
      last = JSON.parse(readFileSync(usage, 'utf8')) as Usage;
      const isData = argv.includes('--json');
      try {
        assertEnd({ code, stdout: isData ? '' : stdout, stderr });
      } catch (error) {
        throw new Error(`${argv.join(' ').slice(0, 200)}: ${(error as Error).message.slice(0, 1000)}`);
      }
    }),
  usage: () => last,
};

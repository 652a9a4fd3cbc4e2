import { sanitize } from '../../terminal/text/index.ts';
import type { Target } from './arguments.ts';

/** The words after `asynctutor` that run the same once more, with these options. */
export function commandWords({ file, module, args, python }: Target, ...options: readonly string[]): string {
  const words = [
    'run',
    ...(python === null ? [] : ['--python', ...(python.path === null ? [] : [python.path])]),
    ...(module === null ? [] : ['-m', module]),
    ...(file === null ? [] : [file]),
    ...(python?.virtual ? ['--virtual'] : []),
    ...options,
    ...(args.length === 0 ? [] : ['--', ...args]),
  ];
  return sanitize(words.map(shellWord).join(' '));
}

/** A word as a shell takes it. */
function shellWord(word: string): string {
  return /^[\w@%+=:,./\\-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}

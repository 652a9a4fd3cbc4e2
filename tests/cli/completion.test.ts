import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { asynctutor } from './support.ts';

const FILES = ':0';
const NO_FILES = ':4';

async function complete(line: string): Promise<string[]> {
  const { stdout } = await asynctutor(['complete', '--', ...line.split(' ')]);
  return stdout
    .trimEnd()
    .split('\n')
    .map((row) => row.split('\t')[0] as string);
}

describe('what Tab is told', () => {
  it.each([
    ['les', ['lesson', NO_FILES]],
    ['lesson gath', ['gather', NO_FILES]],
    ['quiz timeo', ['timeouts', NO_FILES]],
    ['demo sema', ['semaphore', NO_FILES]],
    ['demo pitf', ['pitfalls', NO_FILES]],
    ['demo pitfalls bl', ['blocking', NO_FILES]],
    ['exercise gather-t', ['gather-three', NO_FILES]],
    ['exercise che', ['check', NO_FILES]],
    ['progress ex', ['export', NO_FILES]],
    ['demo gather --spe', ['--speed', NO_FILES]],
    ['progress sheet --', ['--lessons', '--help', '--version', '--lang', '--debug', NO_FILES]],
    ['lesson --lang ', ['en', 'fr', NO_FILES]],
    ['completion ', ['bash', 'zsh', 'fish', 'powershell', NO_FILES]],
    ['run ', [FILES]],
    ['demo gather --svg ', [FILES]],
    ['exercise check ', [FILES]],
    ['nonsense ', expect.arrayContaining([NO_FILES])],
  ])('%s', async (line, expected) => {
    expect(await complete(line)).toEqual(expected);
  });

  it('is said in the language of the learner', async () => {
    const { stdout } = await asynctutor(['complete', '--', 'les'], { ASYNCTUTOR_LANG: 'fr' });
    expect(stdout).toMatch(/^lesson\tli/);
  });
});

const bash = (line: string): string =>
  spawnSync('bash', ['-c', line], { encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } }).stdout;

it.skipIf(bash('echo here') === '').each([
  ['with', '_get_comp_words_by_ref() { cur=les prev=asynctutor words=(asynctutor les) cword=1; };'],
  ['without', 'COMP_WORDS=(asynctutor les) COMP_CWORD=1;'],
])('Bash completes by the script that it is given, %s the package bash-completion', (_, words) => {
  const path = 'asynctutor() { node bin/asynctutor.js "$@"; }; compopt() { :; }';
  const source = 'source <(asynctutor completion bash) 2>&1';
  const script = `${source}; ${source}`;
  expect(bash(`${path}; ${words} ${script}; __asynctutor_complete 2>&1; echo "\${COMPREPLY[@]}"`)).toBe(
    'lesson\n',
  );
});

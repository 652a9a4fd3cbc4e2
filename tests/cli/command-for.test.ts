import { describe, expect, it } from 'vitest';
import { temporaryDirectory } from '../progress/support.ts';
import { asynctutor } from './support.ts';

/** What npx sets for the program that it runs. */
const BY_NPX = { npm_command: 'exec', npm_lifecycle_event: 'npx', npm_lifecycle_script: "'asynctutor'" };

async function all(argv: readonly string[], env = {}): Promise<string> {
  const home = { ASYNCTUTOR_HOME: temporaryDirectory(), LANG: 'C.UTF-8', COLUMNS: '100' };
  const { stdout, stderr } = await asynctutor(argv, { ...home, ...env }, ['999']);
  return stdout + stderr;
}

const HINTS: [string[], string][] = [
  [['run'], 'asynctutor run FILE.py'],
  [['run', '-m', 'this'], 'asynctutor run --python -m this'],
  [['exercise', 'check', 'LICENSE'], 'asynctutor exercise check "LICENSE" --exercise ID'],
  [['progress'], 'asynctutor lesson`'],
  [['progress', 'reset'], 'asynctutor progress reset --yes'],
  [['lesson', 'nowhere'], 'asynctutor lesson --list lists'],
  [['lesson', '--list'], 'asynctutor lesson gather | less'],
  [['lesson', 'gather', '1'], 'asynctutor demo '],
  [['demo'], 'asynctutor demo gather'],
  [['demo', 'gather', '--instant'], 'asynctutor demo gather --step'],
  [['demo', 'nowhere-at-all'], 'asynctutor demo lists'],
  [['demo', '--svg', 'x'], 'asynctutor demo gather --svg'],
  [['quiz', '--test-out'], 'asynctutor quiz gather --test-out'],
  [['quiz', 'gather', '--kind', 'number'], 'asynctutor lesson gather'],
  [['quiz', 'gather', '--kind', 'number', '--seed', '1'], 'asynctutor quiz gather --kind number --seed 1'],
];

describe('a hint names the command as this person started it', () => {
  it.each(HINTS)('%j: %s', async (argv, hint) => {
    const plain = await all(argv);
    expect(plain).toContain(hint);
    expect(plain).not.toContain('npx');
    expect(await all(argv, BY_NPX)).toContain(`npx ${hint}`);
  });

  it('and not as npx started something else', async () => {
    expect(await all(['demo'], { npm_command: 'exec', npm_lifecycle_script: 'vitest' })).not.toContain('npx');
  });
});

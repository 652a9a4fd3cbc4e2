import fs, { existsSync, readdirSync, readFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { openProgress } from '../../src/progress/index.ts';
import { exportProgress } from '../../src/progress/transfer.ts';
import { anAnswer, temporaryDirectory } from '../progress/support.ts';
import { asynctutor } from './support.ts';

/** Lets no file reach the disk for the rest of the test. */
function fillDisk(): void {
  const full = vi.spyOn(fs, 'fsyncSync').mockImplementation(() => {
    throw Object.assign(new Error('ENOSPC: no space left on device, fsync'), { code: 'ENOSPC' });
  });
  syncBuiltinESMExports();
  onTestFinished(() => {
    full.mockRestore();
    syncBuiltinESMExports();
  });
}

it('the disk that is named is the full one, and nothing has changed', async () => {
  const [home, elsewhere] = [temporaryDirectory(), temporaryDirectory()];
  openProgress({ directory: elsewhere }).answer(anAnswer);
  const theirs = join(elsewhere, 'theirs.jsonl');
  exportProgress(elsewhere, theirs);
  openProgress({ directory: home }).answer(anAnswer);
  const before = readFileSync(join(home, 'journal.jsonl'), 'utf8');
  const mine = join(elsewhere, 'mine.jsonl');
  fillDisk();
  for (const [argv, path] of [
    [['import', theirs], home],
    [['reset', '--yes'], home],
    [['export', mine], mine],
  ] as const) {
    expect(await asynctutor(['progress', ...argv], { ASYNCTUTOR_HOME: home, LANG: 'C.UTF-8' })).toEqual({
      stdout: '',
      stderr: `asynctutor: ${path} is on a full disk; make room\n`,
      code: 1,
    });
  }
  expect(existsSync(mine)).toBe(false);
  expect(readdirSync(home).map((name) => readFileSync(join(home, name), 'utf8'))).toEqual([before]);
});

it.skipIf(!existsSync('/proc/self/mem'))('a file that cannot be read is named, not the record', async () => {
  const argv = ['progress', 'import', '/proc/self/mem'];
  expect((await asynctutor(argv, { ASYNCTUTOR_HOME: temporaryDirectory(), LANG: 'C.UTF-8' })).stderr).toBe(
    'asynctutor: /proc/self/mem cannot be used (EIO)\n',
  );
});

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { resetFile } from '../../../src/cli/exercise/working-file.ts';

it.skipIf(process.platform === 'win32')('a pipe in the place of the program is not begun anew', () => {
  const folder = mkdtempSync(join(tmpdir(), 'working-file-'));
  const pipe = join(folder, 'program.py');
  execFileSync('mkfifo', [pipe]);
  const other = spawn('sh', ['-c', 'printf x > "$0"; exec cat "$0"', pipe]);
  try {
    expect(() => resetFile(pipe, 'x')).toThrow('program.py is no file');
  } finally {
    other.kill();
    rmSync(folder, { recursive: true });
  }
});

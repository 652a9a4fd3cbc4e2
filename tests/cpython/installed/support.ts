import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CPythonError } from '../../../src/cpython/index.ts';
import {
  findPython,
  InstalledPython,
  type Script,
  type ScriptOptions,
  type ScriptResult,
} from '../../../src/cpython/installed/index.ts';
import { temporaryFolder } from '../support.ts';

/** A folder with the harness as it lies in the sources now. */
export function installedHarness(): string {
  const folder = temporaryFolder();
  cpSync('src/cpython/harness', join(folder, 'harness'), { recursive: true });
  return folder;
}

/** `python3`, or what `PYTHON` names; null if there is none that is new enough. */
export async function installedPython(): Promise<InstalledPython | null> {
  try {
    const path = process.env['PYTHON'] ?? 'python3';
    const found = await findPython({ path, scriptDirectory: '.', env: process.env });
    return new InstalledPython(found, process.env, installedHarness());
  } catch (error) {
    if (error instanceof CPythonError) return null;
    throw error;
  }
}

/** A script in a folder of its own. */
export function scriptFile(source: string, name = 'script.py'): string {
  const file = join(temporaryFolder(), name);
  writeFileSync(file, source);
  return file;
}

export interface Observed extends ScriptResult {
  readonly stdout: readonly string[];
  readonly stderrLines: readonly string[];
}

/** Runs a script with what it writes kept. */
export async function observe(
  python: InstalledPython,
  source: string,
  options: ScriptOptions & Pick<Script, 'args' | 'virtual'> = {},
): Promise<Observed> {
  const stdout: string[] = [];
  const stderrLines: string[] = [];
  const { args = [], virtual = false, ...rest } = options;
  const result = await python.run(
    { file: scriptFile(source), args, virtual },
    {
      stdin: 'ignore',
      stdout: (line) => stdout.push(line),
      stderr: (line) => stderrLines.push(line),
      ...rest,
    },
  );
  return { ...result, stdout, stderrLines };
}

import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { RunResult } from '../../../src/cpython/result.ts';
import { InstalledRunner } from '../../conformance/installed.ts';

/** Those of which the course speaks. */
const VERSIONS: readonly string[] = ['3.11', '3.12', '3.13', '3.14'];

const PROBE = 'import sys; print("%d.%d" % sys.version_info[:2])';

interface Found {
  /** `3.12` */
  readonly version: string;
  readonly command: string;
}

/** A Python of each version: `PYTHON`, `python3`, or what has the version in its name in `PATH`. */
export async function installedVersions(): Promise<Found[]> {
  const commands = [process.env['PYTHON'] ?? 'python3', ...VERSIONS.map((version) => `python${version}`)];
  const found = new Map<string, string>();
  for (const command of commands) {
    const version = await versionOf(command);
    if (VERSIONS.includes(version) && !found.has(version)) found.set(version, command);
  }
  return [...found].map(([version, command]) => ({ version, command }));
}

/** The version of a command; nothing if there is no such command. */
async function versionOf(command: string): Promise<string> {
  try {
    const { stdout } = await promisify(execFile)(command, ['-I', '-c', PROBE]);
    return stdout.trim();
  } catch {
    return '';
  }
}

/** Runs programs on an installed Python and the virtual clock. */
export class InstalledVersion {
  readonly version: string;
  readonly command: string;
  private readonly runner: InstalledRunner;

  constructor({ version, command }: Found) {
    this.version = version;
    this.command = command;
    this.runner = new InstalledRunner(command);
  }

  run(source: string): Promise<RunResult> {
    return this.runner.run({ source });
  }

  close(): void {
    this.runner.close();
  }
}

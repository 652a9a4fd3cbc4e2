import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { withoutAddresses } from '../../src/trace/facts.ts';

/** How a script ended that was run by the interpreter of its language, on the real clock. */
export interface NativeRun {
  /** What it printed, with `0x…` for each address in memory. */
  readonly printed: string;
  readonly succeeded: boolean;
}

/** So many scripts are under way at once: most of the time they sleep. */
const AT_ONCE = 20;
/** Milliseconds after which a script is taken to hang. */
const PATIENCE = 120_000;

/** Python 3's command, and its version as a number to compare: 311 for 3.11; null if none is installed. */
export async function installedPython(): Promise<{ command: string; version: number } | null> {
  const command = process.env['PYTHON'] ?? 'python3';
  const program = 'import sys; print(sys.version_info[0] * 100 + sys.version_info[1])';
  try {
    const { stdout } = await promisify(execFile)(command, ['-I', '-c', program]);
    return { command, version: Number(stdout) };
  } catch {
    return null;
  }
}

/** Runs scripts from files of their own, some at a time. */
export class Natively {
  private readonly directory = mkdtemp(join(tmpdir(), 'natively-'));
  private readonly waiting: (() => void)[] = [];
  private free = AT_ONCE;
  private files = 0;

  /**
   * Runs a script with a command that takes a file.
   * @param ending of the file's name: `.py`.
   */
  async run(command: string, flags: readonly string[], script: string, ending: string): Promise<NativeRun> {
    const file = join(await this.directory, `script-${++this.files}${ending}`);
    await writeFile(file, script);
    await this.turn();
    try {
      return await execute(command, [...flags, file]);
    } finally {
      this.free++;
      this.waiting.shift()?.();
    }
  }

  async close(): Promise<void> {
    await rm(await this.directory, { recursive: true });
  }

  private async turn(): Promise<void> {
    if (this.free === 0) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.free--;
  }
}

function execute(command: string, args: readonly string[]): Promise<NativeRun> {
  return new Promise((resolve) => {
    execFile(command, args, { timeout: PATIENCE }, (error, stdout) => {
      resolve({ printed: withoutAddresses(stdout.replaceAll('\r\n', '\n')), succeeded: error === null });
    });
  });
}

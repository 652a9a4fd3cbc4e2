import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { Attempt } from '../../src/cpython/attempt.ts';
import { type RunResult, resultOf } from '../../src/cpython/result.ts';
import type { Runner } from './recorder.ts';

const SCRIPT = fileURLToPath(new URL('installed.py', import.meta.url));
const HARNESS = fileURLToPath(new URL('../../src/cpython/harness', import.meta.url));
const LIMITS = { seconds: 60, bytes: Number.POSITIVE_INFINITY, outputBytes: 2 ** 20 };

/** Runs scripts on an installed Python and the virtual clock, one after another. */
export class InstalledRunner implements Runner {
  private readonly child: ChildProcess;
  private readonly lines: AsyncIterator<string>;

  constructor(python: string) {
    // What is not told must not cost a place in a folder of the sources.
    const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
    this.child = spawn(python, [SCRIPT, HARNESS], { env, stdio: ['pipe', 'pipe', 'inherit'] });
    if (this.child.stdout === null) throw new Error('Python has no output');
    this.lines = createInterface(this.child.stdout)[Symbol.asyncIterator]();
  }

  async run({ source }: { source: string }): Promise<RunResult> {
    const attempt = new Attempt();
    this.child.stdin?.write(`${JSON.stringify({ source, filename: 'main.py' })}\n`);
    for (;;) {
      const { value, done } = await this.lines.next();
      if (done === true) throw new Error('Python has ended');
      const report = JSON.parse(value) as object;
      if ('done' in report) break;
      attempt.note(report);
    }
    attempt.done = { done: '', memoryRefused: false };
    return resultOf(attempt, LIMITS);
  }

  close(): void {
    this.child.stdin?.end();
  }
}

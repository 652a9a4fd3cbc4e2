import { execFileSync, spawn } from 'node:child_process';
import type { IPty } from '@lydell/node-pty';
import { describe, expect, it } from 'vitest';
import { spawnInTerminal } from '../../pseudo-terminal.ts';
import { installedHarness, installedPython, scriptFile } from './support.ts';

const python = await installedPython();

const SCRIPT = `import asyncio, os, sys
async def main():
    try:
        print(f"pid {os.getpid()} {sys.stdin.isatty()}\\n", end="", flush=True)
        await asyncio.sleep(600)
    finally:
        print("cleaning", flush=True)
        await asyncio.sleep(0.1)
        print("clean", flush=True)
try:
    asyncio.run(main())
except KeyboardInterrupt:
    sys.exit(9)
`;

const command = (script = SCRIPT) => [
  ...['--import', import.meta.resolve('tsx')],
  ...['tests/cpython/installed/run-script.ts', installedHarness(), scriptFile(script)],
];

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 50));
}

describe.skipIf(python === null || process.platform === 'win32')('the signals of a script', () => {
  it.each<[string, (terminal: IPty) => void]>([
    ['its keys', (terminal) => terminal.write('\x03')],
    ['a SIGINT for this process alone', ({ pid }) => process.kill(pid, 'SIGINT')],
  ])('come on a terminal from %s, once', async (_, interrupt) => {
    let output = '';
    const terminal = spawnInTerminal(process.execPath, command(), { env: process.env }, (text) => {
      output += text;
      if (text.includes('pid')) interrupt(terminal);
    });
    const exitCode = await new Promise((resolve) => terminal.onExit((exit) => resolve(exit.exitCode)));
    expect(output).toMatch(/pid \d+ True\s+(\^C)?\s*cleaning\s+clean\s*$/);
    expect(exitCode).toBe(9);
  });

  it.each<[string, (pid: number) => void, number, RegExp]>([
    ['SIGINT', (pid) => process.kill(pid, 'SIGINT'), 9, /cleaning\nclean\n$/],
    ['SIGINT for all, as from a terminal', (pid) => process.kill(-pid, 'SIGINT'), 9, /cleaning\nclean\n$/],
    ['SIGTERM', (pid) => process.kill(pid, 'SIGTERM'), 128 + 15, /^pid .*\n$/],
  ])('are those that this process gets: %s', async (_, send, expected, written) => {
    const child = spawn(process.execPath, command(), {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data;
      if (data.includes('pid') && child.pid !== undefined) send(child.pid);
    });
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    expect(output).toMatch(written);
    expect(exitCode).toBe(expected);
  });

  it('end it when this process is no more', async () => {
    const child = spawn(process.execPath, command(), { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((resolve) => {
      child.stdout.on('data', (data: Buffer) => resolve(Number(data.toString().split(' ')[1])));
    });
    expect(isAlive(pid)).toBe(true);
    child.kill('SIGKILL');
    await until(() => !isAlive(pid));
  });

  it.each<[NodeJS.Signals, number]>([
    ['SIGTERM', 128 + 15],
    ['SIGHUP', 129],
  ])('end it by %s though it is stopped', async (signal, expected) => {
    const script =
      'import os, signal\nprint(os.getpid(), flush=True)\nos.kill(os.getpid(), signal.SIGSTOP)\n';
    const child = spawn(process.execPath, command(script), { stdio: ['ignore', 'pipe', 'inherit'] });
    const exitCode = new Promise((resolve) => child.on('exit', resolve));
    const pid = await new Promise<number>((resolve) => {
      child.stdout.on('data', (data: Buffer) => resolve(Number(data)));
    });
    const state = () => execFileSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
    await until(() => state().startsWith('T'));
    child.kill(signal);
    expect(await exitCode).toBe(expected);
    await until(() => !isAlive(pid));
  });

  it('are not needed where the script has left a process behind that goes on', async () => {
    const script = `import subprocess, sys
daemon = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
print(daemon.pid, end="")
`;
    const args = [...command(script), 'piped'];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    let output = '';
    child.stdout.on('data', (data: Buffer) => {
      output += data;
    });
    const exitCode = await new Promise((resolve) => child.on('close', resolve));
    expect({ exitCode, output }).toEqual({ exitCode: 0, output: expect.stringMatching(/^\d+\n$/) });
    process.kill(Number(output), 'SIGKILL');
  });
});

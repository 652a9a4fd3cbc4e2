import { execFile, execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPyodide } from '../../src/cpython/files.ts';
import { permissions } from '../../src/cpython/process.ts';
import { ATTEMPTS } from './attempts.ts';
import { buildChild, bundle, cacheDirectory, temporaryFolder } from './support.ts';

const SECRET = 'a secret of the host';

/** The Node that runs the tests, and those that ASYNCTUTOR_NODES names: files, as in PATH. */
const NODES = [process.execPath, ...(process.env['ASYNCTUTOR_NODES']?.split(delimiter) ?? [])];

/** A host for each attempt, so that it is known who got out: files of its own, a server of its own. */
class Hosts {
  readonly folder = temporaryFolder();
  readonly programs: string;
  private readonly servers: Server[] = [];
  private readonly visited = new Set<number>();
  private readonly marks: string[];

  private constructor() {
    this.programs = join(this.folder, 'programs.json');
    this.marks = ATTEMPTS.map((_, index) => join(this.folder, `mark-${index}`));
  }

  static async start(): Promise<Hosts> {
    const hosts = new Hosts();
    const secret = join(hosts.folder, 'secret');
    writeFileSync(secret, SECRET);
    const sources: string[] = [];
    for (const [index, { source }] of ATTEMPTS.entries()) {
      const server = createServer((socket) => {
        hosts.visited.add(index);
        socket.on('error', () => {});
        socket.end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      hosts.servers.push(server);
      const { port } = server.address() as { port: number };
      sources.push(source({ mark: hosts.marks[index] ?? '', secret, port }));
    }
    writeFileSync(hosts.programs, JSON.stringify(sources));
    return hosts;
  }

  /** The names of the attempts that got out, given the lines that they left behind. */
  escaped(lines: readonly string[]): string[] {
    return ATTEMPTS.filter(
      (_, index) =>
        existsSync(this.marks[index] ?? '') || this.visited.has(index) || lines[index]?.includes(SECRET),
    ).map(({ name }) => name);
  }

  close(): void {
    for (const server of this.servers) server.close();
  }
}

/** Runs a script under a Node, in an environment that holds the secret. @returns the lines of JSON that it prints. */
async function linesOf(node: string, args: readonly string[]): Promise<string[]> {
  const env = { ...process.env, CANARY: SECRET };
  const { stdout } = await promisify(execFile)(node, args, { env, maxBuffer: 2 ** 26 });
  return stdout.split('\n').filter((line) => line.startsWith('{'));
}

describe.each(NODES)('a program under %s', (node) => {
  // The flag has another name in Node 20.
  const isStable = execFileSync(node, ['-p', "process.allowedNodeEnvironmentFlags.has('--permission')"], {
    encoding: 'utf8',
  });
  const permission = isStable.startsWith('true') ? '--permission' : '--experimental-permission';

  let directory = '';
  let hosts: Hosts;

  beforeEach(async () => {
    directory = await buildChild();
    hosts = await Hosts.start();
  });
  afterEach(() => hosts.close());

  it('does not reach the host', { timeout: 300_000 }, async () => {
    const script = await bundle('tests/cpython/sealed.ts', directory);
    const lines = await linesOf(node, [script, directory, cacheDirectory, hosts.programs]);
    expect(lines).toHaveLength(ATTEMPTS.length);
    expect(hosts.escaped(lines)).toEqual([]);
  });

  it('would reach it from an interpreter that is not sealed', { timeout: 300_000 }, async () => {
    const lines = await runUnsealed([]);
    const escaping = ATTEMPTS.filter(({ escapes }) => escapes).map(({ name }) => name);
    expect(hosts.escaped(lines)).toEqual(escaping);
  });

  it('would reach nothing but the network from an unsealed one, for what Node permits', {
    timeout: 300_000,
  }, async () => {
    const flags = permissions([directory, findPyodide().folder, hosts.programs]);
    const lines = await runUnsealed(flags.map((flag) => (/-permission$/.test(flag) ? permission : flag)));
    const network = ATTEMPTS.filter(({ name }) => /socket|http|url/.test(name)).map(({ name }) => name);
    expect(network).toEqual(expect.arrayContaining(hosts.escaped(lines)));
  });

  async function runUnsealed(flags: readonly string[]): Promise<string[]> {
    const script = await bundle('tests/cpython/unsealed.ts', directory);
    const { folder: pyodide } = findPyodide();
    const start = JSON.stringify({ pyodide, harness: join(directory, 'harness'), snapshot: null });
    const lines = await linesOf(node, [...flags, script, start, hosts.programs]);
    expect(lines).toHaveLength(ATTEMPTS.length);
    return lines;
  }
});

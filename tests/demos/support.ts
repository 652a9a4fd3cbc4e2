import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Demo, demos, loadDemo } from '../../src/demos/index.ts';
import { factOf, type Script, type Trace } from '../../src/trace/index.ts';

/** Every demo, loaded. */
export function allDemos(): Promise<Demo[]> {
  return Promise.all(demos.map(loadDemo));
}

/** One program of a demo. */
export interface DemoProgram {
  /** `gather, together` */
  readonly name: string;
  readonly clock: Demo['clock'];
  readonly script: Script;
  readonly python: string;
  readonly typescript: string;
}

export function programsOf(demos: readonly Demo[]): DemoProgram[] {
  return demos.flatMap(({ name, clock, variants }) =>
    variants.map((variant) => ({
      name: `${name}, ${variant.name}`,
      clock,
      script: variant.program.script,
      ...variant.program.listing(),
    })),
  );
}

/** What a program has to have in common with its twins: what is seen of it from outside. */
export interface Behaviour {
  readonly output: readonly { readonly t: number; readonly text: string }[];
  readonly warnings: readonly string[];
  /** In seconds. */
  readonly elapsed: number;
  readonly result: string | null;
  readonly error: string | null;
}

/** What a recorded program did. */
export function behaviourOf(trace: Trace): Behaviour {
  return {
    output: trace.output.map(({ t, text }) => ({ t: rounded(t), text })),
    warnings: factOf('warnings', trace) as string[],
    elapsed: rounded(trace.elapsed),
    result: trace.result ?? null,
    error: trace.error ?? null,
  };
}

/** What a recorded program printed, each line with its time: `2 after`. */
export function linesOf(trace: Trace): string[] {
  return behaviourOf(trace).output.map(({ t, text }) => `${t} ${text}`);
}

/** As exact as the recordings of CPython. */
function rounded(seconds: number): number {
  return Math.round(seconds * 1e6) / 1e6;
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the TypeScript compiler has to say about these modules under `--strict`; nothing if all is well. */
export async function typeErrors(listings: readonly string[]): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'listings-'));
  try {
    const files = listings.map((_, index) => `${index + 1}.mts`);
    await Promise.all(
      files.map((file, index) => writeFile(join(directory, file), listings[index] as string)),
    );
    await writeFile(join(directory, 'tsconfig.json'), JSON.stringify(configuration(files)));
    return await compile(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function configuration(files: readonly string[]) {
  return {
    extends: join(root, 'tsconfig.json'),
    compilerOptions: {
      paths: { 'asynctutor/asyncio': [join(root, 'src/asyncio/index.ts')] },
      typeRoots: [join(root, 'node_modules/@types')],
    },
    include: [],
    files,
  };
}

async function compile(project: string): Promise<string> {
  const typescript = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));
  try {
    await promisify(execFile)(process.execPath, [join(typescript, 'bin/tsc'), '-p', project]);
    return '';
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && error.stdout !== '') return String(error.stdout);
    throw error;
  }
}

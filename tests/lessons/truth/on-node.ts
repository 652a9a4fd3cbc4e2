import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Done } from './did.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));

/** Where modules find what a user of the package would have installed. */
const CONFIGURATION = {
  compilerOptions: { paths: { 'asynctutor/asyncio': [join(ROOT, 'src/asyncio/index.ts')] } },
};

/** Runs a TypeScript module on Node, in a process of its own and on the real clock. */
export async function runOnNode(lines: readonly string[]): Promise<Done> {
  const directory = await mkdtemp(join(tmpdir(), 'lesson-'));
  try {
    await Promise.all([
      writeFile(join(directory, 'main.mts'), lines.join('\n')),
      writeFile(join(directory, 'tsconfig.json'), JSON.stringify(CONFIGURATION)),
    ]);
    return await run(directory);
  } finally {
    await rm(directory, { recursive: true });
  }
}

function run(directory: string): Promise<Done> {
  const args = ['--import', 'tsx', join(directory, 'main.mts')];
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(directory, 'tsconfig.json'), NO_COLOR: '1' };
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT, env, timeout: 20_000 }, (error, stdout, stderr) => {
      const output = stdout.split('\n').slice(0, -1);
      resolve({
        output: output.map((text) => ({ t: 0, text })),
        error: error === null ? null : headline(stderr),
        warnings: [],
      });
    });
  });
}

/** The line that names the error, above the places where it came through. */
function headline(report: string): string {
  return /^\w*(?:Error|Exception)\b.*$/m.exec(report)?.[0] ?? report.trim();
}

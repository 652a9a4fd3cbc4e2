import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, vi } from 'vitest';
import { cacheDirectory } from '../../cpython/support.ts';
import { asynctutor } from '../support.ts';

/** A directory with scripts, anew for each test; Python starts from a snapshot that the tests keep. */
export class Scripts {
  private directory = '';

  constructor() {
    const make = () => {
      this.directory = mkdtempSync(join(tmpdir(), 'run-'));
      vi.stubEnv('XDG_CACHE_HOME', dirname(cacheDirectory));
    };
    const remove = () => {
      vi.unstubAllEnvs();
      rmSync(this.directory, { recursive: true, force: true });
    };
    beforeAll(async () => {
      make();
      // It says so when it makes the snapshot.
      await asynctutor(['run', this.write('first.py', '')]);
      remove();
    });
    beforeEach(make);
    afterEach(remove);
  }

  at(name: string): string {
    return join(this.directory, name);
  }

  /** Writes a file. @returns its path */
  write(name: string, content: string | Uint8Array): string {
    const path = this.at(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }
}

/** Two waits at once. */
export const GATHER = `import asyncio

async def fetch(name, seconds):
    print(f"{name}: start")
    await asyncio.sleep(seconds)
    print(f"{name}: end")

async def main():
    await asyncio.gather(fetch("a", 1), fetch("b", 2))

asyncio.run(main())
`;

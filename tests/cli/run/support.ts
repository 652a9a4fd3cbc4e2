import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A directory with scripts, anew for each test. */
export class Scripts {
  private directory = '';

  constructor() {
    beforeEach(() => {
      this.directory = mkdtempSync(join(tmpdir(), 'run-'));
    });
    afterEach(() => rmSync(this.directory, { recursive: true, force: true }));
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

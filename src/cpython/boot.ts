import { constants, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Pyodide, Settings } from './emscripten.ts';
import { MemoryLimit } from './memory-limit.ts';
import type { StartOptions } from './protocol.ts';
import { seal } from './seal.ts';
import { WallClock } from './wall-clock.ts';

/** An interpreter that still has access to its host. */
export interface OpenInterpreter {
  readonly pyodide: Pyodide;
  readonly memory: MemoryLimit;
  readonly wallClock: WallClock;
  /** Cuts it off from its host, permanently. */
  readonly seal: () => void;
}

const HARNESS = '/harness';

const PREPARE = `
import sys
sys.path.insert(0, "${HARNESS}")
import own_builtins
own_builtins.install()
import harness
harness.prepare()
`;

type Create = (settings: Settings) => Promise<unknown>;

/** Starts from a snapshot; or without one, so that a snapshot can be made of the result. */
export async function boot(
  { pyodide: folder, harness }: StartOptions,
  snapshot: Uint8Array | null,
): Promise<OpenInterpreter> {
  // Pyodide reads fs.constants from it, and under the permission model it does not exist.
  Object.assign(process, { binding: () => ({ fs: constants }) });
  const load = (file: string) => import(pathToFileURL(join(folder, file)).href);
  const { loadPyodide } = (await load('pyodide.mjs')) as { loadPyodide(options: object): Promise<Pyodide> };
  const { default: create } = (await load('pyodide.asm.mjs')) as { default: Create };
  const memory = new MemoryLimit();
  const wallClock = new WallClock();
  let close = () => {};
  const pyodide = await loadPyodide({
    indexURL: folder,
    jsglobals: {},
    stdin: () => null,
    ...(snapshot === null ? { _makeSnapshot: true } : { _loadSnapshot: snapshot }),
    createPyodideModule: (settings: Settings) => {
      const { instantiateWasm } = settings;
      settings.instantiateWasm = (imports, done) => {
        memory.install(imports.env);
        wallClock.install(imports.env);
        close = seal(imports.env);
        return instantiateWasm(imports, done);
      };
      return create(settings);
    },
  });
  const { FS } = pyodide._module;
  FS.mkdir(HARNESS);
  for (const name of readdirSync(harness).filter((file) => file.endsWith('.py'))) {
    FS.writeFile(`${HARNESS}/${name}`, readFileSync(join(harness, name)));
  }
  if (snapshot === null) run(pyodide, PREPARE);
  return {
    pyodide,
    memory,
    wallClock,
    seal: () => {
      run(pyodide, 'import harness\nharness.close()');
      close();
    },
  };
}

/** Runs Python code in `__main__`. @throws Error if it raises */
export function run({ _module: module }: Pyodide, code: string): void {
  const pointer = module.stringToNewUTF8(code);
  const failed = module._PyRun_SimpleString(pointer) !== 0;
  module._free(pointer);
  if (failed) throw new Error('the harness of Python failed');
}

import { type OpenInterpreter, run } from './boot.ts';
import type { Pyodide } from './emscripten.ts';
import { FileQuota, FileSystemState } from './file-system.ts';
import type { MemoryLimit } from './memory-limit.ts';
import type { Done, Fatal, Request } from './protocol.ts';
import { Refused } from './seal.ts';
import { refuseStandardStreams } from './standard-streams.ts';
import { TimeLimit } from './time-limit.ts';

/** Bytes of events: more than any program worth looking at has. */
const MOST_EVENTS = 64 * 2 ** 20;
/** Bytes of one line: parsing a line of nothing but brackets takes fifty times as much of the host's memory. */
const MOST_OF_LINE = 2 ** 24;

/** Files that are named after a run. */
const MOST_FILES = 4;

const NEWLINE = 10;

/** Run once before the heap is copied, so that lazily initialised parts of Python are in the copy. */
const WARM_UP = `
import asyncio
async def main():
    await asyncio.gather(asyncio.sleep(0.1), asyncio.sleep(0.2))
    print("warm")
asyncio.run(main())
`;

class TooManyEvents extends Error {}

/** A CPython without access to its host, whose state is reset between two programs. */
export class SealedInterpreter {
  private readonly pyodide: Pyodide;
  private readonly memory: MemoryLimit;
  private readonly time: TimeLimit;
  private readonly quota: FileQuota;
  private readonly files: FileSystemState;
  private readonly heap: Uint8Array;
  /** The descriptor to which Python writes events. */
  private readonly descriptor: number;
  private readonly write: (bytes: Uint8Array) => void;
  private eventBytes = 0;
  private lineBytes = 0;
  private isWarm = false;

  /** @param write gets the output of the harness: lines of JSON, in pieces that end anywhere. */
  constructor({ pyodide, memory, wallClock, seal }: OpenInterpreter, write: (bytes: Uint8Array) => void) {
    this.pyodide = pyodide;
    this.memory = memory;
    this.write = write;
    const module = pyodide._module;
    this.descriptor = this.openDevice('events', (bytes) => this.noteEvents(bytes));
    // Only the first write counts: it is the harness's, a later one may be a program's.
    let address = 0;
    const clock = this.openDevice('clock', (bytes) => {
      address ||= Number(Buffer.from(bytes).toString());
    });
    run(pyodide, `import os, virtual_clock\nos.write(${clock}, str(virtual_clock.wall_address()).encode())`);
    wallClock.start(module, address);
    this.time = new TimeLimit();
    pyodide.setInterruptBuffer(this.time.buffer);
    refuseStandardStreams(pyodide);
    seal();
    const limits = { seconds: 60, bytes: 2 ** 28, outputBytes: 2 ** 20 };
    this.execute({ source: WARM_UP, filename: 'main.py', limits, lines: false, locals: false });
    this.isWarm = true;
    this.quota = new FileQuota(module.FS);
    this.files = new FileSystemState(module.FS);
    this.heap = module.HEAPU8.slice();
  }

  /** Runs one program, to its end or to that of the interpreter. */
  run(request: Request): Omit<Done, 'done'> {
    const { seconds, bytes } = request.limits;
    this.eventBytes = 0;
    this.lineBytes = 0;
    this.memory.limit = this.heap.length + bytes;
    this.memory.refused = false;
    this.quota.set(bytes);
    this.time.start(seconds);
    let failure = {};
    try {
      this.execute(request);
    } catch (error) {
      failure = this.explain(error);
    } finally {
      this.time.stop();
    }
    return { memoryRefused: this.memory.refused, files: this.files.newFiles(MOST_FILES), ...failure };
  }

  /** Restores memory and files as they were before the first program. */
  reset(): void {
    const { HEAPU8 } = this.pyodide._module;
    HEAPU8.set(this.heap);
    HEAPU8.fill(0, this.heap.length);
    this.files.restore();
  }

  private execute({ limits: { outputBytes }, lines, locals, ...program }: Omit<Request, 'id'>): void {
    const { source, filename, driver, args, modules } = program;
    // Without the id: no program may know it.
    const request = JSON.stringify({
      source,
      filename,
      driver,
      args,
      modules,
      limits: { outputBytes },
      lines,
      locals,
    });
    // The umask is not in the heap, and so not reset. A JSON string is a Python string literal too.
    run(
      this.pyodide,
      `import harness, json, os, traceback
os.umask(0o22)
write = lambda text, write=os.write: write(${this.descriptor}, text.encode())
try:
    harness.run(${JSON.stringify(request)}, write)
except BaseException:
    write(json.dumps({"failure": traceback.format_exc()}) + "\\n")`,
    );
  }

  /** @returns the descriptor of a device to which Python can write. */
  private openDevice(name: string, write: (bytes: Uint8Array) => void): number {
    const { FS } = this.pyodide._module;
    const device = FS.makedev(FS.createDevice.major++, 0);
    FS.registerDevice(device, {
      open: () => {},
      write: (_stream, heap, offset, length) => {
        write(heap.subarray(offset, offset + length));
        return length;
      },
    });
    FS.mkdev(`/dev/${name}`, device);
    return FS.open(`/dev/${name}`, 'w').fd;
  }

  private noteEvents(bytes: Uint8Array): void {
    this.eventBytes += bytes.length;
    this.lineBytes += bytes.length;
    if (this.eventBytes > MOST_EVENTS || this.lineBytes > MOST_OF_LINE) throw new TooManyEvents();
    if (bytes.at(-1) === NEWLINE) this.lineBytes = 0;
    if (this.isWarm) this.write(bytes);
  }

  private explain(error: unknown): { fatal: Fatal; detail?: string } {
    if (error instanceof TooManyEvents) return { fatal: 'output' };
    if (this.memory.refused) return { fatal: 'memory' };
    // JavaScript's stack overflows before Python's own limit of recursion.
    if (error instanceof RangeError) return { fatal: 'recursion' };
    if (!(error instanceof Refused)) return { fatal: 'exit' };
    if (/exit|abort/.test(error.import)) return { fatal: 'exit' };
    return { fatal: 'refused', detail: error.import };
  }
}

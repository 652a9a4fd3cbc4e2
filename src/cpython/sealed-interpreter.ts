import { run, type Started } from './boot.ts';
import type { Pyodide } from './emscripten.ts';
import { FileQuota, FileSystemState } from './file-system.ts';
import type { MemoryLimit } from './memory-limit.ts';
import type { Done, Fatal, Request } from './protocol.ts';
import { Refused } from './seal.ts';
import { TimeLimit } from './time-limit.ts';

/** More than the events of any program worth looking at, in bytes. */
const MOST_EVENTS = 64 * 2 ** 20;
/** Of one line, in bytes: a line of nothing but brackets takes fifty times as much of the host's memory. */
const MOST_OF_LINE = 2 ** 24;

const NEWLINE = 10;

/** A first program: what it is the first to use is then part of the memory that each run begins with. */
const WARM_UP = `
import asyncio
async def main():
    await asyncio.gather(asyncio.sleep(0.1), asyncio.sleep(0.2))
    print("warm")
asyncio.run(main())
`;

class TooManyEvents extends Error {}

/** A CPython that is cut off from its host, and forgets between two programs all that happened. */
export class SealedInterpreter {
  private readonly pyodide: Pyodide;
  private readonly memory: MemoryLimit;
  private readonly time: TimeLimit;
  private readonly quota: FileQuota;
  private readonly files: FileSystemState;
  private readonly heap: Uint8Array;
  /** The descriptor on which Python writes events. */
  private readonly descriptor: number;
  private readonly write: (bytes: Uint8Array) => void;
  private eventBytes = 0;
  private lineBytes = 0;
  private isWarm = false;

  /** @param write is given what the harness writes: lines of JSON, cut anywhere. */
  constructor({ pyodide, memory, wallClock, seal }: Started, write: (bytes: Uint8Array) => void) {
    this.pyodide = pyodide;
    this.memory = memory;
    this.write = write;
    const module = pyodide._module;
    this.descriptor = this.openDevice('events', (bytes) => this.noteEvents(bytes));
    // The first to write is the harness.
    let address = 0;
    const clock = this.openDevice('clock', (bytes) => {
      address ||= Number(Buffer.from(bytes).toString());
    });
    run(pyodide, `import os, virtual_clock\nos.write(${clock}, str(virtual_clock.wall_address()).encode())`);
    wallClock.start(module, address);
    this.time = new TimeLimit();
    pyodide.setInterruptBuffer(this.time.buffer);
    seal();
    const limits = { seconds: 60, bytes: 2 ** 28, outputBytes: 2 ** 20 };
    this.execute({ source: WARM_UP, filename: 'main.py', limits, lines: false, locals: false });
    this.isWarm = true;
    this.quota = new FileQuota(module.FS);
    this.files = new FileSystemState(module.FS);
    this.heap = module.HEAPU8.slice();
  }

  /** Runs one program to its end, or to that of the interpreter. */
  run(request: Request): Omit<Done, 'done'> {
    const { seconds, bytes } = request.limits;
    this.eventBytes = 0;
    this.lineBytes = 0;
    this.memory.limit = this.heap.length + bytes;
    this.memory.refused = false;
    this.quota.set(bytes);
    this.time.start(seconds);
    try {
      this.execute(request);
      return { memoryRefused: this.memory.refused };
    } catch (error) {
      return { memoryRefused: this.memory.refused, ...this.explain(error) };
    } finally {
      this.time.stop();
    }
  }

  /** Puts memory and files back as they were before the first program. */
  reset(): void {
    const { HEAPU8 } = this.pyodide._module;
    HEAPU8.set(this.heap);
    HEAPU8.fill(0, this.heap.length);
    this.files.restore();
  }

  private execute({ limits: { outputBytes }, lines, locals, ...program }: Omit<Request, 'id'>): void {
    const { source, filename, driver, args, modules } = program;
    // Without its id: no program may know it.
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
    // The mask is kept outside of the heap. A string of JSON is a string of Python too.
    run(
      this.pyodide,
      `import harness, json, os, traceback
os.umask(0o22)
write = lambda text: os.write(${this.descriptor}, text.encode())
try:
    harness.run(${JSON.stringify(request)}, write)
except BaseException:
    write(json.dumps({"failure": traceback.format_exc()}) + "\\n")`,
    );
  }

  /** @returns the descriptor of a device that Python can write to. */
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
    // The stack is JavaScript's, and Python was told that it may use more.
    if (error instanceof RangeError) return { fatal: 'recursion' };
    if (!(error instanceof Refused)) return { fatal: 'exit' };
    if (/exit|abort/.test(error.import)) return { fatal: 'exit' };
    return { fatal: 'refused', detail: error.import };
  }
}

/** The process in which CPython runs: reads requests from descriptor 3, writes lines to descriptor 4. */

import { readSync, writeSync } from 'node:fs';
import { boot } from './boot.ts';
import type { FromChild, Request, StartOptions } from './protocol.ts';
import { SealedInterpreter } from './sealed-interpreter.ts';
import { readSnapshot } from './snapshot.ts';

const REQUESTS = 3;
const LINES = 4;

function write(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(LINES, bytes, at);
}

/** Sends a line of the child's own. A program may have left the last line unfinished. */
function send(line: FromChild): void {
  write(Buffer.from(`\n${JSON.stringify(line)}\n`));
}

/** Reads the host's requests, synchronously, until it closes its end. */
function* requests(): Generator<Request> {
  const chunk = Buffer.alloc(65_536);
  let rest = Buffer.alloc(0);
  for (;;) {
    const length = readSync(REQUESTS, chunk);
    if (length === 0) return;
    rest = Buffer.concat([rest, chunk.subarray(0, length)]);
    for (let end = rest.indexOf('\n'); end >= 0; end = rest.indexOf('\n')) {
      yield JSON.parse(rest.toString('utf8', 0, end)) as Request;
      rest = rest.subarray(end + 1);
    }
  }
}

/** Boots from the snapshot; without a valid one boots from nothing, and sends the host a new snapshot. */
async function start(settings: StartOptions) {
  const snapshot = settings.snapshot === null ? null : readSnapshot(settings.snapshot);
  if (snapshot !== null) {
    try {
      return await boot(settings, snapshot);
    } catch {
      // A snapshot that is undamaged and yet does not fit is replaced like a damaged one.
    }
  }
  if (settings.snapshot === null) return boot(settings, null);
  send({ making: true });
  const interpreter = await boot(settings, null);
  const bytes = interpreter.pyodide.makeMemorySnapshot();
  send({ snapshot: bytes.length });
  write(bytes);
  return interpreter;
}

const openInterpreter = await start(JSON.parse(process.argv[2] ?? '') as StartOptions);
const interpreter = new SealedInterpreter(openInterpreter, write);
send({ ready: true });
for (const request of requests()) {
  const done = interpreter.run(request);
  send({ done: request.id, ...done });
  // A program that was aborted within C code leaves the interpreter in an unknown state.
  if (done.fatal !== undefined) break;
  interpreter.reset();
}
process.exit();

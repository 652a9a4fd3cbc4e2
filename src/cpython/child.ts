/** The process in which CPython runs: reads requests from descriptor 3, writes lines to descriptor 4. */

import { readSync, writeSync } from 'node:fs';
import { boot } from './boot.ts';
import type { FromChild, Request, Start } from './protocol.ts';
import { SealedInterpreter } from './sealed-interpreter.ts';
import { readSnapshot } from './snapshot.ts';

const REQUESTS = 3;
const LINES = 4;

function write(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(LINES, bytes, at);
}

/** Sends a line of the child's own, even if a program has left one unfinished. */
function send(line: FromChild): void {
  write(Buffer.from(`\n${JSON.stringify(line)}\n`));
}

/** The host's requests, until it closes its end. Nothing else happens here meanwhile. */
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

/** Boots from the snapshot; without a good one from nothing, and hands the host a new one. */
async function start(settings: Start) {
  const snapshot = settings.snapshot === null ? null : readSnapshot(settings.snapshot);
  if (snapshot !== null) {
    try {
      return await boot(settings, snapshot);
    } catch {
      // A snapshot that was written whole and yet does not fit is replaced like one that is damaged.
    }
  }
  if (settings.snapshot === null) return boot(settings, null);
  send({ making: true });
  const started = await boot(settings, null);
  const made = started.pyodide.makeMemorySnapshot();
  send({ snapshot: made.length });
  write(made);
  return started;
}

const started = await start(JSON.parse(process.argv[2] ?? '') as Start);
const interpreter = new SealedInterpreter(started, write);
send({ ready: true });
for (const request of requests()) {
  const done = interpreter.run(request);
  send({ done: request.id, ...done });
  // Where a program has broken off in the midst of C, nothing can be relied on any more.
  if (done.fatal !== undefined) break;
  interpreter.reset();
}
process.exit();

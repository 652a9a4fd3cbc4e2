/** What `lanes.ts` runs inside the pseudo-terminal: FILE, to which the lateness of each timer goes. */

import { writeFileSync } from 'node:fs';
import ora from 'ora';
import { coroutine, createTask, gather, getRunningLoop, RealDriver, sleep } from '../../src/asyncio/index.ts';
import { processIo } from '../../src/cli/process-io.ts';
import { viewsEn } from '../../src/i18n/views.en.ts';
import { LiveBoard } from '../../src/terminal/board/live-board.ts';
import { screenOf } from '../../src/terminal/screen/screen.ts';
import { record } from '../../src/trace/index.ts';

const TASKS = 1000;
const SECONDS = 5;
const lateness: number[] = [];

const worker = coroutine(function* worker(pause: number) {
  const loop = getRunningLoop();
  while (loop.time() < SECONDS) {
    const due = loop.time() + pause;
    yield* sleep(pause);
    lateness.push((loop.time() - due) * 1000);
  }
});

const main = coroutine(function* main() {
  const tasks = Array.from({ length: TASKS }, (_, i) =>
    createTask(worker(0.5 + (i % 97) / 100), { name: `T${i}` }),
  );
  yield* gather(tasks);
});

const io = processIo();
const board = new LiveBoard(ora, 'lanes', screenOf(io, viewsEn), io);
const driver = new RealDriver();
board.begin(driver.clock);
const { elapsed } = await record((run) => run(main()), { driver, onEvent: (event) => board.onEvent(event) });
board.end();
writeFileSync(process.argv[2] as string, JSON.stringify({ lateness, seconds: elapsed }));

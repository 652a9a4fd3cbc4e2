import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import {
  asyncWith,
  coroutine,
  Event,
  fromPromise,
  print,
  Semaphore,
  sleep,
  TaskGroup,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const COUNT = 1000;

// The other end, in a process of its own, which is sent this as text.
function serve(): void {
  const { createServer } = process.getBuiltinModule('node:net');
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy()).pipe(socket);
  });
  server.listen(0, '127.0.0.1', () => {
    process.send?.(server.address(), () => {}); // it may be gone
  });
  process.on('disconnect', () => process.exit());
}

export interface Load {
  open: number;
  answers: number;
}

const dial = coroutine(function* dial(port: number, door: Semaphore) {
  yield* door.acquire();
  try {
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => socket.destroy());
    const connected = once(socket, 'connect');
    yield* fromPromise(connected, () => socket.destroy());
    return socket;
  } finally {
    door.release();
  }
});

const client = coroutine(function* client(
  number: number,
  port: number,
  count: number,
  load: Load,
  door: Semaphore,
  allOpen: Event,
) {
  const socket = yield* dial(port, door);
  const closed = new Promise((resolve) =>
    socket.once('close', resolve),
  );
  const incoming = socket[Symbol.asyncIterator]();
  try {
    load.open++;
    if (load.open === count) allOpen.set();
    yield* allOpen.wait();
    yield* sleep(number / count); // not all at the same moment
    for (let round = 0; round < 3; round++) {
      socket.write('?');
      const { done } = yield* fromPromise(incoming.next());
      if (done) throw new Error('the server hung up');
      load.answers++;
      yield* sleep(1);
    }
  } finally {
    socket.destroy();
    yield* fromPromise(closed);
    load.open--;
  }
});

export const main = coroutine(function* main(
  port: number,
  count: number,
  load: Load,
) {
  const door = new Semaphore(100); // so many knock at a time
  const allOpen = new Event();
  yield* asyncWith(new TaskGroup(), function* (group) {
    for (let number = 0; number < count; number++) {
      group.createTask(
        client(number, port, count, load, door, allOpen),
      );
    }
    yield* allOpen.wait();
    print(`${load.open} connections are open at once`);
  });
  print(`${load.answers} messages were answered`);
  print(`${load.open} connections are left open`);
});

export async function startServer() {
  const code = ['-e', `(${serve})()`];
  const server = spawn(process.execPath, code, {
    detached: true, // Ctrl-C is not meant for it
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [{ port }] = (await once(server, 'message')) as [AddressInfo];
  return { server, port };
}

export const script: Script = async (run) => {
  const { server, port } = await startServer();
  try {
    await run(main(port, COUNT, { open: 0, answers: 0 }));
  } finally {
    server.kill();
  }
};

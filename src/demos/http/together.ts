import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  coroutine,
  createTask,
  fromPromise,
  gather,
  print,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

const PAGES = new Map([
  ['/news', 0.6],
  ['/weather', 0.9],
  ['/sport', 0.3],
]);

const serve = () =>
  createServer(({ url: path = '' }, response) => {
    const seconds = PAGES.get(path) ?? 0;
    const body = `the page ${path}`;
    setTimeout(() => response.end(body), seconds * 1000);
  });

const get = coroutine(function* get(port: number, path: string) {
  print(`${path}: asked for`);
  const page = `http://127.0.0.1:${port}${path}`;
  const response = yield* fromPromise(fetch(page));
  const body = yield* fromPromise(response.text());
  print(`${path}: ${response.status}`);
  return body;
});

const main = coroutine(function* main() {
  const server = serve().listen(0, '127.0.0.1');
  try {
    yield* fromPromise(once(server, 'listening'));
    const { port } = server.address() as AddressInfo;
    const tasks = [...PAGES.keys()].map((path) =>
      createTask(get(port, path), { name: path }),
    );
    return yield* gather(...tasks);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

export const script: Script = async (run) => {
  const bodies = await run(main());
  print(bodies.join(', '));
};

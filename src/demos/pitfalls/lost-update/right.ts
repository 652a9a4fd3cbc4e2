import {
  asyncWith,
  coroutine,
  createTask,
  gather,
  Lock,
  print,
  sleep,
} from '../../../asyncio/index.ts';
import type { Script } from '../../../trace/index.ts';

interface Account {
  balance: number;
}

const deposit = coroutine(function* deposit(
  name: string,
  account: Account,
  lock: Lock,
) {
  yield* asyncWith(lock, function* () {
    const balance = account.balance;
    print(`${name}: reads ${balance}`);
    yield* sleep(0.5);
    account.balance = balance + 10;
    print(`${name}: writes ${balance + 10}`);
  });
});

const main = coroutine(function* main() {
  const account: Account = { balance: 100 };
  const lock = new Lock();
  yield* gather(
    createTask(deposit('Ann', account, lock), { name: 'Ann' }),
    createTask(deposit('Bob', account, lock), { name: 'Bob' }),
    createTask(deposit('Eve', account, lock), { name: 'Eve' }),
  );
  print('main: balance', account.balance);
});

export const script: Script = (run) => run(main());

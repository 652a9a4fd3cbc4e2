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

const deposit = coroutine(function* deposit(account: Account, lock: Lock) {
  yield* asyncWith(lock, function* () {
    const balance = account.balance;
    yield* sleep(0.5);
    account.balance = balance + 10;
  });
});

const main = coroutine(function* main() {
  const account: Account = { balance: 100 };
  const lock = new Lock();
  yield* gather(
    createTask(deposit(account, lock), { name: 'Ann' }),
    createTask(deposit(account, lock), { name: 'Bob' }),
    createTask(deposit(account, lock), { name: 'Cleo' }),
  );
  print('main: balance', account.balance);
});

export const script: Script = (run) => run(main());

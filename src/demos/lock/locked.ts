import {
  asyncWith,
  coroutine,
  createTask,
  gather,
  Lock,
  print,
  sleep,
} from '../../asyncio/index.ts';
import type { Script } from '../../trace/index.ts';

class Account {
  balance = 0;
  lock = new Lock();
}

const deposit = coroutine(function* deposit(
  name: string,
  account: Account,
) {
  yield* asyncWith(account.lock, function* () {
    const seen = account.balance;
    print(`${name}: sees ${seen}`);
    yield* sleep(1);
    account.balance = seen + 10;
    print(`${name}: writes ${account.balance}`);
  });
});

const main = coroutine(function* main() {
  const account = new Account();
  const ann = createTask(deposit('ann', account), { name: 'ann' });
  const bob = createTask(deposit('bob', account), { name: 'bob' });
  const eve = createTask(deposit('eve', account), { name: 'eve' });
  yield* gather(ann, bob, eve);
  print(`main: 3 times 10 makes ${account.balance}`);
});

export const script: Script = (run) => run(main());

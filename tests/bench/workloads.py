"""The workloads of the runtime's benchmark on the installed CPython: `workloads.py NAME OPERATIONS ROUNDS`.

Prints the seconds of each round as a JSON array. The loop is asyncio's own, on a virtual clock.
"""

import asyncio
import json
import resource
import sys
import time


class JumpingSelector:
    """Never polls: instead of blocking, it moves the clock."""

    def __init__(self, loop):
        self._loop = loop

    def select(self, timeout):
        if timeout:
            self._loop.now += timeout
        return ()


class VirtualClockLoop(asyncio.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 0.0
        self._clock_resolution = 1e-9
        self._selector = JumpingSelector(self)

    def time(self):
        return self.now

    def _process_events(self, events):
        pass

    def _write_to_self(self):
        pass


async def sleeper(delay):
    await asyncio.sleep(delay)


async def value(n):
    return n


async def chain(depth):
    return 1 if depth == 0 else await chain(depth - 1)


async def suspend_at_depth(depth, times):
    if depth > 1:
        await suspend_at_depth(depth - 1, times)
    else:
        for _ in range(times):
            await asyncio.sleep(0)


async def produce(queue, n):
    for i in range(n):
        await queue.put(i)


async def consume(queue, n):
    for _ in range(n):
        await queue.get()


async def gathered_sleeps(n):
    await asyncio.gather(*[sleeper(1) for _ in range(n)])


async def distinct_deadlines(n):
    await asyncio.gather(*[sleeper(1 + (i * 7919 % n) / n) for i in range(n)])


async def sleep_zero(n):
    for _ in range(n):
        await asyncio.sleep(0)


async def short_sleeps(n):
    for _ in range(n):
        await asyncio.sleep(0.001)


async def queue_of_10(n):
    queue = asyncio.Queue(10)
    await asyncio.gather(produce(queue, n), consume(queue, n))


async def spawn_and_await(n):
    for i in range(n):
        await asyncio.create_task(value(i))


async def await_chains(n):
    for _ in range(n):
        await chain(9)


async def suspend_deep(n):
    await suspend_at_depth(50, n)


async def cancelled_sleepers(n):
    tasks = [asyncio.create_task(sleeper(1000)) for _ in range(n)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def wait_for(n):
    for _ in range(n):
        await asyncio.wait_for(sleeper(0.001), 10)


WORKLOADS = {
    "gathered sleeps": gathered_sleeps,
    "distinct deadlines": distinct_deadlines,
    "sleep(0)": sleep_zero,
    "sleep(0.001)": short_sleeps,
    "queue of 10": queue_of_10,
    "spawn and await": spawn_and_await,
    "await chains of 10": await_chains,
    "suspend at depth 50": suspend_deep,
    "cancelled sleepers": cancelled_sleepers,
    "wait_for": wait_for,
}


def run_once(main):
    loop = VirtualClockLoop()
    try:
        start = time.perf_counter()
        loop.run_until_complete(main)
        return time.perf_counter() - start
    finally:
        loop.close()


if __name__ == "__main__":
    name, operations, rounds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    print(json.dumps([run_once(WORKLOADS[name](operations)) for _ in range(rounds)]))

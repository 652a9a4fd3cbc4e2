import asyncio


async def runner(name, barrier, order):
    await asyncio.sleep(0.001 * len(name))
    position = await barrier.wait()
    order.append(name)
    return position


async def waiter(condition, box, name):
    async with condition:
        await condition.wait_for(lambda: box)
        print(name, "takes", box.pop())


async def limited(semaphore, active, most):
    async with semaphore:
        active.append(1)
        most.append(len(active))
        await asyncio.sleep(0.002)
        active.pop()


async def main():
    barrier, order = asyncio.Barrier(3), []
    print(sorted(await asyncio.gather(*(runner("x" * n, barrier, order) for n in (1, 2, 3)))), len(order))
    condition, box = asyncio.Condition(), []
    waiters = [asyncio.create_task(waiter(condition, box, name)) for name in ("ann", "bob")]
    await asyncio.sleep(0)
    async with condition:
        box += ["tea", "cake"]
        condition.notify_all()
    await asyncio.gather(*waiters)
    semaphore, active, most = asyncio.Semaphore(2), [], []
    await asyncio.gather(*(limited(semaphore, active, most) for _ in range(6)))
    print("at most", max(most), semaphore.locked())
    bounded = asyncio.BoundedSemaphore(1)
    try:
        bounded.release()
    except ValueError as error:
        print(error)
    lock, event = asyncio.Lock(), asyncio.Event()
    async with lock:
        print(lock.locked(), event.is_set())
    event.set()
    print(await event.wait(), lock.locked())
    try:
        lock.release()
    except RuntimeError as error:
        print(error)


asyncio.run(main())

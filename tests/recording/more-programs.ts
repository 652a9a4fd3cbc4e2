/** What the demos' programs leave out: waits at the ends of blocks, loops and groups, and lines that go on. */
export const morePrograms: Readonly<Record<string, string>> = {
  'a lock, held over a wait': `\
import asyncio

async def worker(lock, name):
    async with lock:
        print(name)
        await asyncio.sleep(1)
    print(name, "out")

async def main():
    lock = asyncio.Lock()
    await asyncio.gather(
        worker(lock, "a"),
        worker(
            lock,
            "b",
        ),
    )

asyncio.run(main())
`,
  'a group, of which one task fails': `\
import asyncio

async def fail():
    await asyncio.sleep(1)
    raise ValueError("boom")

async def last():
    try:
        await asyncio.sleep(5)
    finally:
        print("cleared up")

async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail(), name="fail")
            group.create_task(
                last(),
                name="last",
            )
            print("both under way")
    except* ValueError as errors:
        print(len(errors.exceptions))

asyncio.run(main())
`,
  'a timeout, a queue and a cancellation': `\
import asyncio

async def producer(queue):
    for number in range(3):
        await queue.put(number)
        await asyncio.sleep(0.1)

async def consumer(queue):
    while True:
        number = await queue.get()
        print(number)

async def main():
    queue = asyncio.Queue(maxsize=1)
    reader = asyncio.create_task(consumer(queue))
    await producer(queue)
    try:
        async with asyncio.timeout(0.5):
            await asyncio.sleep(3)
    except TimeoutError:
        print("late")
    reader.cancel()
    try:
        await reader
    except asyncio.CancelledError:
        print("cancelled")
    value = (
        "a"
        + str(await asyncio.sleep(0.1, 1))
    )
    return value

print(asyncio.run(main()))
`,
  'asynchronous generators, comprehensions and tasks without code of their own': `\
import asyncio

async def numbers():
    for number in range(2):
        await asyncio.sleep(0.5)
        yield number

async def main():
    async for number in numbers():
        print(number)
        await asyncio.sleep(0)
    print([number async for number in numbers()])
    nap = asyncio.create_task(asyncio.sleep(1))
    await asyncio.sleep(0.1)
    nap.cancel()
    print(await asyncio.gather(nap, asyncio.sleep(0.2), return_exceptions=True))
    for done in asyncio.as_completed([asyncio.sleep(0.2), asyncio.sleep(0.1)]):
        await done

asyncio.run(main())
`,
};

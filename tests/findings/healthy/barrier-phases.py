import asyncio


async def runner(name, barrier, seconds, log):
    for phase in range(3):
        await asyncio.sleep(seconds)
        await barrier.wait()
        log.append((phase, name))


async def main():
    barrier = asyncio.Barrier(3)
    log = []
    await asyncio.gather(*(runner(name, barrier, s, log) for name, s in [("a", 1), ("b", 2), ("c", 0.5)]))
    print([phase for phase, _ in log])


asyncio.run(main())

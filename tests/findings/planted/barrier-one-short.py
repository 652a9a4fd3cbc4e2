import asyncio


async def party(barrier, n):
    await asyncio.sleep(n)
    await barrier.wait()
    print(n, "past the barrier")


async def main():
    barrier = asyncio.Barrier(3)
    await asyncio.gather(party(barrier, 1), party(barrier, 2))


asyncio.run(main())

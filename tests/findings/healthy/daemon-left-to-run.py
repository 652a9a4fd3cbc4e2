import asyncio


async def metrics(counter):
    while True:
        await asyncio.sleep(1)
        counter["reports"] += 1


async def main():
    counter = {"reports": 0}
    reporter = asyncio.create_task(metrics(counter), name="metrics")
    await asyncio.sleep(3.5)
    print(counter, reporter.done())


asyncio.run(main())

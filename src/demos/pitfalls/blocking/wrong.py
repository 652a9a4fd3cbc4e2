import asyncio
import time


async def tick(name):
    for count in range(1, 7):
        print(f"{name}: tick {count}")
        await asyncio.sleep(0.5)


async def report():
    await asyncio.sleep(0.75)
    print("report: start")
    time.sleep(2)
    print("report: end")


async def main():
    await asyncio.gather(
        asyncio.create_task(tick("A"), name="A"),
        asyncio.create_task(report(), name="report"),
        asyncio.create_task(tick("B"), name="B"),
    )


asyncio.run(main())

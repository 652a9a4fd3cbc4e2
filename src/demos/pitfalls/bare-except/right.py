import asyncio


async def work():
    for part in range(1, 4):
        try:
            await asyncio.sleep(0.5)
            print(f"work: part {part}")
        except Exception:
            print("work: some error, never mind")


async def main():
    task = asyncio.create_task(work(), name="work")
    await asyncio.sleep(0.75)
    task.cancel()
    await asyncio.wait([task])
    print("main: was it cancelled?", task.cancelled())


asyncio.run(main())

import asyncio


async def stream(lines):
    sent = []
    for line in lines:
        try:
            await asyncio.sleep(1)
            sent.append(line)
        except asyncio.CancelledError:
            print("stopping early")
            break
    return sent


async def main():
    task = asyncio.create_task(stream(["a", "b", "c", "d"]))
    await asyncio.sleep(2.5)
    task.cancel()
    print(await task)


asyncio.run(main())

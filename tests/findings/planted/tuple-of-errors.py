import asyncio


async def send(packet):
    await asyncio.sleep(2)
    return packet


async def sender(packets):
    sent = 0
    for packet in packets:
        try:
            await send(packet)
            sent += 1
        except (OSError, asyncio.CancelledError):
            continue
    return sent


async def main():
    async with asyncio.timeout(60):
        task = asyncio.create_task(sender(["a", "b", "c"]))
        await asyncio.sleep(3)
        task.cancel("shutting down")
        print(await task)


asyncio.run(main())

import asyncio


async def main():
    log = []

    async def note(text):
        await asyncio.sleep(0)
        log.append(text)

    await note("begin")
    await asyncio.sleep(1)
    note("middle")
    await asyncio.sleep(1)
    await note("end")
    print(log)


asyncio.run(main())

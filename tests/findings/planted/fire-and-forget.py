import asyncio


async def write_log(line):
    await asyncio.sleep(1)
    print("written:", line)


async def main():
    asyncio.create_task(write_log("started"))
    print("main is done")


asyncio.run(main())

import asyncio


async def work():
    await asyncio.sleep(1)


async def main():
    asyncio.get_running_loop().create_task(work())


loop = asyncio.new_event_loop()
loop.run_until_complete(main())
loop.close()

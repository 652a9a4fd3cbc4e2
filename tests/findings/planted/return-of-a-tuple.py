import asyncio


async def config():
    await asyncio.sleep(0.5)
    return {"debug": True}


async def secrets():
    await asyncio.sleep(0.7)
    return {"key": "x"}


async def startup():
    return await config(), await secrets()


async def main():
    print(await startup())


asyncio.run(main())

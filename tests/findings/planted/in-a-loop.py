import asyncio


async def notify(user):
    await asyncio.sleep(len(user))
    print("told", user)


async def main():
    for user in ("jo", "ann", "maria"):
        asyncio.create_task(notify(user))
    await asyncio.sleep(0.5)


asyncio.run(main())

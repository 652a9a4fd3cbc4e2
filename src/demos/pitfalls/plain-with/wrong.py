import asyncio


async def visit(name, lock):
    try:
        with lock:
            print(f"{name}: inside")
            await asyncio.sleep(0.5)
            print(f"{name}: leaves")
    except TypeError as error:
        print(f"{name}: {type(error).__name__}")


async def main():
    lock = asyncio.Lock()
    await asyncio.gather(
        asyncio.create_task(visit("Ann", lock), name="Ann"),
        asyncio.create_task(visit("Bob", lock), name="Bob"),
    )


asyncio.run(main())

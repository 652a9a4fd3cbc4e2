import asyncio


async def main():
    asyncio.get_running_loop().create_future().set_exception(ValueError("no soup"))


asyncio.run(main())

import asyncio


async def numbers():
    return [1, 2]


async def main():
    async for number in numbers():
        print(number)


asyncio.run(main())

import asyncio


async def square(n):
    await asyncio.sleep(1)
    return n * n


async def main():
    squares = [square(n) for n in range(4)]
    print("there are", len(squares))
    await asyncio.sleep(0)
    return len(squares)


print(asyncio.run(main()))

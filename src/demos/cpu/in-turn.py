import asyncio


def fibonacci(n):
    a, b = 0, 1
    for _ in range(n):
        a, b = b, a + b
    return a


async def compute(name):
    print(f"{name}: start")
    number = fibonacci(300_000)
    print(f"{name}: a number of {number.bit_length()} bits")


async def main():
    await asyncio.create_task(compute("A"), name="A")
    await asyncio.create_task(compute("B"), name="B")


asyncio.run(main())

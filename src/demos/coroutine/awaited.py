import asyncio


async def greet(name):
    print(f"greet: hello, {name}")
    await asyncio.sleep(1)
    print(f"greet: goodbye, {name}")
    return "all said"


async def main():
    coro = greet("Ada")
    shown = repr(coro).split(" at ")[0]  # leaves out its address
    print(f"main: called greet, got {shown}>")
    await asyncio.sleep(1)
    print("main: 1 s later, and not a word")
    result = await coro
    print(f"main: awaited it, got {result}")


asyncio.run(main())

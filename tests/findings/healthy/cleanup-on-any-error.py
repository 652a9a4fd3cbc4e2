import asyncio


async def step(n):
    await asyncio.sleep(0.2)
    if n == 3:
        raise RuntimeError("step 3")
    return n


async def run():
    done = []
    try:
        for n in range(1, 6):
            done.append(await step(n))
    except BaseException:
        print("rolling back", done)
        raise


async def main():
    try:
        await run()
    except RuntimeError as error:
        print(error)


asyncio.run(main())

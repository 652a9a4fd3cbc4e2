import asyncio


async def name():
    await asyncio.sleep(0)
    return asyncio.current_task().get_name()


with asyncio.Runner(debug=False) as runner:
    print(runner.run(name()), runner.run(name()))
    print(runner.get_loop().is_running())
try:
    runner.run(asyncio.sleep(0))
except RuntimeError as error:
    print(error)


async def nested():
    coroutine = name()
    try:
        asyncio.run(coroutine)
    except RuntimeError as error:
        print(error)
        coroutine.close()


asyncio.run(nested())
try:
    asyncio.run("no coroutine")
except (ValueError, TypeError) as error:
    print("refused")

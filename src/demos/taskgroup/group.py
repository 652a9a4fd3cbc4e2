import asyncio


async def upload(photo, seconds):
    print(f"{photo}: start")
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(f"{photo}: cancelled, tidies up")
        await asyncio.sleep(1)
        raise
    if photo == "dog":
        raise ValueError("dog is too big")
    print(f"{photo}: end")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(upload("cat", 1), name="cat")
            group.create_task(upload("dog", 2), name="dog")
            group.create_task(upload("owl", 4), name="owl")
        print("main: all done")
    except* ValueError as errors:
        for error in errors.exceptions:
            print(f"main: caught {error!r}")


asyncio.run(main())

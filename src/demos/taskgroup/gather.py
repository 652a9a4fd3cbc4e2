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
    cat = asyncio.create_task(upload("cat", 1), name="cat")
    dog = asyncio.create_task(upload("dog", 2), name="dog")
    owl = asyncio.create_task(upload("owl", 4), name="owl")
    try:
        await asyncio.gather(cat, dog, owl)
        print("main: all done")
    except ValueError as error:
        print(f"main: caught {error!r}")
    await owl


asyncio.run(main())

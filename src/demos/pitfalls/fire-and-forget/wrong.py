import asyncio


async def upload():
    print("upload: start")
    await asyncio.sleep(1)
    print("upload: end")


async def main():
    asyncio.create_task(upload(), name="upload")
    await asyncio.sleep(0.5)
    print("main: thank you, goodbye")


asyncio.run(main())

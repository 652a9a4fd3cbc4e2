import asyncio


async def allowed(user):
    await asyncio.sleep(1)
    return user == "alice"


async def main():
    if allowed("mallory"):
        print("mallory: GRANTED")
    else:
        print("mallory: refused")


asyncio.run(main())

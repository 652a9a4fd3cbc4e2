import asyncio


class RemoteError(Exception):
    pass


async def ask_oracle(question):
    await asyncio.sleep(24 * 3600)
    return "perhaps"


async def main():
    print("asking")
    print(await ask_oracle("will it rain?"))


asyncio.run(main())

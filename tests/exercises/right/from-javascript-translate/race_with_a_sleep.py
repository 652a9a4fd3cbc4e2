import asyncio

# const late = new Promise((_, fail) =>
#   setTimeout(() => fail(new Late()), 2000))
# const asking = Promise.all(quays.map((quay) => ask(quay)))
# try {
#   for (const line of await Promise.race([asking, late]))
#     console.log(line)
# } catch (error) {
#   if (!(error instanceof Late)) throw error
#   console.log('no board: too late')
# }

QUAYS = {"north": 1, "island": 1.8, "south": 0.5}


async def ask(quay):
    await asyncio.sleep(QUAYS[quay])  # seconds
    return f"{quay}: on time"


async def board(quays):
    asking = asyncio.gather(*map(ask, quays))
    late = asyncio.create_task(asyncio.sleep(2))
    await asyncio.wait(
        [asking, late], return_when=asyncio.FIRST_COMPLETED
    )
    if asking.done():
        late.cancel()
        print("\n".join(asking.result()))
    else:
        asking.cancel()
        print("no board: too late")


if __name__ == "__main__":
    asyncio.run(board(QUAYS))

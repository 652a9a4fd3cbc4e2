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
    try:
        for quay in quays:
            print(await asyncio.wait_for(ask(quay), 2))
    except TimeoutError:
        print("no board: too late")


if __name__ == "__main__":
    asyncio.run(board(QUAYS))

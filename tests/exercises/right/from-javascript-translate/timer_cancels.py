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
    loop = asyncio.get_running_loop()
    timer = loop.call_later(2, asking.cancel)
    try:
        lines = await asking
    except asyncio.CancelledError:
        print("no board: too late")
        return
    finally:
        timer.cancel()
    for line in lines:
        print(line)


if __name__ == "__main__":
    asyncio.run(board(QUAYS))

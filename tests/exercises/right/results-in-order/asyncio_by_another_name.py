import asyncio as aio


async def transcribe(tape, minutes):
    await aio.sleep(minutes)  # one second for each minute
    return f"[{tape}, {minutes} min]"


async def interview(tapes):
    text = await aio.gather(
        *(transcribe(tape, minutes) for tape, minutes in tapes)
    )
    return " ".join(text)


async def main():
    print(await interview([("hello", 5), ("war", 3), ("bye", 1)]))


if __name__ == "__main__":
    aio.run(main())

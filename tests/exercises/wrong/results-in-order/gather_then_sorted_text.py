import asyncio


async def transcribe(tape, minutes):
    await asyncio.sleep(minutes)  # one second for each minute
    return f"[{tape}, {minutes} min]"


async def interview(tapes):
    text = []

    async def add(tape, minutes):
        text.append(await transcribe(tape, minutes))

    await asyncio.gather(*(add(*tape) for tape in tapes))
    return " ".join(sorted(text))


async def main():
    print(await interview([("hello", 5), ("war", 3), ("bye", 1)]))


if __name__ == "__main__":
    asyncio.run(main())

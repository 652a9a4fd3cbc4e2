import asyncio


async def transcribe(tape, minutes):
    await asyncio.sleep(minutes)  # one second for each minute
    return f"[{tape}, {minutes} min]"


async def interview(tapes):
    text = [""] * len(tapes)

    async def put(index, tape):
        text[index] = await transcribe(*tape)

    async with asyncio.TaskGroup() as group:
        for index, tape in enumerate(tapes):
            group.create_task(put(index, tape))
    return " ".join(text)


async def main():
    print(await interview([("hello", 5), ("war", 3), ("bye", 1)]))


if __name__ == "__main__":
    asyncio.run(main())

import asyncio


async def transcribe(tape, minutes):
    await asyncio.sleep(minutes)  # one second for each minute
    return f"[{tape}, {minutes} min]"


async def interview(tapes):
    text = []
    for tape in tapes:
        async with asyncio.TaskGroup() as group:
            task = group.create_task(transcribe(*tape))
        text.append(task.result())
    return " ".join(text)


async def main():
    print(await interview([("hello", 5), ("war", 3), ("bye", 1)]))


if __name__ == "__main__":
    asyncio.run(main())

import asyncio


async def transcribe(tape, minutes):
    await asyncio.sleep(minutes)  # one second for each minute
    return f"[{tape}, {minutes} min]"


async def interview(tapes):
    tasks = [
        asyncio.ensure_future(transcribe(*tape)) for tape in tapes
    ]
    await asyncio.wait(tasks)
    return " ".join(task.result() for task in tasks)


async def main():
    print(await interview([("hello", 5), ("war", 3), ("bye", 1)]))


if __name__ == "__main__":
    asyncio.run(main())

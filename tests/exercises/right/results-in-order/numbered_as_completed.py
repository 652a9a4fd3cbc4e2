import asyncio


async def transcribe(tape, minutes):
    await asyncio.sleep(minutes)  # one second for each minute
    return f"[{tape}, {minutes} min]"


async def interview(tapes):
    async def numbered(number, tape, minutes):
        return number, await transcribe(tape, minutes)

    done = []
    jobs = [numbered(n, *tape) for n, tape in enumerate(tapes)]
    for coming in asyncio.as_completed(jobs):
        done.append(await coming)
    return " ".join(part for number, part in sorted(done))


async def main():
    print(await interview([("hello", 5), ("war", 3), ("bye", 1)]))


if __name__ == "__main__":
    asyncio.run(main())

import asyncio


async def print_tickets(count):
    await asyncio.sleep(0.6 * count)
    print(f"{count} printed")
    return count


async def sell(count):
    async with asyncio.TaskGroup() as group:
        printing = group.create_task(print_tickets(count))
        patience = group.create_task(asyncio.sleep(1))
        await asyncio.wait(
            [printing, patience],
            return_when=asyncio.FIRST_COMPLETED,
        )
        if printing.done():
            patience.cancel()
        else:
            print("still printing, please wait")
    tickets = printing.result()
    print(f"here are your tickets: {tickets}")


async def main():
    await sell(3)


if __name__ == "__main__":
    asyncio.run(main())

import asyncio


async def print_tickets(count):
    await asyncio.sleep(0.6 * count)
    print(f"{count} printed")
    return count


async def sell(count):
    printing = asyncio.create_task(print_tickets(count))
    _, pending = await asyncio.wait([printing], timeout=1)
    if pending:
        print("still printing, please wait")
    print(f"here are your tickets: {await printing}")


async def main():
    await sell(3)


if __name__ == "__main__":
    asyncio.run(main())

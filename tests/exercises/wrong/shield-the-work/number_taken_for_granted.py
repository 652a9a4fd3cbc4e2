import asyncio


async def print_tickets(count):
    await asyncio.sleep(0.6 * count)
    print(f"{count} printed")
    return count


async def sell(count):
    try:
        tickets = await asyncio.wait_for(asyncio.shield(print_tickets(count)), 1)
    except TimeoutError:
        print("still printing, please wait")
        tickets = count
    print(f"here are your tickets: {tickets}")


async def main():
    await sell(3)


if __name__ == "__main__":
    asyncio.run(main())

import asyncio


async def print_tickets(count):
    await asyncio.sleep(0.6 * count)
    print(f"{count} printed")
    return count


async def sell(count):
    loop = asyncio.get_running_loop()
    start = loop.time()
    tickets = await print_tickets(count)
    if loop.time() - start > 1:
        print("still printing, please wait")
    print(f"here are your tickets: {tickets}")


async def main():
    await sell(3)


if __name__ == "__main__":
    asyncio.run(main())
